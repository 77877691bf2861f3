"""The way from one text to another: accepted it is the later text, refused the earlier one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.tracked import Tracked
from editor_app.formats.base.headline import headed
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.rendering import pieces
from editor_app.formats.readers.docx import read
from editor_app.formats.reports.tracked_copy import tracked_copy
from editor_app.text.manuscript import Manuscript, Markup

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
BEFORE = """The **old** pier opens on Monday, says the mayor.

## Programme

- music at noon
- fireworks

| Day | Guests |
| --- | --- |
| Monday | 300 |

The end of the text stands here."""
AFTER = """The **new** pier opens on Tuesday, says [the mayor](https://a.org).

Entry is free.

## Programme

- music at one
- fireworks

| Day | Guests |
| --- | --- |
| Tuesday | 400 |

The end of the text stands here."""


def texts(manuscript: Manuscript) -> list[str]:
    """The headline and the words of each paragraph that has any."""
    title, found = headed(manuscript)
    return [words for words in (title, *(piece.text for piece in found)) if words.strip()]


def read_as(data: bytes, tracked: Tracked) -> list[str]:
    return texts(read(SourceFile("a.docx", data, tracked=tracked)).manuscript)


def both_ways(before: Manuscript, after: Manuscript) -> int:
    """Checks both; how many changes there are."""
    data = tracked_copy(before, after, "Eva", AT)
    assert read_as(data, Tracked.ACCEPTED) == texts(after)
    assert read_as(data, Tracked.ORIGINAL) == texts(before)
    return read(SourceFile("a.docx", data)).changes


def markdown(title: str, body: str) -> Manuscript:
    return Manuscript(title, body, Markup.MARKDOWN)


def test_accepted_it_is_the_later_text_and_refused_the_earlier_one() -> None:
    assert both_ways(markdown("Pier opens", BEFORE), markdown("New pier opens", AFTER)) > 5


def test_a_word_that_changed_is_one_deletion_and_one_insertion() -> None:
    before, after = markdown("Pier", "The pier opens on Monday."), markdown("Pier", "The pier opens on Tuesday.")
    assert both_ways(before, after) == 2
    assert both_ways(before, before) == 0


def test_a_table_of_another_shape_is_taken_out_and_put_in() -> None:
    wider = AFTER.replace("| Day | Guests |\n| --- | --- |", "| Day | Guests | Boats |\n| --- | --- | --- |")
    wider = wider.replace("| Tuesday | 400 |", "| Tuesday | 400 | 7 |")
    both_ways(markdown("Pier", BEFORE), markdown("Pier", wider))


@pytest.mark.parametrize(("one", "other"), [("Pier opens", ""), ("", "Pier opens")])
def test_a_headline_may_come_or_go(one: str, other: str) -> None:
    both_ways(markdown(one, "The lock is open."), markdown(other, "The lock is shut."))


LINES = st.lists(st.sampled_from(["The lock is open.", "The lock is shut.", "Music at noon.", "- a point", "# Head"]))


@settings(max_examples=60, deadline=None)
@given(LINES, LINES)
def test_whatever_was_changed(old: list[str], new: list[str]) -> None:
    one, other = (markdown("Pier", "\n\n".join(["It begins.", *lines, "It ends."])) for lines in (old, new))
    assert pieces(one)
    both_ways(one, other)
