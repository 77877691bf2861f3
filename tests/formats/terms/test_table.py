"""Terms in tables: nothing is lost, nothing is run, wrong lines are named."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.formats.terms.table import read_table, written_table
from tests.formats.terms.strange import TERM


@given(st.lists(TERM, max_size=6))
def test_nothing_is_lost_there_and_back(terms):
    found = read_table(written_table(terms).encode())
    assert ([row.term for row in found.rows], found.wrong) == (terms, ())


@given(TERM)
def test_no_cell_begins_as_a_formula(term):
    cells = list(csv.reader(io.StringIO(written_table([term]), newline="")))[1]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@")]


def test_columns_of_other_lists_are_found_by_their_names():
    found = read_table("trad,simp,pinyin,Name (en),gloss\n姚,姚,Yao2,Yao Wen,a critic\n".encode("utf-8-sig"))
    (row,) = found.rows
    assert (row.term.term, row.term.source, row.term.note, row.term.concept) == ("Yao Wen", "姚", "a critic", "姚")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_seen(separator):
    (row,) = read_table(f"term{separator}kind\nHarbour, old{separator}body\n".encode()).rows
    assert (row.term.term, row.term.kind) == ("Harbour, old", TermKind.BODY)


def test_a_second_term_of_a_concept_without_a_standing_is_admitted():
    found = read_table("source,term\n局,Bureau\n局,Office\n".encode())
    assert [row.term.status for row in found.rows] == [TermStatus.PREFERRED, TermStatus.ADMITTED]


def test_lines_that_are_right_are_taken_and_the_others_named():
    found = read_table(
        b"term,status,kind,valid from,case\n"
        b"Lock,loved,,,\n"
        b"Gate,,ship,,\n"
        b"Quay,,,2020-13-01,\n"
        b"Port,banned,body,2020-01-01,exact\n"
    )
    assert [(row.line, row.term.term, row.term.status, row.term.case) for row in found.rows] == [
        (5, "Port", TermStatus.FORBIDDEN, CaseRule.EXACT)
    ]
    assert [(one.line, one.words) for one in found.wrong] == [(2, "Lock"), (3, "Gate"), (4, "Quay")]
    assert "“loved” is not one of preferred, admitted" in str(found.wrong[0].reason)


def test_a_huge_cell_costs_its_own_line_only():
    found = read_table(b'term,note\nLock,"' + b"x" * (1 << 20) + b'"\nGate,\n')
    assert [row.term.term for row in found.rows] == ["Lock", "Gate"]  # whether it may stand is for the list to say


@pytest.mark.parametrize("data", [b"", b"name of it,kind\nHarbour,body\n", b"\x00\x01\x02"])
def test_a_table_without_terms_is_refused(data):
    with pytest.raises(Unreadable, match="no column “term”"):
        read_table(data)


def test_a_formula_comes_in_as_the_words_it_is_and_goes_out_as_text():
    (row,) = read_table(b'term\n"=HYPERLINK(""http://x"")"\n').rows
    assert row.term == HouseTerm(
        '=HYPERLINK("http://x")', TermKind.TERM, '=HYPERLINK("http://x")', TermStatus.PREFERRED
    )
    assert "'=HYPERLINK" in written_table([row.term])


GOOD = "Quay,term\n"


@pytest.mark.parametrize(
    "lines, wrong, terms",
    [
        ('"Gate,body\n' + GOOD, [2], ["Quay"]),
        ('Gate,"body\n' + GOOD + 'Lock,"term"\n', [2], ["Quay", "Lock"]),
        ('"Gate\n"Mole\n' + GOOD, [2, 3], ["Quay"]),
        ('"Gate,""body\n' * 3 + GOOD, [2, 3, 4], ["Quay"]),
        ('"Gate ""North""",body\n' + GOOD, [], ["Gate “North”".replace("“", '"').replace("”", '"'), "Quay"]),
        ('6" Gate,term\n' + GOOD, [], ['6" Gate', "Quay"]),
    ],
)
def test_a_quotation_mark_that_is_never_closed_costs_its_own_line_only(lines, wrong, terms):
    found = read_table(f"term,kind\n{lines}".encode())
    assert ([one.line for one in found.wrong], [row.term.term for row in found.rows]) == (wrong, terms)
    assert {str(one.reason) for one in found.wrong} <= {"A quotation mark is opened but not closed."}


def test_a_cell_of_several_lines_is_one_cell_and_lines_are_counted_on():
    found = read_table(b'term,note\nQuay,"old\nand new"\n\nLock,"x\r\ny",\nGate,x,y\n')
    assert [(row.line, row.term.note) for row in found.rows] == [(2, "old\nand new"), (5, "x\ny")]
    assert [(one.line, str(one.reason).partition(":")[0]) for one in found.wrong] == [
        (7, "It has 3 cells, but the first line names 2")
    ]


def test_a_mark_that_is_never_closed_costs_one_line_of_a_long_list():
    found = read_table(('term\n"Gate\n' + "".join(f"Quay {n}\n" for n in range(5_000))).encode())
    assert ([one.line for one in found.wrong], len(found.rows)) == ([2], 5_000)
