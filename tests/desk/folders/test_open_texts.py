import pytest

from editor_app.desk.folders.asked import Asked
from editor_app.desk.folders.baseline import write_baseline
from editor_app.desk.folders.open_texts import OpenText
from editor_app.desk.reports.check_files import check_files
from editor_app.domain.errors import Cancelled, EditorError

ASKED = Asked(rules=("repetition.word",))


def never() -> bool:
    return False


def quotes(answer):
    return [finding.quote for finding in answer.checked.report.findings]


def test_it_finds_what_check_finds_in_the_file(tmp_path):
    path = tmp_path / "a.md"
    text = "---\ntitle: Locks\n---\nThe lock is is open.\n\n" + "The gate gate.\n\n" * 3
    path.write_text(text)
    (there,) = check_files([path])
    one = OpenText(path, markdown=True)
    for _ in range(2):  # the second time most is remembered
        assert one.check(text, Asked(), never).checked.report.findings == there.report.findings
    assert quotes(one.check(text.replace("is is", "is"), ASKED, never)) == ["gate gate"] * 3


def test_what_a_text_and_its_folder_hide_is_counted(tmp_path):
    path = tmp_path / "a.md"
    (tmp_path / "editor-app.toml").write_text("baseline = 'known.json'\n")
    path.write_text("It was was.\n")
    write_baseline(tmp_path / "known.json", check_files([path], ["repetition.word"]))
    text = "It was was.\n\nIt is is. <!-- editor-app: ignore-line -->\n\nThe the.\n"
    answer = OpenText(path, markdown=True).check(text, ASKED, never)
    assert quotes(answer) == ["The the"]
    assert len(answer.checked.hidden) == 2
    assert quotes(OpenText(path, markdown=True).check(text, Asked(ASKED.rules, everything=True), never)) == [
        "was was",
        "is is",
        "The the",
    ]


@pytest.mark.parametrize(
    ("name", "markdown", "found"),
    [
        ("a.md", False, []),
        ("a.txt", True, ["is is"]),
        ("a.rst", False, ["is is"]),
        ("a", True, []),
        ("a.docx", False, ["is is"]),
    ],
)
def test_the_name_says_what_is_markdown_or_else_the_editor(tmp_path, name, markdown, found):
    assert quotes(OpenText(tmp_path / name, markdown).check("It `is is`.\n", ASKED, never)) == found


def test_a_check_that_is_no_longer_wanted_ends(tmp_path):
    with pytest.raises(Cancelled):
        OpenText(tmp_path / "a.md", markdown=True).check("The the.", Asked(), lambda: True)


def test_nothing_to_check_is_no_fault_and_a_broken_setting_is_one(tmp_path):
    one = OpenText(tmp_path / "a.md", markdown=True)
    assert one.check(" \n", ASKED, never).checked is None
    assert one.check("", ASKED, never).checked is None
    (tmp_path / "editor-app.toml").write_text("exclude = ['a.md']")
    left_out = one.check("The the.", ASKED, never)
    assert left_out.checked is None
    assert "leaves out 1 file" in str(left_out.told[0])
    (tmp_path / "editor-app.toml").write_text("x")
    with pytest.raises(EditorError):
        one.check("The the.", ASKED, never)
