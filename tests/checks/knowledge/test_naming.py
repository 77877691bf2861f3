from editor_app.checks.knowledge.naming import admitted, counted, is_clear, names_of, number, settled, times
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.text.names.model import Variant
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


def test_counts_in_words():
    assert (number(3), number(12), times(1), times(2), times(5)) == ("three", "12", "once", "twice", "five times")
    assert counted((LONG, SHORT)) == "“Harbour Authority” (twice) and “Port Bureau” (once)"
    assert names_of((LONG, SHORT)) == ("Harbour Authority", "Port Bureau")


def test_a_name_is_clear_when_it_is_three_times_as_frequent_as_all_others():
    assert is_clear([7, 1, 1])
    assert not is_clear([6, 1, 1])
