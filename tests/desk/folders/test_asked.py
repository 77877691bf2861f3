import pytest

from editor_app.desk.folders.asked import Asked, grouped, in_settings, known_to
from editor_app.desk.folders.folder_settings import NONE, FolderSettings
from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseList
from editor_app.domain.message import say


@pytest.fixture
def folder(tmp_path):
    for name in ("a/1.md", "a/2.md", "b/3.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Open.")
    (tmp_path / "a" / "editor-app.toml").write_text(
        "rules = ['names']\nexclude = ['2.md']\nfail-on = 'never'\n"
        "language = 'en-GB'\nhouse = 'h.csv'\nbaseline = 'b.json'"
    )
    return tmp_path


def group(folder, asked):
    warned = []
    paths = [folder / name for name in ("a/1.md", "a/2.md", "b/3.md")]
    return grouped(paths, asked, warned.append), warned


def test_texts_are_grouped_by_what_counts_for_them(folder):
    (first, second), warned = group(folder, Asked())
    assert [path.name for path in first.paths] == ["1.md"]
    assert (first.settings.fail_on, first.settings.language) == ("never", "en_GB")
    assert [str(told).split(" ", 1)[1].split(" ")[:2] for told in first.told] == [
        ["leaves", "out"],
        ["switches", f"{_off()}"],
    ]
    assert [path.name for path in second.paths] == ["3.md"]
    assert (second.settings.fail_on, second.told, warned) == ("error", (), [])


def _off():
    from editor_app.checks.catalogue import RULES
    from editor_app.domain.finding import About

    return sum(rule.about is not About.NAMES for rule in RULES)


def test_the_command_line_wins(folder):
    asked = Asked(
        rules=("dates",), fail_on="warning", language="fr", house=folder / "x.csv", baseline=folder / "y.json"
    )
    (first, _), _ = group(folder, asked)
    settings = first.settings
    assert (settings.rules, settings.fail_on, settings.language) == (("dates",), "warning", "fr")
    assert (settings.house, settings.baseline) == (folder / "x.csv", folder / "y.json")
    assert not any("switches" in str(told) for told in first.told)


def test_with_everything_nothing_is_left_out(folder):
    (first, _), _ = group(folder, Asked(everything=True))
    assert [path.name for path in first.paths] == ["1.md", "2.md"]
    assert (first.settings.rules, first.settings.baseline, first.told) == ((), None, ())


def test_a_named_file_counts_for_all(folder):
    (only,), _ = group(folder, Asked(config=folder / "a" / "editor-app.toml"))
    assert [path.name for path in only.paths] == ["1.md", "3.md"]


def test_a_fault_of_settings_names_their_file(folder):
    fault = EditorError(say("Broken."), say("Mend it."))
    assert in_settings(NONE, fault) is fault
    named = in_settings(FolderSettings(folder / "editor-app.toml"), fault)
    assert str(named) == f"{folder / 'editor-app.toml'}: Broken. Mend it."


def test_the_house_list_is_read_and_wrong_lines_are_said(folder):
    (folder / "a" / "h.csv").write_text("concept,kind,term,status\nlock,term,lock,forbidden\nx,nonsense,y,z\n")
    warned = []
    known = known_to(FolderSettings(house=folder / "a" / "h.csv"), warned.append)
    assert len(known.house.terms) == 1
    assert len(warned) == 1
    assert known_to(NONE, warned.append).house == HouseList()
