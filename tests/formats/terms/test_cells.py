"""Cells become a term, or say which of them is wrong."""

import pytest
from hypothesis import given

from editor_app.domain.house import TermKind, TermStatus
from editor_app.formats.terms.cells import cells_of, term_of
from tests.formats.terms.strange import TERM


@given(TERM)
def test_a_term_comes_back_from_its_cells(term):
    assert term_of(cells_of(term)) == term


def test_words_of_other_lists_are_understood():
    term = term_of({"term": " Port\r\n", "kind": "Organisation", "status": "supersededTerm-admn-sts"})
    assert (term.term, term.kind, term.status) == ("Port", TermKind.BODY, TermStatus.FORBIDDEN)


@pytest.mark.parametrize(("name", "value"), [("kind", "ship"), ("case", "loud"), ("valid_until", "tomorrow")])
def test_a_wrong_cell_is_quoted(name, value):
    with pytest.raises(ValueError, match=f"“{value}”"):
        term_of({"term": "Port", name: value})
