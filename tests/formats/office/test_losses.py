import time
from collections import Counter
from collections.abc import Iterable

import pytest
from lxml import etree

from editor_app.domain.message import Message
from editor_app.domain.tracked import Tracked
from editor_app.formats.office.losses import Tally, words_of_drawing


def said(notes: Iterable[Message]) -> list[str]:
    return [str(note) for note in notes]


def test_each_kind_is_one_sentence() -> None:
    tally = Tally()
    tally.counts = Counter(deletions=1, pictures=2, hidden=3, insertions=0, charts=2, equations=1)
    assert said(tally.notes()) == [
        "1 tracked deletion was accepted: its words are not in the text.",
        "3 passages of hidden text were left out.",
        "2 charts or diagrams were left out.",
        "1 equation was imported as plain characters: check it.",
        "2 pictures were left out.",
    ]


def test_every_kind_has_a_sentence_for_one_and_for_several() -> None:
    tally = Tally()
    kinds = "insertions deletions hidden unhidden macros embedded charts equations pictures".split()
    for number, was in ((1, " was "), (1200, " were ")):
        tally.counts = Counter(dict.fromkeys(kinds, number))
        for tracked in Tracked:
            found = said(tally.notes(tracked))
            assert len(found) == len(kinds)
            assert all(note.startswith(f"{number:,} ") and was in note for note in found)


def test_who_made_the_changes() -> None:
    tally = Tally()
    for name in ("Ada", "Ada", "Bo", ""):
        tally.change("insertions", name)
    tally.change("deletions", "Bo\n B.")
    assert said(tally.notes()) == [
        "4 tracked insertions were accepted as part of the text (2 by Ada, 1 by Bo).",
        "1 tracked deletion was accepted (by Bo B.): its words are not in the text.",
    ]
    assert said(tally.notes(Tracked.ORIGINAL)) == [
        "4 tracked insertions were left out (2 by Ada, 1 by Bo).",
        "1 tracked deletion was undone (by Bo B.): its words are in the text again.",
    ]
    for number in range(20):
        tally.change("insertions", f"Person {number}")
    assert "17 more people" in str(next(tally.notes()))


def test_the_words_of_page_headers_are_quoted() -> None:
    tally = Tally()
    tally.headers = ["EMBARGOED UNTIL FRIDAY", "Page 1"]
    assert said(tally.notes()) == ["2 page headers or footers were left out: “EMBARGOED UNTIL FRIDAY”, “Page 1”."]


@pytest.mark.parametrize(
    ("header", "until"),
    [
        ("EMBARGOED UNTIL FRIDAY 1 MAY, 9:00", "FRIDAY 1 MAY, 9:00"),
        ("Press release · Under embargo: 2026-05-01 | Page 1", "2026-05-01"),
        ("禁发至：五月一日九时", "五月一日九时"),
        ("EMBARGO", ""),
        ("No embargoes were broken", ""),
        ("FOR IMMEDIATE RELEASE", ""),
    ],
)
def test_an_embargo_in_a_page_header_is_known(header: str, until: str) -> None:
    tally = Tally()
    tally.headers = ["Page 1", header]
    assert dict(tally.front).get("embargo", "") == until


def test_the_words_of_a_chart_are_quoted() -> None:
    part = etree.fromstring(
        '<c xmlns:a="a" xmlns:c="c"><a:p><a:r><a:t>Visitors </a:t></a:r><a:r><a:t>a year</a:t></a:r></a:p>'
        "<c:strCache><c:pt><c:v>North</c:v></c:pt><c:pt><c:v>South</c:v></c:pt></c:strCache></c>"
    )
    tally = Tally()
    tally.counts["charts"] = 1
    tally.drawn += words_of_drawing(part)
    (note,) = tally.notes()
    assert str(note) == "1 chart or diagram was left out. Its words: “Visitors a year”, “North, South”."
    assert note.quotes == ("Visitors a year", "North, South")
    assert words_of_drawing(None) == []


def test_words_that_come_in_many_parts_are_not_copied_for_each() -> None:
    tally, part, many = Tally(), "forty letters are read at once, and forty ", 100_000
    start = time.process_time()
    tally.change("deletions", "Ada")
    for _ in range(many):
        tally.go_on("deletions", part)
    (note,) = tally.notes()
    assert time.process_time() - start < 4, "seconds; copying takes minutes"
    assert note.quotes == ((part * many).strip(),)
