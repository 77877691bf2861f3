"""A form of a card is kept and remembered in one step, and one undo takes back all of it."""

from dataclasses import replace

import pytest

from editor_app.desk.articles import remember
from editor_app.desk.articles.decide import decide
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.articles.write import open_draft
from editor_app.desk.base import backups
from editor_app.desk.base.people import set_roles
from editor_app.desk.lists import house as lists
from editor_app.desk.lists import suggestions
from editor_app.desk.lists.house import history
from editor_app.domain.article import Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import NotAllowed
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Role
from editor_app.domain.record import Act

BODY = (
    "The lock keeper Wang Xudong opened the museum of the Harbour Water Bureau (HWB) on Monday. Wang Xudong spoke.\n\n"
    "Xudong Wang left later. Wang Xudong stayed at the Harbour Water Bureau.\n"
)


@pytest.fixture
def found(house, at):
    """The article, its text, and the finding that names one person in two ways."""
    article = at(Status.IN_REVIEW, BODY)
    report = review_saved(house, one_article(house, article))
    (finding,) = (one for one in report.findings if one.rule == "names.order")
    return article, open_draft(house, article).draft.manuscript, finding


def is_open(desk, article):
    report = review_saved(desk, one_article(desk, article))
    return any(one.finding.rule == "names.order" and not one.decision for one in standings(desk, report))


def test_a_manager_admits_what_stays_and_takes_both_back(house, found):
    set_roles(house, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    article, text, finding = found
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    (made,) = lists.held(house)
    assert made.term == HouseTerm("Xudong Wang", TermKind.PERSON, "Xudong Wang", TermStatus.ADMITTED)
    assert (kept.added, kept.suggested, is_open(house, article)) == ((made,), (), False)
    remember.take_back(house, kept, "Ed")
    assert (lists.held(house), is_open(house, article)) == ((), True)
    assert [one.act for one in history(house)] == [Act.DELETE, Act.ADD]
    assert backups.verify(house) == ()


def test_an_editor_suggests_what_stays_and_takes_both_back(house, found):
    article, text, finding = found
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    assert [one.id for one in suggestions.suggestions(house)] == list(kept.suggested)
    assert (kept.added, is_open(house, article)) == ((), False)
    remember.take_back(house, kept, "Ed")
    assert (suggestions.suggestions(house), is_open(house, article)) == ((), True)
    assert [one.act for one in history(house)] == [Act.WITHDRAW, Act.SUGGEST]


def test_a_form_that_is_on_the_list_is_only_kept(house, found):
    article, text, finding = found
    term = HouseTerm("wang", TermKind.PERSON, "xudong wang", TermStatus.ADMITTED)
    lists.add(house, (term,), "Mia")
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    assert (kept.added, kept.suggested) == ((), ())
    remember.take_back(house, kept, "Ed")
    assert [one.term for one in lists.held(house)] == [term]


def test_a_term_that_somebody_changed_since_stays(house, found):
    set_roles(house, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    article, text, finding = found
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    (made,) = kept.added
    changed = replace(made.term, status=TermStatus.PREFERRED)
    lists.change(house, made.id, changed, "Mia")
    remember.take_back(house, kept, "Ed")
    assert ([one.term for one in lists.held(house)], is_open(house, article)) == ([changed], True)
    assert [one.act for one in history(house)] == [Act.CHANGE, Act.ADD]


def test_a_term_that_somebody_deleted_since_is_deleted_once(house, found):
    set_roles(house, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    article, text, finding = found
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    lists.remove(house, [kept.added[0].id], "Mia")
    remember.take_back(house, kept, "Ed")
    assert [(one.act, one.by) for one in history(house)] == [(Act.DELETE, "Mia"), (Act.ADD, "Ed")]


@pytest.fixture
def broken(house, at):
    """The same, where the line ends inside the name."""
    article = at(Status.IN_REVIEW, BODY.replace("Xudong Wang", "Xudong\nWang"))
    report = review_saved(house, one_article(house, article))
    (finding,) = (one for one in report.findings if one.rule == "names.order")
    return article, open_draft(house, article).draft.manuscript, finding


def test_a_form_that_goes_over_two_lines_is_kept_in_one(house, broken):
    article, text, finding = broken
    assert "\n" in finding.quote
    remember.keep(house, article, text, [finding], finding.quote, "Ed")
    (waiting,) = suggestions.suggestions(house)
    assert waiting.term == HouseTerm("Xudong Wang", TermKind.PERSON, "Xudong Wang", TermStatus.ADMITTED)
    suggestions.answer(house, waiting.id, True, "Mia")
    assert [one.term for one in lists.held(house)] == [waiting.term]


def test_forms_are_offered_in_one_line_each(house, broken):
    _, text, finding = broken
    forms = (("Xudong\nWang", 1), ("Xudong Wang", 2), ("Wang\nXudong", 1))
    made = remember.offer(house, text, finding, "Wang\nXudong", forms, "Mia")
    assert (made.term.term, made.term.concept, made.others) == ("Wang Xudong", "Wang Xudong", (("Xudong Wang", 3),))


def test_where_one_may_not_decide_nothing_is_remembered(house, found):
    article, text, finding = found
    with pytest.raises(NotAllowed):
        remember.keep(house, article, text, [finding], "Xudong Wang", "Eva")
    assert suggestions.suggestions(house) == ()


def test_taken_back_means_for_the_whole_article(house, found):
    article, text, finding = found
    kept = remember.keep(house, article, text, [finding], "Xudong Wang", "Ed")
    remember.take_back(house, kept, "Ed")
    decide(house, article, [finding], Scope.PLACE, Reason.FALSE_ALARM, "", "Ed")
    assert not is_open(house, article), "what is decided later holds"


def test_an_offer_has_the_kind_and_the_other_forms(house, found):
    _, text, finding = found
    made = remember.offer(house, text, finding, "Wang Xudong", (("Wang Xudong", 3), ("Xudong Wang", 1)), "Ed")
    assert made.term == HouseTerm("Wang Xudong", TermKind.PERSON, "Wang Xudong", TermStatus.PREFERRED)
    assert (made.others, made.may_add) == ((("Xudong Wang", 1),), False)


def test_an_offer_knows_the_acronym_of_the_text(house, found):
    _, text, finding = found
    variant = replace(finding, rule="names.variant", anchor=replace(finding.anchor, quote="Harbour Water Board"))
    made = remember.offer(house, text, variant, "Harbour Water Bureau", (("Harbour Water Board", 1),), "Mia")
    assert (made.term.acronym, made.term.kind, made.may_add) == ("HWB", TermKind.BODY, True)


def test_forms_on_the_list_are_not_offered_and_lend_their_concept(house, found):
    _, text, finding = found
    board = HouseTerm("water", TermKind.BODY, "Harbour Water Board", TermStatus.DEPRECATED, "水务局")
    lists.add(house, (board,), "Mia")
    variant, forms = replace(finding, rule="names.variant"), (("harbour water board", 1), ("Water Bureau", 2))
    made = remember.offer(house, text, variant, "Harbour Water Bureau", forms, "Mia")
    assert (made.term.concept, made.term.source, made.others) == ("water", "水务局", (("Water Bureau", 2),))


@pytest.mark.parametrize("rule", ["titles.conflict", "titles.shared", "titles.changed", "acronyms.redefined"])
def test_two_things_on_one_card_are_no_forms_of_one(house, found, rule):
    _, text, finding = found
    two = (("president", 1), ("director", 1))
    assert remember.offer(house, text, replace(finding, rule=rule), "president", two, "Mia").others == ()


def test_a_form_that_differs_only_by_its_capitals_is_not_deprecated(house, found):
    _, text, finding = found
    two = (("Lock Keeper", 1), ("lock keeper", 1))
    assert remember.offer(house, text, replace(finding, rule="terms.case"), "Lock Keeper", two, "Mia").others == ()
