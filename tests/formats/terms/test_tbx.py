"""Terms in TBX: nothing is lost, other programs' files are understood, entities are left alone."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.formats.terms.tbx import read_tbx, written_tbx
from tests.formats.terms.strange import TERM

DCT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="k1"><min:subjectField>ports</min:subjectField>
 <langSec xml:lang="zh-CN"><termSec><term>港务局</term></termSec></langSec>
 <langSec xml:lang="en"><termSec><term>Port Authority</term>
   <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
  <termSec><term>Port Office</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
  <note>until 2019</note></termSec></langSec>
</conceptEntry></body></text></tbx>"""
OLD = """<martif type="TBX"><text><body><termEntry id="e"><langSet xml:lang="en"><ntig><termGrp><term>Lock</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry>
</body></text></martif>"""


@given(st.lists(TERM, max_size=6))
def test_nothing_is_lost_there_and_back(terms):
    found = read_tbx(written_tbx(terms).encode())
    assert (Counter(row.term for row in found.rows), found.wrong) == (Counter(terms), ())


def test_terms_of_no_concept_stay_without_one():
    words = [HouseTerm("", TermKind.WORD, word, TermStatus.ADMITTED) for word in ("quayside", "lockkeeper")]
    assert [row.term for row in read_tbx(written_tbx(words).encode()).rows] == words


def test_standing_source_and_note_of_other_programs_are_read():
    assert [row.term for row in read_tbx(DCT.encode()).rows] == [
        HouseTerm("k1", TermKind.TERM, "Port Authority", TermStatus.PREFERRED, "港务局"),
        HouseTerm("k1", TermKind.TERM, "Port Office", TermStatus.DEPRECATED, "港务局", note="until 2019"),
    ]


def test_the_older_form_is_read():
    assert [row.term for row in read_tbx(OLD.encode()).rows] == [
        HouseTerm("e", TermKind.TERM, "Lock", TermStatus.ADMITTED)
    ]


def test_entities_are_not_expanded_and_only_their_terms_are_wrong(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    file = f'<!DOCTYPE tbx [<!ENTITY b0 "boom"><!ENTITY s SYSTEM "{secret.as_uri()}">{bomb}]>' + DCT.partition("?>")[
        2
    ].replace("Port Office", "&b9;").replace("until 2019", "&s;")
    found = read_tbx(file.encode())
    assert [row.term.term for row in found.rows] == ["Port Authority"]
    assert [str(one.reason) for one in found.wrong] == [
        "It uses an entity that the file defines itself, which is not expanded."
    ]
    assert found.wrong[0].line > 1


@pytest.mark.parametrize("data", [b"", b"<tbx><text>", b"<html/>", b"\xff\xfe", b"concept,term\n"])
def test_what_is_no_tbx_is_refused_in_a_sentence(data):
    with pytest.raises(Unreadable, match=r"(This|not a) TBX file"):
        read_tbx(data)
