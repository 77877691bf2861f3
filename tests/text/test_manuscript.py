"""Manuscripts: what is known of a text, and its digest."""

import hashlib
from dataclasses import replace

from editor_app.text.manuscript import Manuscript, Markup, Part

TEXT = Manuscript("Ferry back", "It runs.", front=(("source", "Harbour Office"), ("date", "2024-03-05")))


def test_what_is_known() -> None:
    assert TEXT.known("date") == "2024-03-05"
    assert TEXT.known("author") == ""


def test_knowing_keeps_the_order_and_takes_out_what_is_empty() -> None:
    changed = TEXT.knowing("source", "Mill").knowing("author", "Odd")
    assert changed.front == (("source", "Mill"), ("date", "2024-03-05"), ("author", "Odd"))
    assert TEXT.knowing("source", "").front == (("date", "2024-03-05"),)
    assert TEXT.knowing("author", "") is TEXT


def test_the_digest_covers_everything() -> None:
    others = [
        replace(TEXT, title="x"),
        replace(TEXT, body="It runs!"),
        replace(TEXT, markup=Markup.MARKDOWN),
        replace(TEXT, language="en_GB"),
        TEXT.knowing("date", "2024-03-06"),
        replace(TEXT, title="Ferry back\nIt runs.", body=""),
    ]
    assert len({TEXT.digest, *(other.digest for other in others)}) == len(others) + 1
    assert replace(TEXT).digest == TEXT.digest
    assert len(Manuscript("\ud800", "\udfff").digest) == 64, "lone surrogates are no crash"


def test_what_a_receiver_of_the_words_alone_can_compute() -> None:
    draft = Manuscript("Locks open", "The lock is open.\n\nCome in.", front=(("source", "Canal Weekly"),))
    assert draft.sha256 == hashlib.sha256(b"Locks open\n\nThe lock is open.\n\nCome in.\n").hexdigest()


def test_two_texts_never_look_the_same() -> None:
    assert Manuscript("A\n\nB", "C").canonical == "A B\n\nC\n"
    assert Manuscript("A", "C\n\n").canonical == "A\n\nC\n"
    assert Manuscript("A", "B\n\nC").sha256 != Manuscript("A\n\nB", "C").sha256


def test_what_utf8_lacks_has_a_digest_all_the_same() -> None:
    assert len(Manuscript("A", "\ud800").sha256) == 64


def test_a_manuscript_has_two_parts():
    manuscript = Manuscript("Pier opens", "The pier opened.")
    assert [manuscript.part(part) for part in Part] == ["Pier opens", "The pier opened."]
