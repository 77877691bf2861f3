"""The layer of marks: it rides along with edits, and is painted where the words are."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.editor.overlay import Overlay
from editor_app.gui.editor.page import Page
from editor_app.text.edits import Edit
from editor_app.text.span import Span


def test_all_of_it_moves_with_what_is_typed(marked: Page, place: Callable[..., Span]) -> None:
    overlay = marked.overlay
    overlay.proposed, overlay.commented = (place("Ana Brandt"),), (place("Tomas Quill"),)
    overlay.choose(None, (place("the the"),))
    assert not overlay.shift(Edit(Span(0, 0), "New. "))
    assert overlay.proposed == (place("Ana Brandt").moved(5),)
    assert overlay.commented == (place("Tomas Quill").moved(5),)
    assert overlay._twins == (place("the the").moved(5),)


def test_what_an_edit_touches_is_gone_and_that_is_told(marked: Page, place: Callable[..., Span]) -> None:
    overlay = marked.overlay
    for name in ("proposed", "commented"):
        setattr(overlay, name, (place("Ana Brandt"),))
        assert overlay.shift(Edit(Span(place("Brandt").start, place("Brandt").end), "B."))
        assert getattr(overlay, name) == ()


def test_the_finding_in_hand_has_a_pill(
    marked: Page, finding: Callable[..., Finding], count: Callable[[QWidget, str], int]
) -> None:
    before = count(marked, "accent_soft")
    marked.choose(finding("repetition.word", "the the"))
    assert count(marked, "accent_soft") > before + 50


def test_a_new_text_begins_without_any_of_it(marked: Page, place: Callable[..., Span]) -> None:
    marked.propose((place("Ana Brandt"),))
    before = marked.overlay
    marked.show_text("Another text.")
    assert isinstance(marked.overlay, Overlay) and marked.overlay is not before
    assert len(marked.overlay.marks) == 0 and marked.overlay.proposed == ()


def test_what_is_out_of_sight_is_not_drawn(marked: Page, place: Callable[..., Span]) -> None:
    pieces = marked.overlay._pieces
    there = place("Tomas Quill")
    assert pieces(there, Span(0, len(marked.body)))
    assert not pieces(there, Span(0, there.start))
    half = pieces(there, Span(0, there.start + 5))
    assert half[0][0].width() < pieces(there, Span(0, len(marked.body)))[0][0].width()


def test_proposals_and_comments_are_drawn_each_in_its_way(
    marked: Page, place: Callable[..., Span], count: Callable[[QWidget, str], int]
) -> None:
    struck, washed = count(marked, "error"), count(marked, "warning_soft")
    marked.propose((place("Ana Brandt"),))
    marked.comment((place("Tomas Quill"),))
    assert count(marked, "error") > struck + 20
    assert count(marked, "warning_soft") > washed + 100
