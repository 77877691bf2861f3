"""What a checklist may hold, and how it is written."""

import json

import pytest

from editor_app.domain.checklist import LONGEST, MOST, Item, When, plain, proved, read, written
from editor_app.domain.errors import EditorError

ITEMS = (Item(When.SUBMIT, "Has “the client” seen it?"), Item(When.APPROVE, "法务看过？", required=False))


def test_a_checklist_comes_back_as_it_was_written():
    assert read(written(ITEMS)) == ITEMS
    assert written(ITEMS).isascii()
    assert read("[]") == ()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "{}x",
        "[1]",
        '[{"when": "submit", "text": "A?"}]',
        '[{"when": "lunch", "text": "A?", "required": true}]',
        '[{"when": "submit", "text": 3, "required": true}]',
        '[{"when": "submit", "text": "A?", "required": "yes"}]',
        json.dumps([{"when": "submit", "text": "A\x00?", "required": True}]),
        "[" * 100_000,
    ],
)
def test_what_is_no_checklist_is_refused(value):
    with pytest.raises(EditorError, match="not a checklist"):
        read(value)


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((ITEMS[0], ITEMS[0]), "on the checklist already"),
        ((Item(When.SUBMIT, ""),), "1 to 200 characters"),
        ((Item(When.SUBMIT, "x" * (LONGEST + 1)),), "1 to 200 characters"),
        (tuple(Item(When.SUBMIT, str(number)) for number in range(MOST + 1)), "20 questions at most"),
    ],
)
def test_a_list_that_nobody_could_use_is_refused(items, why):
    with pytest.raises(EditorError, match=why):
        proved(items)


def test_the_same_question_may_be_asked_twice_of_different_people():
    both = (Item(When.SUBMIT, "Read?"), Item(When.APPROVE, "Read?"))
    assert proved(both) == both


def test_a_question_is_one_line():
    assert plain("  Has\n the\x00 client\u202e seen it? ") == "Has the client seen it?"
