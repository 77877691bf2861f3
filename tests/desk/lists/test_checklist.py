"""The house asks; whoever submits or approves ticks; the record tells."""

import json
from dataclasses import replace

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.approve import advance, choices
from editor_app.desk.base import backups
from editor_app.desk.base.people import set_policy
from editor_app.desk.exports.bundle import hand_over
from editor_app.desk.exports.release import release
from editor_app.desk.lists.checklist import checklist, set_checklist
from editor_app.desk.lists.roster import roster
from editor_app.domain.article import Action, Status
from editor_app.domain.checklist import Item, When
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.formats.exchange.bundle import read_bundle

SEEN, PICTURES = Item(When.SUBMIT, "Has the client seen it?"), Item(When.SUBMIT, "Are there pictures?", required=False)
LAW = Item(When.APPROVE, "Has the lawyer read it?")


@pytest.fixture
def asking(house):
    set_checklist(house, (SEEN, PICTURES, LAW), "Max", ())
    return house


def take(house, article, action, by, *ticked):
    shown = queries.meant(house, article)
    return advance(house, article, action, by, "Fine.", shown=shown, ticked=ticked)


def test_managers_and_administrators_decide_what_is_asked(asking):
    assert checklist(asking) == (SEEN, PICTURES, LAW) == roster(asking).checklist
    set_checklist(asking, (LAW,), "Ada", (LAW, SEEN, PICTURES))
    assert checklist(asking) == (LAW,)
    with pytest.raises(NotAllowed):
        set_checklist(asking, (), "Ed", (LAW,))
    with pytest.raises(NotAllowed):
        set_policy(asking, "four_eyes", "no", "Max")
    with pytest.raises(EditorError, match="not a checklist"):
        set_policy(asking, "checklist", "yes", "Ada")
    assert backups.verify(asking) == ()


def test_of_two_who_change_it_at_once_nobody_loses_a_question(asking):
    seen = checklist(asking)
    set_checklist(asking, (*seen, Item(When.SUBMIT, "Dated?")), "Max", seen)
    for meant in ((*seen, Item(When.SUBMIT, "Signed?")), seen[1:]):
        with pytest.raises(Conflict, match="changed this policy in the meantime"):
            set_checklist(asking, meant, "Mia", seen)
    assert checklist(asking) == (*seen, Item(When.SUBMIT, "Dated?"))


def test_what_is_not_ticked_stands_against_a_step(asking, at):
    article = at(Status.IN_REVIEW)
    with pytest.raises(NotAllowed, match=r"asks: “Has the client seen it\?” Tick it\."):
        take(asking, article, Action.SUBMIT, "Ed", "Something else?")
    submit = next(one for one in choices(asking, article, "Ed") if one.action is Action.SUBMIT)
    assert (submit.reasons, submit.asked) == ((), (SEEN, PICTURES))
    assert "ticks" in submit.wants
    take(asking, article, Action.SUBMIT, "Ed", SEEN.words)
    with pytest.raises(NotAllowed, match="Has the lawyer read it"):
        take(asking, article, Action.APPROVE, "Mia", SEEN.words)
    take(asking, article, Action.APPROVE, "Mia", LAW.words, "Not asked?")


def test_what_was_ticked_is_on_the_record(asking, at, tmp_path):
    article = at(Status.IN_REVIEW)
    take(asking, article, Action.SUBMIT, "Ed", PICTURES.words, SEEN.words)
    take(asking, article, Action.APPROVE, "Mia", LAW.words, "Not asked?")
    ticked = {step.action: step.ticked for step in queries.history(asking, article).steps}
    assert ticked[Action.SUBMIT] == (SEEN.words, PICTURES.words), "in the order of the list"
    assert ticked[Action.APPROVE] == (LAW.words,), "what nobody asked is not recorded"
    assert ticked[Action.START] == ()
    assert backups.verify(asking) == ()
    release(asking, [article], tmp_path / "out", ("txt",), "Max")
    (entry,) = json.loads((tmp_path / "out" / "manifest.json").read_text())["articles"]
    assert [(one["step"], one["by"], one["ticked"]) for one in entry["checklist"]] == [
        ("submit", "Ed", [SEEN.words, PICTURES.words]),
        ("approve", "Mia", [LAW.words]),
    ]
    chain = read_bundle(hand_over(asking, article, tmp_path, "Mia").read_bytes()).chain
    assert sum("Has the lawyer read it?" in line for line in chain) == 1


def test_the_policy_of_a_machine_asks_besides(house, at):
    here = replace(house, settings=replace(house.settings, checklist_submit=("Is it   signed?",)))
    article = at(Status.IN_REVIEW)
    with pytest.raises(NotAllowed, match="Is it signed"):
        take(here, article, Action.SUBMIT, "Ed")
    take(here, article, Action.SUBMIT, "Ed", "Is it signed?")
