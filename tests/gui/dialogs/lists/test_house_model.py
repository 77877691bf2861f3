"""Rows of the house list: found by words, kind and status."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt

from editor_app.domain.house import Held, HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.lists.house_model import HELD, TermFilter, TermModel

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def held(number: int, term: str, kind=TermKind.TERM, status=TermStatus.PREFERRED, **more) -> Held:
    return Held(str(number), number, HouseTerm(term, kind, term, status, **more), "Mia", AT)


def filtered(*terms: Held) -> TermFilter:
    shown, model = TermFilter(), TermModel()
    model.setParent(shown)
    model.show(terms)
    shown.setSourceModel(model)
    return shown


def names(shown: TermFilter) -> list[str]:
    return [shown.index(row, 0).data(HELD).term.term for row in range(shown.rowCount())]


def test_a_row_says_everything_of_a_term():
    shown = filtered(held(0, "Lock", source="闸", acronym="L", note="of\nold", valid_from=date(2020, 1, 1)))
    row = [shown.index(0, column).data() for column in range(9)]
    assert row[:7] == ["Lock", "Preferred", "Term", "Lock", "闸", "L", "2020-01-01 – "]
    assert row[7].startswith("Mia, ")
    assert row[8] == "of old"
    assert shown.headerData(0, Qt.Orientation.Horizontal) == "Term"


def test_terms_are_found_by_words_kind_and_status():
    shown = filtered(held(0, "Lock", note="On the canal"), held(1, "Canal Museum", TermKind.BODY, TermStatus.FORBIDDEN))
    shown.ask("canal", None, None)
    assert names(shown) == ["Lock", "Canal Museum"]
    shown.ask("canal", TermKind.BODY, None)
    assert names(shown) == ["Canal Museum"]
    shown.ask("", None, TermStatus.PREFERRED)
    assert names(shown) == ["Lock"]


def test_terms_are_sorted_by_any_column_and_stay_sorted():
    shown = filtered(held(0, "gate", note="b"), held(1, "Lock", note="a"), held(2, "Eel", note="c"))
    shown.sort(0)
    assert names(shown) == ["Eel", "gate", "Lock"]
    shown.sort(8, Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["Eel", "gate", "Lock"]
    shown.ask("k", None, None)
    assert names(shown) == ["Lock"]
    shown.ask("", None, None)
    shown.sourceModel().show((held(0, "gate", note="b"), held(3, "Dam", note="z")))
    assert names(shown) == ["Dam", "gate"]


def test_ten_thousand_terms_are_all_found_again_after_a_search():
    shown = filtered(*(held(number, f"term {number}") for number in range(10_000)))
    shown.sort(0)
    shown.ask("term 999", None, None)
    assert shown.rowCount() == 11
    shown.ask("", None, None)
    assert shown.rowCount() == 10_000
