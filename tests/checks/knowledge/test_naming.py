from editor_app.checks.knowledge.naming import (
    admitted,
    because,
    counted,
    is_clear,
    names_of,
    reasons,
    settled,
    translate,
)
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.message import NOTHING, say
from editor_app.text.names.model import Link, Reason, Variant
from editor_app.text.span import Span

LONG = Variant("Harbour Authority", (Span(0, 17), Span(30, 47)))
SHORT = Variant("Port Bureau", (Span(60, 71),))
HOUSE = HouseList(
    (
        HouseTerm("port", TermKind.BODY, "Harbour Authority", TermStatus.PREFERRED),
        HouseTerm("port", TermKind.BODY, "Port Bureau", TermStatus.FORBIDDEN),
    )
)


def test_the_house_settles_which_name_is_right():
    assert settled((SHORT,), HOUSE) == "Harbour Authority"
    assert settled((Variant("Museum", ()),), HOUSE) == ""
    assert admitted("Harbour Authority", HOUSE)
    assert not admitted("Port Bureau", HOUSE)


def test_names_with_how_often_each_stands():
    names = str(say("{names}", names=counted((LONG, SHORT))))
    assert names == "“Harbour Authority” (twice) and “Port Bureau” (once)"
    assert names_of((LONG, SHORT)) == ("Harbour Authority", "Port Bureau")


def test_a_name_is_clear_when_it_is_three_times_as_frequent_as_all_others():
    assert is_clear([7, 1, 1])
    assert not is_clear([6, 1, 1])


def test_every_reason_that_a_card_gives_is_a_sentence():
    words = {Reason.CASE: ("quay",), Reason.DROPPED: ("quay",)}
    for reason in Reason:
        link = Link(reason, "A B", "B A", words.get(reason, ("quay", "dock")), "码头")
        said = str(because(link))
        assert (reason in (Reason.PART, Reason.SPELLING)) is (because(link) is NOTHING)
        assert not said or ((said[0].isupper() or said[0] == "“") and said[-1] == ".")
    assert str(because(Link(Reason.HEAD, "A", "B", ("Quay", "Dock")))) == "They differ only in “Quay” and “Dock”."


def test_words_for_one_chinese_term_are_named_together():
    links = [
        Link(Reason.HEAD, "A", "B", ("Quay", "Dock"), "码头"),
        Link(Reason.HEAD, "B", "C", ("Dock", "Wharf"), "码头"),
        Link(Reason.ORDER, "C", "D"),
        Link(Reason.ORDER, "D", "E"),
    ]
    first, second = reasons(links)
    assert first == translate(("Quay", "Dock", "Wharf"), "码头")
    assert str(first) == "“Quay”, “Dock” and “Wharf” translate the same Chinese term: 码头."
    assert str(second) == "They have the same words in a different order."
