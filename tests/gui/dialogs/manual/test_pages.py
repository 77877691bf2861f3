"""Reading the pages of the manual, with what they name said in words."""

from pathlib import Path

import pytest

from editor_app.gui.dialogs.manual import pages
from editor_app.gui.dialogs.manual.pages import Manual, manual, names, said
from editor_app.system.resources import ResourceError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A manual of two pages and a picture."""
    place = tmp_path / "manual" / "en"
    (place / "pictures").mkdir(parents=True)
    (place / "index.md").write_text("# Start {#start}\n\nSee [b](b.md), [a](a.md#x) and [b](b.md).\n", encoding="utf-8")
    (place / "a.md").write_text("# A page\n\n{key:save} keeps, {nothing:here} stays.\n", encoding="utf-8")
    (place / "b.md").write_text("# “B”\n", encoding="utf-8")
    (place / "pictures" / "one.png").write_bytes(b"x")
    (tmp_path / "secret.png").write_bytes(b"x")
    for name in ("resources_folder",):
        monkeypatch.setattr(pages, name, lambda: tmp_path)
    monkeypatch.setattr(pages, "read_text", lambda name: (tmp_path / name).read_text(encoding="utf-8"))
    monkeypatch.setattr(pages, "resource", lambda name: tmp_path / name)
    return tmp_path


def test_pages_come_in_the_order_of_the_contents(folder: Path) -> None:
    read = manual("en", {"key:save": "Ctrl+S"})
    assert [(page.name, page.title) for page in read.pages] == [("index", "Start"), ("b", "“B”"), ("a", "A page")]
    page = read.page("a")
    assert page and "Ctrl+S keeps, {nothing:here} stays." in page.source
    assert read.page("c") is None
    assert names("en") == ("a", "b", "index")


@pytest.mark.parametrize("name", ["../../secret.png", "pictures/two.png", "index.md", "/etc/passwd", "pictures"])
def test_only_pictures_of_the_manual_are_shown(folder: Path, name: str) -> None:
    read = Manual("en", ())
    assert read.picture(name) is None
    assert read.picture("pictures/one.png") == folder / "manual" / "en" / "pictures" / "one.png"


def test_a_manual_that_is_missing_is_said_by_its_name() -> None:
    with pytest.raises(ResourceError, match=r"manual/xx/index\.md"):
        manual("xx", {})


def test_names_are_said_and_other_braces_stay() -> None:
    assert said("{a:b-c.d} {#id} {: .x} {e}", {"a:b-c.d": "words"}) == "words {#id} {: .x} {e}"


def test_a_line_end_within_chinese_is_no_space(folder: Path) -> None:
    text = "# 标题 {#a}\n\n1. 一行，\n   又一行 Word\n   又。\n\n另一段。\n- 项\n"
    (folder / "manual" / "en" / "a.md").write_text(text, encoding="utf-8")
    page = manual("en", {}).page("a")
    assert page and page.source == "# 标题 {#a}\n\n1. 一行，又一行 Word\n   又。\n\n另一段。\n- 项\n"
