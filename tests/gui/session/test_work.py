"""The article on the desk: opened, saved, given up, and never mistaken for another."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest

from editor_app.desk.articles.queries import article, history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.people import person
from editor_app.domain.article import Status
from editor_app.domain.errors import EditorError, InUse, Unsure
from editor_app.domain.message import say
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.session import work
from editor_app.gui.session.work import OpenArticle, open_article
from tests.taking import PASSPHRASE


@pytest.fixture
def draft(at: Callable[..., str]) -> str:
    """An article that Ed has in hand."""
    return at(Status.IN_REVIEW, "The lock is open.")


def test_an_article_is_laid_on_the_desk_with_whether_it_can_be_changed(
    seat, draft: str, taken: Callable[..., str]
) -> None:
    shown: list[OpenArticle] = []
    seat.work.opened.connect(shown.append)
    seat.open(draft)
    seat.open(taken("Another lock.", name="other"))
    assert [one.body.strip() for one in shown] == ["The lock is open.", "Another lock."]
    assert [bool(one.against) for one in shown] == [False, True]
    assert seat.live.draft and seat.live.draft.article == shown[1].article.id


def test_the_standing_of_another_article_is_not_taken_for_this_one(seat, draft: str, taken: Callable[..., str]) -> None:
    other = taken("Another lock.", name="other")
    seat.open(draft)
    standings: list[OpenArticle] = []
    seat.work.standing_changed.connect(standings.append)
    seat.bus.changed.emit(Changes(draft, status=True))  # asks how the first one stands
    seat.work.lay(open_article(seat.desk, other, "Ed"))  # before the answer is there
    seat.settle()
    assert standings == []
    assert seat.work.article and seat.work.article.id == other
    assert seat.work.shown and seat.work.shown.against


def test_a_change_of_the_article_on_the_desk_is_followed_and_of_another_is_not(
    seat, draft: str, taken: Callable[..., str]
) -> None:
    seat.open(draft)
    with seat.qtbot.assertNotEmitted(seat.work.standing_changed, wait=0):
        seat.bus.changed.emit(Changes(taken("Another lock.", name="other"), status=True))
        seat.bus.changed.emit(Changes(draft, decisions=True))
        seat.settle()
    with seat.qtbot.waitSignal(seat.work.standing_changed):
        seat.bus.changed.emit(Changes(draft, text=True))


def test_saving_makes_a_revision_and_says_what_changed(seat, draft: str) -> None:
    seat.open(draft)
    seat.type("New. ")
    assert seat.work.unsaved
    done: list[str] = []
    with seat.qtbot.waitSignal(seat.work.saved):
        seat.work.save("a note", then=lambda: done.append("then"))
    seat.settle()
    assert not seat.work.unsaved
    assert done == ["then"]
    newest = history(seat.desk, draft).revisions[-1]
    assert (newest.number, newest.note, newest.manuscript.body[:5]) == (2, "a note", "New. ")
    assert any(one.article == draft and one.text for one in seat.changes)
    assert seat.work.article and seat.work.article.head == 2


@pytest.mark.parametrize("heard", [True, False])
def test_a_step_that_was_given_up_is_not_taken_once_the_text_is_saved(seat, draft: str, heard: bool) -> None:
    seat.open(draft)
    seat.type("New. ")
    notices, followed, faults = list[Notice](), list[str](), list[EditorError | None]()
    seat.bus.notice.connect(notices.append)
    with closing(sqlite3.connect(seat.desk.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        seat.work.save(then=lambda: followed.append("step"), failed=faults.append if heard else None)
        seat.qtbot.waitUntil(lambda: any(one.topic == "save" for one in notices), timeout=30_000)
        other.execute("ROLLBACK")
    again = next(one.then for one in notices if one.topic == "save")
    assert again
    with seat.qtbot.waitSignal(seat.work.saved):
        again()
    assert (followed, len(faults)) == (([], 1) if heard else (["step"], 0))


def test_a_text_that_somebody_else_saved_meanwhile_is_kept_and_told_of(seat, draft: str) -> None:
    seat.open(draft)
    seat.type("Mine. ")
    theirs = open_draft(seat.desk, draft).draft
    save(seat.desk, theirs.with_manuscript(replace(theirs.manuscript, body="Theirs.")), "Ed")
    with seat.qtbot.waitSignal(seat.work.met_another) as told:
        seat.work.save()
    seat.settle()
    assert told.args[0].manuscript.body.startswith("Mine. ")
    assert [one.manuscript.body for one in history(seat.desk, draft).revisions][1:] == ["Theirs."]
    assert seat.live.body.startswith("Mine. ")


def test_what_was_typed_can_be_thrown_away(seat, draft: str) -> None:
    seat.open(draft)
    seat.type("Wrong. ")
    seat.live.park()
    seat.settle()
    with seat.qtbot.waitSignal(seat.work.opened):
        seat.work.discard()
    assert seat.live.draft and seat.live.draft.manuscript.body.strip() == "The lock is open."
    assert not seat.work.unsaved


def test_while_held_off_texts_are_shown_and_not_changed(seat, draft: str) -> None:
    reason = say("Another window is using these texts.")
    seat.open(draft)
    with seat.qtbot.waitSignal(seat.work.opened):
        seat.work.hold_off((reason,))
    assert seat.work.shown and seat.work.shown.against[0] == reason
    seat.type("New. ")
    seat.work.save()
    seat.settle()
    assert article(seat.desk, draft).head == 1
    assert seat.notices[-1].tone is Tone.ERROR
    with seat.qtbot.waitSignal(seat.work.opened):
        seat.work.hold_off(())
    assert not seat.work.shown.against


def test_whoever_sits_down_gets_the_rights_of_their_own(seat, draft: str) -> None:
    seat.open(draft)
    with seat.qtbot.waitSignal(seat.work.standing_changed):
        seat.work.sit_down(person(seat.desk, "Mia"))
    assert seat.work.by == "Mia"
    assert seat.work.shown and seat.work.shown.against, "Ed has it in hand"


def test_other_settings_bring_another_desk_and_perhaps_another_person(shared, seat) -> None:
    del shared  # Ed and Mia are at one account
    held: list[str] = []
    other = replace(seat.desk, settings=replace(seat.desk.settings, text_size=20))
    with seat.qtbot.waitSignal(seat.work.proof_wanted) as wanted:
        seat.work.change_desk(lambda: other, "Mia", lambda: held.append(seat.work.by))
    assert (seat.work.by, seat.work.settings.text_size, held) == ("Ed", seat.desk.settings.text_size, [])
    with seat.qtbot.waitSignal(seat.work.person_changed) as sat:
        wanted.args[1](passphrase=PASSPHRASE)
    assert sat.args[0].name == "Mia"
    assert held == ["Ed"], "the settings hold before the person changes"
    assert seat.work.settings.text_size == 20


def test_nobody_becomes_somebody_whose_account_this_is_not(shared, seat) -> None:
    del shared
    kept: list[str] = []
    seat.work.change_desk(lambda: kept.append("settings") or seat.desk, "Max", lambda: None)
    seat.settle()
    assert (seat.work.by, kept) == ("Ed", [])
    assert "is not that of Max" in seat.notices[-1].text


def test_an_article_that_is_gone_is_one_calm_notice(seat) -> None:
    seat.work.open("2f0b3c1e-6f5c-4a55-9d3a-0a4f3d2c1b00")
    seat.settle()
    assert seat.notices[-1].tone is Tone.ERROR and seat.notices[-1].lasting
    assert seat.work.article is None


def test_what_nobody_can_tell_is_said_and_a_busy_database_is_waited_for(seat, draft: str) -> None:
    seat.open(draft)
    said: list[Notice] = []
    seat.bus.notice.connect(said.append)
    seat.work.refused(InUse(say("The database is in use.")))
    assert said == []
    seat.work.refused(Unsure(say("Nobody can tell yet."), say("Look whether it was done.")))
    (told,) = said
    assert (told.text, told.hint, told.lasting) == ("Nobody can tell yet.", "Look whether it was done.", True)


@pytest.mark.parametrize(
    ("kind", "words"),
    [(InUse, "The text could not be saved yet."), (Unsure, "Perhaps the text is not saved yet.")],
)
def test_a_save_that_could_not_be_made_sure_is_offered_once_more(
    seat, draft: str, kind: type[InUse], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat.open(draft)
    said: list[Notice] = []
    seat.bus.notice.connect(said.append)

    def away(*given: object) -> None:
        raise kind(say("The server went away."))

    monkeypatch.setattr(work, "save", away)
    seat.work.save()
    seat.settle()
    (told,) = (one for one in said if one.topic != "away")
    assert (told.text, told.topic) == (words, "save")
    assert told.then
