"""What steps do besides moving an article; test_approve.py sees it as a whole."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from editor_app.desk.archive import search
from editor_app.desk.articles import besides, queries
from editor_app.desk.articles.write import open_draft, park
from editor_app.desk.base.changes import Changes
from editor_app.desk.exports.release import release
from editor_app.desk.lists import ledger
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.store import archive, decisions
from editor_app.store.engine.database import Database
from editor_app.workflow.move import Besides
from tests.taking import advance

FAULTY = 'He said "yes". She said “no”.\n\nThe lock , and the key.'


@pytest.mark.parametrize("one", list(Besides))
def test_the_desk_can_do_each_of_them(one):
    assert one in besides._DOING


def kept(desk, read):
    with desk.database.read() as tx:
        return read(tx)


def test_what_a_step_changed_is_told_together(house, at):
    article = at(Status.IN_REVIEW, FAULTY)
    assert advance(house, article, Action.SUBMIT, "Ed", reason="Fine.") == Changes(article, False, True, True)
    assert kept(house, lambda tx: decisions.of_article(tx, article))
    plain = at(Status.IN_REVIEW, name="plain")
    assert advance(house, plain, Action.SUBMIT, "Ed") == Changes(plain, False, False, True)


def test_only_the_text_of_that_article_is_rescued_and_only_if_it_is_another(house, at):
    article, other = at(Status.IN_REVIEW), at(Status.IN_REVIEW, name="other")
    for one, more in ((article, ""), (other, " More.")):
        draft = open_draft(house, one).draft
        park(house, draft.with_manuscript(replace(draft.manuscript, body=draft.manuscript.body + more)), "Ed")
    advance(house, article, Action.FORCE_UNLOCK, "Max", reason="On holiday.")
    assert len(queries.history(house, article).revisions) == 1
    assert len(queries.history(house, other).revisions) == 1
    advance(house, other, Action.FORCE_UNLOCK, "Max", reason="On holiday.")
    first, rescued = queries.history(house, other).revisions
    assert (first.number, rescued.manuscript.body[-6:]) == (1, " More.")


@pytest.mark.parametrize("last", [Action.REOPEN, Action.CORRECT, Action.WITHDRAW])
def test_names_are_remembered_while_the_approval_holds_and_the_text_is_kept(house, at, tmp_path, last):
    article = at(Status.APPROVED, "Ana Brandt, president of the Harbour Museum, opened the lock. Ana Brandt left.")
    release(house, [article], tmp_path, ("txt",), "Mia")
    assert {entry.article for entry in ledger.entries(house).entries} == {article}
    assert kept(house, lambda tx: archive.number_of(tx, article)) is not None
    advance(house, article, last, "Max", reason="A letter.", confirmed=True)
    assert not ledger.entries(house).entries
    assert kept(house, lambda tx: archive.number_of(tx, article)) is not None


def test_nothing_is_left_of_a_purged_article(house, at, clock):
    article = at(Status.APPROVED)
    advance(house, article, Action.REOPEN, "Max", reason="A letter.")
    advance(house, article, Action.SET_ASIDE, "Max", reason="Twice.")
    clock.move(days=366)
    advance(house, article, Action.PURGE, "Ada")
    assert kept(house, lambda tx: archive.number_of(tx, article)) is None
    with pytest.raises(EditorError):
        queries.article(house, article)


def test_no_text_is_read_while_others_wait(house, at, monkeypatch):
    inside, read = [], []
    begin = Database.begin

    @contextmanager
    def watched(self, *acts):
        with begin(self, *acts) as tx:
            inside.append(True)
            yield tx
        inside.clear()

    def apart(work):
        def done(*given):
            read.append(bool(inside))
            return work(*given)

        return done

    article = at(Status.SUBMITTED, "The lock at Ouddorp is open. Its keeper is Ada Vermeer.")
    monkeypatch.setattr(Database, "begin", watched)
    monkeypatch.setattr(ledger, "_named", apart(ledger._named))
    monkeypatch.setattr(search, "count_words", apart(search.count_words))
    advance(house, article, Action.APPROVE, "Mia")
    assert read == [False, False]
