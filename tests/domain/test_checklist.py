"""What a checklist may hold, and how it is written."""

import pytest

from editor_app.domain.checklist import LONGEST, MOST, Item, When, by_step, plain, prove, proved, read, written
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
        "{}",
        '""',
        "[1]",
        '[{"when": "submit", "text": "A?"}]',
        '[{"when": "lunch", "text": "A?", "required": true}]',
        '[{"when": "submit", "text": 3, "required": true}]',
        '[{"when": "submit", "text": "A?", "required": "yes"}]',
        "[" * 100_000,
    ],
)
def test_what_is_no_checklist_is_refused(value):
    for asked in (read, prove):
        with pytest.raises(EditorError, match="not a checklist"):
            asked(value)


@pytest.mark.parametrize("words", [" A?", "A  ?", "A\x00?", "A\u00a0?", "\u202eA?", ""])
def test_what_another_hand_wrote_is_read_but_not_written_again(words):
    value = written((Item(When.SUBMIT, words), ITEMS[1]))
    assert read(value) == (*((Item(When.SUBMIT, plain(words)),) if words else ()), ITEMS[1])
    with pytest.raises(EditorError):
        prove(value)


def test_a_question_that_is_there_twice_is_asked_once():
    optional = Item(When.SUBMIT, ITEMS[0].words, required=False)
    value = written((optional, ITEMS[0], ITEMS[1]))
    assert read(value) == ITEMS
    with pytest.raises(EditorError, match="on the checklist already"):
        prove(value)


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


def test_a_list_is_the_same_in_the_order_of_its_steps():
    assert by_step(reversed(ITEMS)) == ITEMS == by_step(ITEMS)


def test_a_question_is_one_line():
    assert plain("  Has\n the\x00 client\u202e seen it? ") == "Has the client seen it?"
