"""The kept file read again, as a new version of the same article."""

from dataclasses import replace

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from editor_app.desk.articles import queries
from editor_app.desk.articles.importing import paste, take_in
from editor_app.desk.articles.reimport import kept_file, read_again
from editor_app.desk.articles.write import open_draft, save
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError, NotAllowed, Unreadable
from editor_app.domain.tracked import Tracked
from tests.taking import advance

CZECH = "Nový most\n\nPříští týden otevře město nový most přes řeku.\n"


@pytest.fixture
def czech(tmp_path):
    path = tmp_path / "most.txt"
    path.write_bytes(CZECH.encode("cp1250"))
    return path


@pytest.fixture
def tracked(tmp_path):
    document = Document()
    paragraph = document.add_paragraph("The mill opens in ")
    for xml in (
        '<w:ins {} w:id="1" w:author="Ann"><w:r><w:t>June</w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="Bo"><w:r><w:delText>May</w:delText></w:r></w:del>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    path = tmp_path / "mill.docx"
    document.save(str(path))
    return path


def test_another_encoding_makes_a_new_version_of_the_same_article(house, czech):
    first = take_in(house, czech, "Ed", encoding="cp1252").article
    assert "Pøíští" in open_draft(house, first.id).draft.manuscript.body
    czech.unlink()  # what is read is what was kept
    again = read_again(house, first.id, "Ed", encoding="cp1250")
    assert (again.article.id, again.article.head, again.encoding, again.changes.text) == (first.id, 2, "cp1250", True)
    assert open_draft(house, first.id).draft.manuscript.body == CZECH
    assert [one.note for one in queries.history(house, first.id).revisions] == ["Imported", "Read again as cp1250"]


def test_what_reads_the_same_makes_no_version(house, czech):
    first = take_in(house, czech, "Ed", encoding="cp1250").article
    again = read_again(house, first.id, "Ed", encoding="cp1250")
    assert (again.article.head, again.changes.text) == (1, False)


def test_details_that_an_editor_gave_hold_for_the_new_version(house, czech):
    first = take_in(house, czech, "Ed", encoding="cp1252").article.id
    advance(house, first, Action.START, "Ed")
    draft = open_draft(house, first).draft
    save(house, draft.with_manuscript(draft.manuscript.knowing("source", "River Weekly")), "Ed")
    read_again(house, first, "Ed", encoding="cp1250")
    now = open_draft(house, first).draft.manuscript
    assert (now.body, now.known("source")) == (CZECH, "River Weekly")


def test_who_may_not_write_may_not_read_again(house, czech):
    first = take_in(house, czech, "Ed", encoding="cp1252").article.id
    advance(house, first, Action.START, "Ed")
    with pytest.raises(NotAllowed, match="Ed is working on this article"):
        read_again(house, first, "Eva", encoding="cp1250")
    assert open_draft(house, first).draft.base == 1


def test_an_encoding_that_cannot_be_leaves_all_as_it_is(house, czech):
    first = take_in(house, czech, "Ed", encoding="cp1250").article.id
    with pytest.raises(Unreadable, match="not in the encoding utf-8"):
        read_again(house, first, "Ed", encoding="utf-8")
    assert open_draft(house, first).draft.base == 1


def test_a_pasted_text_has_no_file(house):
    pasted = paste(house, "The lock is open.", "Ed").article.id
    with pytest.raises(EditorError, match="was pasted"):
        kept_file(house, pasted)


def test_the_text_before_its_changes_and_with_them_again(house, tracked):
    taken = take_in(house, tracked, "Ed")
    assert (taken.tracked, taken.text) == (2, Tracked.ACCEPTED)
    before = read_again(house, taken.article.id, "Ed", tracked=Tracked.ORIGINAL)
    assert (before.tracked, before.text) == (2, Tracked.ORIGINAL)
    assert open_draft(house, taken.article.id).draft.manuscript.body.strip() == "The mill opens in May"
    read_again(house, taken.article.id, "Ed")
    assert open_draft(house, taken.article.id).draft.manuscript.body.strip() == "The mill opens in June"
    assert [one.number for one in queries.history(house, taken.article.id).revisions] == [1, 2, 3]


def test_a_file_that_names_no_language_keeps_the_one_it_came_in_with(house, czech):
    british = replace(house, settings=replace(house.settings, spelling="en_GB"))
    first = take_in(british, czech, "Ed", encoding="cp1250").article
    assert first.language == "en_GB"
    assert not read_again(house, first.id, "Ed", encoding="cp1250").changes.text
