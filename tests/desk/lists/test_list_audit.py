"""Every change of the house list, the ledger and the suggestions leaves exactly one row in the audit trail."""

import json
from dataclasses import replace
from hashlib import sha256

import pytest

from editor_app.desk.articles.decide import decide
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved
from editor_app.desk.base import backups
from editor_app.desk.lists import exemptions, ledger, suggestions
from editor_app.desk.lists import house as verbs
from editor_app.desk.lists.house_file import write_terms
from editor_app.desk.lists.list_audit import come, gone, manager, record
from editor_app.domain.article import Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.house import Held, HouseTerm, TermKind, TermStatus
from editor_app.domain.ledger import EntryKind
from editor_app.domain.record import HOUSE_ACTS, Act
from editor_app.store.lists import list_records

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)
LOCK = replace(TERM, concept="lock", term="Lock")
NOTED = replace(TERM, note="by the river")
BODY = "Ana Brandt, president of the Harbour Museum, opened the lock on Friday. Ana Brandt thanked the guests.\n"


def trail(desk):
    """What was done to the lists, the latest first; the whole chain must be whole."""
    assert backups.verify(desk) == ()
    with desk.database.read() as tx:
        return tuple(one for one in list_records.records(tx) if one.act not in HOUSE_ACTS)


def told(record):
    """A record in short: what was done, by whom, and each term before and after."""
    sides = [(one.before or {}, one.after or {}) for one in record.changes]
    return record.act, record.by, [(a.get("term"), b.get("term")) for a, b in sides]


def test_each_change_of_the_list_is_one_row(house):
    (made,) = verbs.add(house, (TERM,), "Mia")
    before = verbs.change(house, made.id, NOTED, "Max")
    verbs.put_back(house, (before,), "Max")
    gone = verbs.remove(house, (made.id,), "Mia")
    verbs.put_back(house, gone, "Mia")
    quay = TERM.term
    assert [told(one) for one in reversed(trail(house))] == [
        (Act.ADD, "Mia", [(None, quay)]),
        (Act.CHANGE, "Max", [(quay, quay)]),
        (Act.PUT_BACK, "Max", [(quay, quay)]),
        (Act.DELETE, "Mia", [(quay, None)]),
        (Act.PUT_BACK, "Mia", [(None, quay)]),
    ]
    changed = trail(house)[3]
    assert (changed.role, changed.at) == ("manager", house.clock())
    assert (changed.changes[0].before.get("note"), changed.changes[0].after["note"]) == (None, "by the river")


def test_several_terms_are_one_row(house):
    made = verbs.add(house, (TERM, LOCK), "Mia")
    verbs.remove(house, [one.id for one in made], "Mia")
    assert [told(one) for one in trail(house)] == [
        (Act.DELETE, "Mia", [(TERM.term, None), (LOCK.term, None)]),
        (Act.ADD, "Mia", [(None, TERM.term), (None, LOCK.term)]),
    ]


def test_an_import_is_one_row_with_the_hash_of_the_file_and_what_came(house, tmp_path):
    verbs.add(house, (TERM,), "Mia")
    write_terms(tmp_path / "in.csv", (NOTED, LOCK))
    with (tmp_path / "in.csv").open("a", encoding="utf-8") as file:
        file.write("Gate,ship,Gate,,,,,,,\n")
    found = verbs.import_terms(house, tmp_path / "in.csv", "Max")
    brought = trail(house)[0]
    assert told(brought) == (Act.IMPORT, "Max", [(TERM.term, TERM.term), (None, LOCK.term)])
    assert brought.note == "in.csv: 1 new, 1 changed, 0 already there, 0 listed twice, 1 wrong"
    assert brought.digest == sha256((tmp_path / "in.csv").read_bytes()).hexdigest()
    verbs.undo_import(house, found, "Max")
    assert told(trail(house)[0]) == (Act.UNDO_IMPORT, "Max", [(TERM.term, TERM.term), (LOCK.term, None)])
    write_terms(tmp_path / "all.csv", (LOCK,))
    verbs.import_terms(house, tmp_path / "all.csv", "Max", replace_all=True)
    assert told(trail(house)[0]) == (Act.IMPORT, "Max", [(TERM.term, None), (None, LOCK.term)])
    assert len(trail(house)) == 4


def test_an_import_that_changes_nothing_leaves_no_row(house, tmp_path):
    verbs.add(house, (TERM,), "Mia")
    write_terms(tmp_path / "in.csv", (TERM,))
    verbs.import_terms(house, tmp_path / "in.csv", "Max")
    (tmp_path / "wrong.csv").write_text("term,kind\nx,ship\n", encoding="utf-8")
    verbs.import_terms(house, tmp_path / "wrong.csv", "Max", replace_all=True)
    assert [one.act for one in trail(house)] == [Act.ADD]


def test_suggestions_and_their_answers_are_rows(house):
    (key,) = suggestions.suggest(house, (TERM,), "Ed")
    suggestions.withdraw(house, (key,), "Ed")
    suggestions.suggest(house, (TERM, LOCK), "Ed")
    first, second = suggestions.suggestions(house)
    suggestions.answer(house, first.id, True, "Mia")
    suggestions.answer(house, second.id, False, "Max")
    suggestions.undo_acceptance(house, first, "Mia")
    quay, lock = TERM.term, LOCK.term
    assert [told(one) for one in reversed(trail(house))] == [
        (Act.SUGGEST, "Ed", [(None, quay)]),
        (Act.WITHDRAW, "Ed", [(quay, None)]),
        (Act.SUGGEST, "Ed", [(None, quay), (None, lock)]),
        (Act.ACCEPT, "Mia", [(None, quay)]),
        (Act.DECLINE, "Max", [(lock, None)]),
        (Act.UNDO_ACCEPT, "Mia", [(quay, None)]),
    ]


@pytest.mark.parametrize("accepted", [True, False])
def test_the_answer_to_an_exception_is_a_row(house, at, accepted):
    article = at(Status.IN_REVIEW, "He saw the the lock.")
    report = review_saved(house, one_article(house, article))
    doubled = [finding for finding in report.findings if finding.rule == "repetition.word"]
    decide(house, article, doubled, Scope.HOUSE, Reason.HOUSE_EXCEPTION, "", "Ed")
    answered = exemptions.answer(house, exemptions.waiting(house)[0], accepted, "Mia")
    exemptions.undo_answer(house, answered, accepted, "Max")
    undone, made = trail(house)
    assert (made.act, made.by) == (Act.ACCEPT_EXCEPTION if accepted else Act.DECLINE_EXCEPTION, "Mia")
    assert (undone.act, undone.by) == (Act.REOPEN_EXCEPTION, "Max")
    said = {"rule": "repetition.word", "quote": doubled[0].quote, "article": article}
    came, went = (made, undone) if accepted else (undone, made)
    assert (came.changes[0].before, came.changes[0].after) == (None, said)
    assert (went.changes[0].before, went.changes[0].after) == (said, None)


def test_a_word_for_the_dictionary_is_a_row(house, at):
    article = at(Status.IN_REVIEW, "He saw the the lock.")
    (doubled,) = (f for f in review_saved(house, one_article(house, article)).findings if f.rule == "repetition.word")
    unknown = replace(doubled, rule="spelling.unknown")
    decide(house, article, [unknown], Scope.HOUSE, Reason.HOUSE_EXCEPTION, "", "Ed")
    assert told(trail(house)[0]) == (Act.SUGGEST, "Ed", [(None, doubled.quote)])


def test_each_change_of_the_ledger_is_one_row(house, at):
    at(Status.APPROVED, BODY)
    asked = (EntryKind.BODY, "Harbour Museum", "Port Museum")
    before = ledger.correct(house, *asked, "Mia")
    ledger.put_back(house, before, "Mia", ledger.corrected(before, *asked))
    ledger.forget(house, EntryKind.PERSON, "Ana Brandt", "Max")
    back, gone = trail(house)[1], trail(house)[0]
    assert [(one.act, one.by) for one in reversed(trail(house))] == [
        (Act.CORRECT_NAME, "Mia"),
        (Act.PUT_BACK_NAME, "Mia"),
        (Act.FORGET_NAME, "Max"),
    ]
    assert {(one.before["name"], one.after["name"]) for one in back.changes} == {
        ("Ana Brandt", "Ana Brandt"),
        ("Port Museum", "Harbour Museum"),
    }
    assert [(one.before["post"], one.after) for one in gone.changes] == [("president", None)]


def test_what_is_refused_leaves_no_row(house):
    verbs.add(house, (TERM,), "Mia")
    with pytest.raises(NotAllowed):
        verbs.add(house, (LOCK,), "Ed")
    with pytest.raises(EditorError, match="already"):
        verbs.add(house, (LOCK, TERM), "Mia")
    assert [one.term for one in verbs.held(house)] == [TERM], "all or none"
    assert len(trail(house)) == 1


def test_the_history_of_a_term_goes_by_its_id_and_its_words(house, tmp_path):
    suggestions.suggest(house, (TERM,), "Ed")
    suggestions.answer(house, suggestions.suggestions(house)[0].id, True, "Mia")
    (one,) = verbs.held(house)
    verbs.change(house, one.id, replace(TERM, term="Quay of the North"), "Max")
    write_terms(tmp_path / "in.csv", (LOCK, replace(TERM, concept="other")))
    verbs.import_terms(house, tmp_path / "in.csv", "Mia")
    renamed, lock, other = verbs.held(house)
    acts = [made.act for made in verbs.history(house, renamed)]
    assert acts == [Act.CHANGE, Act.ACCEPT]
    assert [made.act for made in verbs.history(house, other)] == [Act.IMPORT, Act.CHANGE, Act.ACCEPT, Act.SUGGEST]
    (brought,) = verbs.history(house, lock)
    assert [change.after["term"] for change in brought.changes] == ["Lock"], "only what is about it"
    assert len(verbs.history(house)) == 4


def test_the_exported_trail_holds_what_was_done(house):
    verbs.add(house, (TERM,), "Mia")
    *_, row = (json.loads(line) for line in backups.export_audit(house))
    ((_, before, after),) = json.loads(row["changes"])
    assert (row["action"], row["made_by"], row["role"], before) == ("add-term", "Mia", "manager", None)
    assert after["term"] == "North Quay"


def test_only_who_may_change_the_lists_is_let_through(house):
    with house.database.read() as tx:
        assert manager(tx, "Mia").name == "Mia"
        with pytest.raises(NotAllowed):
            manager(tx, "Ed")


def test_nothing_changed_leaves_no_row(house):
    term = Held("k", 1, HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED), "Mia", house.clock())
    with house.database.begin() as tx:
        who, before = manager(tx, "Mia"), len(list_records.records(tx))
        record(house, tx, who, next(iter(Act)), ())
        assert len(list_records.records(tx)) == before
        record(house, tx, who, next(iter(Act)), [*gone([term]), *come([term])])
        row, *earlier = list_records.records(tx)
        assert len(earlier) == before
    off, on = row.changes
    assert (off.after, on.before) == (None, None)
    assert off.before == on.after is not None
