"""Manuscripts: what is known of a text, and its digest."""

from dataclasses import replace

from editor_app.text.manuscript import Manuscript, Markup

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
