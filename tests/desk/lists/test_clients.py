"""Client profiles: who keeps them, what they do to a check and to the gate, and how they travel as files."""

from dataclasses import replace

import pytest

from editor_app.desk.articles.facts import gather
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.lists import clients
from editor_app.domain.article import Action, Status
from editor_app.domain.client import DETAIL, Client, Skip
from editor_app.domain.errors import EditorError, NotAllowed, Unreadable
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.store import people

BODY = "The center said the the lock was open. “We we all came,” said the color guard.\n"
TERMS = HouseList(
    (
        HouseTerm("lock", TermKind.TERM, "lock gate", TermStatus.PREFERRED),
        HouseTerm("lock", TermKind.TERM, "lock", TermStatus.FORBIDDEN),
    )
)
HARBOUR = Client("Harbour Museum", ("repetition.word",), "en_GB", frozenset({Skip.QUOTATIONS}), TERMS)


def named(desk, article, client):
    """The article, with the detail that names its client."""
    draft = open_draft(desk, article).draft
    return save(desk, draft.with_manuscript(draft.manuscript.knowing(DETAIL, client)), "Ed")


def today(desk, article):
    """The rules by which the gate judges an article."""
    one = one_article(desk, article)
    with desk.database.read() as tx:
        person = people.person(tx, "Ed")
        return gather(desk, tx, one, person, Action.SUBMIT).rules


def found(desk, article):
    report = review_saved(desk, one_article(desk, article))
    return {(one.rule, one.quote) for one in report.findings}


def test_a_profile_changes_what_is_found_in_the_texts_that_name_it_alone(house, at):
    article, other = at(Status.IN_REVIEW, BODY), at(Status.IN_REVIEW, BODY + "Ends.\n")
    clients.keep_client(house, HARBOUR, "Mia")
    named(house, article, "harbour  museum")
    ours, theirs = found(house, article), found(house, other)
    assert ("repetition.word", "the the") in theirs
    assert not any(rule == "repetition.word" for rule, _ in ours)
    assert ("terms.spelling-variant", "center") in ours - theirs
    assert ("terms.spelling-variant", "color") in ours
    assert ("terms.forbidden", "lock") in ours - theirs


def test_what_a_client_wants_left_alone_is_left_alone(house, at):
    article = at(Status.IN_REVIEW, BODY)
    clients.keep_client(house, Client("A", skip=frozenset({Skip.QUOTATIONS})), "Mia")
    named(house, article, "A")
    quotes = {quote for rule, quote in found(house, article) if rule == "repetition.word"}
    assert quotes == {"the the"}
    clients.keep_client(house, Client("A"), "Mia", instead_of="a")
    quotes = {quote for rule, quote in found(house, article) if rule == "repetition.word"}
    assert quotes == {"the the", "We we"}


def test_a_changed_profile_makes_a_report_out_of_date(house, at):
    article = at(Status.IN_REVIEW, "All is well in the harbour, said Ana Brandt on Friday.\n")
    clients.keep_client(house, Client("A"), "Mia")
    named(house, article, "A")
    report = review_saved(house, one_article(house, article))
    assert today(house, article) == report.rules
    clients.keep_client(house, Client("A", ("names.variant",)), "Mia", instead_of="A")
    assert today(house, article) != report.rules


def test_who_may_not_change_the_house_list_changes_no_profile(house):
    with pytest.raises(NotAllowed):
        clients.keep_client(house, HARBOUR, "Ed")
    clients.keep_client(house, HARBOUR, "Mia")
    with pytest.raises(NotAllowed):
        clients.drop_client(house, HARBOUR.name, "Ed")
    assert clients.all_clients(house) == (HARBOUR,)


def test_a_profile_is_renamed_and_no_name_is_taken_twice(house):
    clients.keep_client(house, HARBOUR, "Mia")
    clients.keep_client(house, Client("Zoo"), "Mia")
    with pytest.raises(EditorError, match="There is a client “Harbour Museum” already"):
        clients.keep_client(house, Client("HARBOUR museum"), "Mia", instead_of="Zoo")
    clients.keep_client(house, Client("Aquarium", english="en_US"), "Mia", instead_of="Zoo")
    assert [one.name for one in clients.all_clients(house)] == ["Aquarium", "Harbour Museum"]
    clients.drop_client(house, "aquarium", "Mia")
    assert clients.all_clients(house) == (HARBOUR,)
    with pytest.raises(EditorError, match="There is no client “Zoo”"):
        clients.client_named(house, "Zoo")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (Client("  "), "needs a name"),
        (Client("a\u202eb"), "cannot be used"),
        (Client("x" * 81), "cannot be used"),
        (Client("A", ("names.nonsense",)), "no rule called names.nonsense"),
        (Client("A", terms=HouseList((TERMS.terms[0],) * 5001)), "can have 5,000 terms"),
    ],
)
def test_what_makes_no_sense_is_refused(house, wrong, why):
    with pytest.raises(EditorError, match=why):
        clients.keep_client(house, wrong, "Mia")


def test_a_profile_goes_to_another_desk_as_a_file(house, tmp_path):
    clients.keep_client(house, HARBOUR, "Mia")
    clients.export_client(house, "Harbour Museum", tmp_path / "harbour.json")
    clients.keep_client(house, replace(HARBOUR, english=""), "Mia", instead_of=HARBOUR.name)
    assert clients.import_client(house, tmp_path / "harbour.json", "Mia") == HARBOUR
    assert clients.all_clients(house) == (HARBOUR,)
    (tmp_path / "broken.json").write_text("[]")
    with pytest.raises(Unreadable):
        clients.import_client(house, tmp_path / "broken.json", "Mia")


def test_a_text_of_an_unknown_client_is_checked_like_all_others(house, at):
    article = at(Status.IN_REVIEW, BODY)
    before = found(house, article)
    named(house, article, "Nobody")
    assert found(house, article) == before
