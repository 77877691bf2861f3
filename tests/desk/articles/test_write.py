from dataclasses import replace

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.write import discard, may_write, open_draft, park, put_aside, save, set_details
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.store.parking import parked_of
from editor_app.text.edits import Edit
from editor_app.text.span import Span
from tests.taking import advance


def changed(draft, more=" More."):
    end = len(draft.manuscript.body)
    return draft.edited([Edit(Span(end, end), more)])


def test_saving_makes_a_revision_and_an_unchanged_text_none(house, at):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    saved = save(house, changed(draft), "Ed", "A word more")
    assert (saved.draft.base, saved.draft.version, saved.changes.text, saved.changes.status) == (2, 0, True, True)
    revision = queries.revision(house, draft.article, 2)
    assert (revision.author, revision.note, revision.digest) == ("Ed", "A word more", saved.draft.manuscript.digest)
    again = save(house, saved.draft, "Ed")
    assert (again.draft.base, again.changes.text) == (2, False)


def test_the_article_follows_its_newest_text(house, at):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    save(house, draft.with_manuscript(replace(draft.manuscript, title="Lanterns", body="One word more.")), "Ed")
    article = queries.article(house, draft.article)
    assert (article.title, article.words, article.head) == ("Lanterns", 3, 2)
    british = open_draft(house, draft.article).draft
    save(house, british.with_manuscript(replace(british.manuscript, language="en_GB")), "Ed")
    assert queries.article(house, draft.article).language == "en_GB"


@pytest.mark.parametrize(
    ("status", "by", "why"),
    [
        (Status.IN_REVIEW, "Eva", "Ed is working on this article"),
        (Status.SUBMITTED, "Ed", "waiting for approval"),
        (Status.APPROVED, "Ed", "reopen it"),
    ],
)
def test_saving_takes_the_article_in_hand(house, at, status, by, why):
    draft = changed(open_draft(house, at(status)).draft)
    with pytest.raises(NotAllowed, match=why):
        save(house, draft, by)
    assert why in str(*may_write(house, draft.article, by))
    assert queries.article(house, draft.article).head == 1


def test_what_somebody_saved_meanwhile_is_not_overwritten(house, at):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    save(house, changed(draft), "Ed")
    park(house, changed(draft, " Else."), "Ed")
    with pytest.raises(Conflict) as refused:
        save(house, changed(draft, " Else."), "Ed")
    assert str(refused.value) == (
        "Somebody else saved “Locks” while you were writing. "
        "Your text is kept. Keep it beside the other one, and compare the two."
    )
    opened = open_draft(house, draft.article)
    assert (opened.recovered, opened.overtaken) == (True, True)
    assert put_aside(house, opened.draft, "Ed").text
    assert queries.article(house, draft.article).head == 2
    assert queries.revision(house, draft.article, 3).manuscript.body.endswith("Else.")
    assert save(house, changed(open_draft(house, draft.article).draft), "Ed").draft.base == 4


def test_a_text_that_was_saved_before_its_answer_was_lost_is_no_conflict(house, at):
    draft = changed(open_draft(house, at(Status.IN_REVIEW)).draft)
    save(house, draft, "Ed")
    park(house, draft, "Ed")
    again = save(house, draft, "Ed")
    assert (again.draft.base, again.changes.text) == (2, True)
    assert queries.article(house, draft.article).head == 2
    assert parked_of(house.parking, draft.article) is None
    advance(house, draft.article, Action.HAND_OVER, "Ed", to="Max")
    with pytest.raises(Conflict):
        save(house, draft, "Max")


def test_parked_text_wins_until_it_is_saved_or_discarded(house, at):
    article = at(Status.IN_REVIEW)
    typed = changed(open_draft(house, article).draft)
    park(house, typed, "Ed")
    opened = open_draft(house, article)
    assert opened.recovered
    assert opened.draft.manuscript == typed.manuscript
    assert parked_of(house.parking, article).by == "Ed"
    discard(house, article)
    assert not open_draft(house, article).recovered
    park(house, typed, "Ed")
    save(house, typed, "Ed")
    assert parked_of(house.parking, article) is None


def test_details_are_a_saved_revision(house, at):
    article = at(Status.IN_REVIEW)
    set_details(house, article, (("headline", "Lanterns"), ("language", "en_GB"), ("date", "2025-08-23")), "Ed")
    assert queries.revision(house, article, 2).note == "Details"
    text = queries.revision(house, article, 2).manuscript
    assert (text.title, text.language, text.known("date"), text.known("source")) == (
        "Lanterns",
        "en_GB",
        "2025-08-23",
        "Canal Weekly",
    )


def test_text_that_is_not_saved_is_not_submitted(house, at):
    article = at(Status.IN_REVIEW)
    park(house, changed(open_draft(house, article).draft), "Ed")
    with pytest.raises(NotAllowed, match="save or discard them"):
        advance(house, article, Action.SUBMIT, "Ed", reason="Fine.")


def test_a_stranger_may_not_write(house, at):
    assert tuple(map(str, may_write(house, at(Status.IN_REVIEW), "Zoe"))) == ("You have not worked at this desk yet.",)
    assert may_write(house, at(Status.IN_REVIEW), "Ed") == ()


def test_recovered_text_counts_as_edited(house, at):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    park(house, replace(changed(draft), version=0), "Ed")
    assert open_draft(house, draft.article).draft.version == 1
    park(house, replace(changed(draft), version=7), "Ed")
    assert open_draft(house, draft.article).draft.version == 7


def test_saving_drops_only_what_was_parked_of_it(house, taken):
    article = taken()
    advance(house, article, Action.START, "Ed")
    first = open_draft(house, article).draft
    typed = replace(first, manuscript=replace(first.manuscript, body="Typed in another window."), version=5)
    park(house, typed, "Ed")
    saved = save(house, first.with_manuscript(replace(first.manuscript, body="Saved here.")), "Ed").draft
    assert parked_of(house.parking, article).draft == typed
    save(house, replace(typed, base=saved.base), "Ed")
    assert parked_of(house.parking, article) is None


@pytest.mark.parametrize("part", ["title", "body"])
def test_half_a_character_is_not_saved_and_the_refusal_says_where(house, at, part):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    broken = draft.with_manuscript(replace(draft.manuscript, **{part: "The lock\ud800 is open."}))
    with pytest.raises(EditorError, match="broken character after “The lock”") as refused:
        save(house, broken, "Ed")
    assert str(refused.value.hint) == "Delete the character and save again."
    assert queries.article(house, draft.article).head == draft.base


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("It is \ufffd here.\nThe lock\ud800 is open.", "a broken character after “The lock”."),
        ("It is open.\n\ud800\udc00 The lock is open.", "a broken character before “The lock is open.”."),
        ("It is open.\n\ud800\nThe lock.", "A line of the text is a broken character and nothing else."),
    ],
)
def test_the_refusal_names_the_place_of_the_half_itself(house, at, body, told):
    draft = open_draft(house, at(Status.IN_REVIEW)).draft
    with pytest.raises(EditorError) as refused:
        save(house, draft.with_manuscript(replace(draft.manuscript, body=body)), "Ed")
    assert told in str(refused.value)
