import hashlib
from dataclasses import replace

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.importing import AlreadyKnown, WhenKnown, paste, paste_html, pasted_words, take_in
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import NotAllowed, Unreadable
from tests.taking import advance


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "锁.txt"
    path.write_bytes("\ufeffLocks\r\n\r\nThe lock is open.\r\n".encode())
    return path


def test_a_file_becomes_an_article_with_a_first_revision_and_a_first_step(house, file, clock):
    taken = take_in(house, file, "Ed")
    article = taken.article
    assert (article.status, article.head, article.owner, article.words) == (Status.NEW, 1, "Ed", 5)
    assert (taken.changes.text, taken.changes.status) == (True, True)
    history = queries.history(house, article.id)
    (step,), (revision,) = history.steps, history.revisions
    assert (step.action, step.before, step.after, step.at) == (Action.IMPORT, None, Status.NEW, clock.time)
    assert step.digest == revision.digest == revision.manuscript.digest


def test_the_original_is_kept_to_the_byte(house, file):
    before = file.read_bytes()
    name, kept = queries.original(house, take_in(house, file, "Ed").article.id)
    assert (name, kept, file.read_bytes()) == ("锁.txt", before, before)
    assert hashlib.sha256(kept).digest() == hashlib.sha256(before).digest()


def test_the_same_text_asks(house, file):
    first = take_in(house, file, "Ed").article
    with pytest.raises(AlreadyKnown, match="already here") as found:
        take_in(house, file, "Eva")
    assert found.value.article == first.id
    assert len(queries.queue(house)) == 1


def test_the_same_text_can_be_opened_or_taken_in_anyway(house, file):
    first = take_in(house, file, "Ed").article
    opened = take_in(house, file, "Eva", WhenKnown.OPEN)
    assert opened.article.id == first.id
    assert not opened.changes.text
    assert take_in(house, file, "Eva", WhenKnown.ANYWAY).article.id != first.id


def test_the_same_text_as_a_new_version_becomes_the_newest_again(house, file):
    article = take_in(house, file, "Ed").article.id
    advance(house, article, Action.START, "Ed")
    draft = open_draft(house, article).draft
    save(house, draft.with_manuscript(draft.manuscript.knowing("source", "Canal Weekly")), "Ed")
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        take_in(house, file, "Eva", WhenKnown.VERSION)
    again = take_in(house, file, "Ed", WhenKnown.VERSION).article
    assert (again.id, again.head) == (article, 3)
    assert queries.revision(house, article, 3).digest == queries.revision(house, article, 1).digest


def test_what_cannot_be_read_leaves_nothing_behind(house, tmp_path):
    (tmp_path / "a.docx").write_bytes(b"no zip")
    for name in ("a.docx", "missing.txt"):
        with pytest.raises(Unreadable):
            take_in(house, tmp_path / name, "Ed")
    assert queries.queue(house) == ()


def test_pasted_text_is_an_article_at_once_also_an_empty_one(house):
    taken = paste(house, "Locks and lanterns\r\n\r\nThe lock is open.", "Ed")
    assert taken.article.title == "Locks and lanterns"
    assert "\r" not in open_draft(house, taken.article.id).draft.manuscript.body
    assert paste(house, "", "Ed").article.title == "Untitled"
    assert queries.original(house, taken.article.id) is None


def test_the_bytes_that_are_kept_are_those_that_were_read(house, file, monkeypatch):
    given = [b"First the bridge.", b"Then the lock."]
    monkeypatch.setattr(type(file), "read_bytes", lambda path: given.pop(0))
    article = take_in(house, file, "Ed").article
    assert queries.original(house, article.id) == ("锁.txt", b"First the bridge.")
    assert queries.revision(house, article.id, 1).manuscript.body == "First the bridge."


def test_a_copied_page_becomes_markdown_in_the_spelling_of_the_house(house):
    html = "<h2>Locks</h2><p>The <b>lock</b> is <a href='https://canal.example/'>open</a>.</p>"
    taken = paste_html(house, html, "Locks\nThe lock is open.", "Ed")
    manuscript = open_draft(house, taken.article.id).draft.manuscript
    assert "[open](https://canal.example/)" in manuscript.body
    assert manuscript.language == house.settings.spelling


@pytest.mark.parametrize(
    ("name", "content", "language"),
    [
        ("a.txt", "Two bodies signed.", "en_GB"),
        ("a.md", "Two bodies signed.", "en_GB"),
        ("a.md", "---\nlanguage: en-US\n---\nTwo bodies signed.", "en_US"),
        ("a.html", "<p>Two bodies signed.</p>", "en_GB"),
        ("a.html", "<html lang='en'><p>Two bodies signed.</p></html>", "en_GB"),
        ("a.html", "<html lang='en-US'><p>Two bodies signed.</p></html>", "en_US"),
        ("a.rtf", "{\\rtf1 Two bodies signed.}", "en_GB"),
    ],
)
def test_a_file_that_names_no_language_has_that_of_the_preferences(house, tmp_path, name, content, language):
    (tmp_path / name).write_text(content, encoding="utf-8")
    british = replace(house, settings=replace(house.settings, spelling="en_GB"))
    assert take_in(british, tmp_path / name, "Ed").article.language == language


def test_a_copied_page_keeps_the_language_that_it_names(house):
    html = "<html lang='en-GB'><p>The lock is open.</p></html>"
    assert paste_html(house, html, "The lock is open.", "Ed").article.language == "en_GB"


def test_a_copied_page_that_cannot_be_read_whole_comes_as_its_words(house):
    text = "Locks\nThe lock is open."
    for html in ("", "<p>Locks</p>", "\x00\x01\x02"):
        taken = paste_html(house, html, text, "Ed")
        assert open_draft(house, taken.article.id).draft.manuscript.body == text


WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Fair.docx</title></head><body lang=EN-US>'
    "<!--StartFragment--><h1>The fair opens</h1><p class=MsoNormal>The <b>Lantern Fair</b> opens on <i>Friday</i>, see"
    ' <a href="https://example.org/fair">the page</a>.</p><h2>Who comes</h2>'
    "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;"
    "&nbsp;&nbsp; </span></span></span><![endif]>Two bands</p><!--EndFragment--></body></html>"
)
WORDS = "The fair opens\nThe Lantern Fair opens on Friday, see the page.\nWho comes\n·\tTwo bands"


def test_what_word_copies_keeps_its_formats(house: Desk) -> None:
    assert pasted_words(house, WORD, WORDS) == (
        "# The fair opens\n\nThe **Lantern Fair** opens on *Friday*, see [the page](https://example.org/fair).\n\n"
        "## Who comes\n\n- Two bands"
    )


@pytest.mark.parametrize(
    ("html", "text", "wanted"),
    [
        ("<span>just <b>two</b> words</span>", "just two words", "just **two** words"),
        ('<p>See <a href="https://example.org/a">this</a>.</p>', "See this.", "See [this](https://example.org/a)."),
        ("<h2>Who comes</h2><ul><li>A band</li></ul>", "Who comes\nA band", "## Who comes\n\n- A band"),
        ("<p>水闸<b>开放</b></p>", "水闸开放", "水闸**开放**"),
        (
            "<p>Only a part</p>",
            "Only a part of what was copied is in the page",
            "Only a part of what was copied is in the page",
        ),
        ("", "plain words", "plain words"),
    ],
)
def test_what_others_copy_keeps_its_formats_and_all_its_words(house: Desk, html: str, text: str, wanted: str) -> None:
    assert pasted_words(house, html, text) == wanted
