"""What holds at a place: a group takes it over and leaves it behind."""

from editor_app.formats.rtf.flow import Flow
from editor_app.formats.rtf.state import State


def test_a_group_takes_over_what_holds_around_it_and_changes_only_its_own() -> None:
    outer = State(Flow(), begun="field", bold=True, style=3)
    inner = outer.inner()
    assert (inner.bold, inner.style, inner.flow) == (True, 3, outer.flow)
    assert inner.begun == "", "another group has begun"
    inner.italic, inner.style = True, 4
    assert (outer.italic, outer.style) == (False, 3)


def test_plain_words_keep_their_paragraph_and_a_new_paragraph_keeps_its_words() -> None:
    state = State(Flow(), bold=True, hidden=True, style=3, tabled=True, depth=2)
    state.plain(7)
    assert (state.bold, state.hidden, state.font, state.style, state.deep) == (False, False, 7, 3, 2)
    state.bold = True
    state.new_paragraph()
    assert (state.bold, state.style, state.outline, state.deep) == (True, 0, 9, 0)


def test_a_table_without_a_depth_is_one_deep() -> None:
    assert State(Flow(), tabled=True).deep == 1
    assert State(Flow(), tabled=True, depth=3).deep == 3


def test_words_are_said_as_they_are_set() -> None:
    run = State(Flow(), bold=True, link="https://canal.example").said("lock")
    assert (run.text, run.bold, run.italic, run.link) == ("lock", True, False, "https://canal.example")
