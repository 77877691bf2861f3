import os
import stat
import subprocess
from dataclasses import replace

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.desk.folders import fixing
from editor_app.desk.folders.fixing import can_fix, fixed, fixes
from editor_app.desk.reports.check_files import Checked, check_files
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import About

SURE = {rule.id for rule in RULES if rule.mechanical}


def checked(path, data):
    path.write_bytes(data)
    (one,) = check_files([path], ["repetition.word", "typography", "names"])
    assert isinstance(one, Checked)
    return one


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", b"The lock is is open .\r\nNext.\r\n", b"The lock is open.\r\nNext.\r\n"),
        ("a.txt", b"Old Mac: it is is.\rNext.\r", b"Old Mac: it is.\rNext.\r"),
        ("a.txt", b"\xef\xbb\xbfIt is is open.", b"\xef\xbb\xbfIt is open."),
        ("a.txt", "Über 𝒳 is is open.\n".encode("utf-16"), "Über 𝒳 is open.\n".encode("utf-16")),
        ("a.txt", "他说: the the 锁开了。\n".encode("gb18030"), None),
        ("a.md", b"---\ntitle:   The  lock\n---\n\nIt is is.\r\n", b"---\ntitle:   The  lock\n---\n\nIt is.\r\n"),
        ("a.md", b"It is `is is` and **is is** so. \n\n", b"It is `is is` and **is** so. \n\n"),
        ("a.md", b"Line with a break  \nand on on.\n", b"Line with a break  \nand on.\n"),
    ],
)
def test_only_the_finding_changes_and_every_other_byte_stays(tmp_path, name, before, after):
    change = fixed(checked(tmp_path / name, before))
    if after is None:
        assert change is None or change.after != before
        return
    assert change is not None
    assert change.after == after


def test_a_quotation_a_guess_and_a_choice_are_left_alone(tmp_path):
    one = checked(tmp_path / "a.txt", "He said: “The lock is is open.” The gate gate. It it is.\n".encode())
    assert [finding.quote for finding in fixes(one)] == ["It it"]
    guess = replace(one.report.findings[-1], sure=False)
    several = replace(one.report.findings[-1], replacements=("It", "it"))
    for finding in (guess, several, replace(guess, sure=True, rule="names.variant")):
        assert fixes(replace(one, report=replace(one.report, findings=(finding,)))) == ()


def test_no_rule_that_weighs_two_readings_is_mechanical():
    weighs = {About.NAMES, About.TITLES, About.DUPLICATES, About.NUMBERS, About.SPELLING, About.ACRONYMS}
    assert SURE
    assert not {rule.about for rule in RULES if rule.mechanical} & weighs
    assert "dates.weekday" not in SURE


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.txt"
    one = checked(path, b"It is is.")
    change = fixed(one)
    path.write_bytes(b"Mine now.")
    with pytest.raises(EditorError, match="was changed while it was checked"):
        fixed(one)
    with pytest.raises(EditorError, match="was changed while it was checked"):
        change.write()
    assert path.read_bytes() == b"Mine now."


def test_what_cannot_be_read_back_is_not_written(tmp_path, monkeypatch):
    one = checked(tmp_path / "a.txt", b"It is is.")
    monkeypatch.setattr(fixing, "_changed", lambda *_: b"It is somewhat else.")
    with pytest.raises(EditorError, match="cannot be written without losing something"):
        fixed(one)
    assert (tmp_path / "a.txt").read_bytes() == b"It is is."


def test_kinds_that_would_lose_something_are_never_touched(tmp_path):
    one = checked(tmp_path / "a.html", b"<p>The lock is is open, and the key lies on the table of the house.</p>")
    assert one.report.findings
    assert fixed(one) is None
    assert [
        name for name in ("a.md", "a.TXT", "a.docx", "a.pdf", "a.odt", "a.html", "a") if can_fix(tmp_path / name)
    ] == [
        "a.md",
        "a.TXT",
        "a",
    ]


@pytest.mark.skipif(os.name != "posix", reason="needs rights and links")
def test_a_link_stays_one_and_rights_stay(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    one = checked(path, b"It is is.")
    path.chmod(0o640)
    link.symlink_to(path)
    change = fixed(replace(one, path=link))
    change.write()
    assert link.is_symlink()
    assert path.read_bytes() == b"It is."
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt", "link.txt"]


def test_the_diff_can_be_applied(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    before = "One\u2028two\x0bthree.\nIt is is so.\r\nLast line is is open".encode()
    change = fixed(checked(path, before))
    relative = replace(change, path=path.relative_to(tmp_path))
    patch = "".join(relative.diff())
    applied = subprocess.run(
        ["git", "apply", "-"], input=patch.encode(), cwd=tmp_path, check=False, capture_output=True
    )
    assert applied.stderr == b""
    assert path.read_bytes() == change.after
