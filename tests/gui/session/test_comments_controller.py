"""The comments of the article on the desk: read once, settled, and shown in the text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document

from editor_app.desk.articles.comments import write_comment
from editor_app.desk.articles.importing import WhenKnown, take_in
from editor_app.desk.base.changes import Changes
from editor_app.domain.article import Action, Status
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.gui.session.comments_controller import CommentsController
from editor_app.gui.session.work import open_article
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span
from tests.taking import advance


@pytest.fixture
def commented(seat, tmp_path: Path) -> str:
    """An article in hand whose file has a comment on "made in 1874"."""
    document = Document()
    paragraph = document.add_paragraph("Its wheel was ")
    run = paragraph.add_run("made in 1874")
    document.add_comment(run, text="Or 1847?", author="Ann Reed", initials="AR")
    document.save(str(tmp_path / "mill.docx"))
    article = take_in(seat.desk, tmp_path / "mill.docx", "Ed", WhenKnown.ANYWAY).article.id
    advance(seat.desk, article, Action.START, "Ed")
    return article


@pytest.fixture
def controller(seat) -> Iterator[CommentsController]:
    panel = CommentsPanel()
    seat.qtbot.addWidget(panel)
    yield CommentsController(panel, seat.work, seat.live)


@pytest.fixture
def shown(seat, controller: CommentsController, commented: str) -> CommentsController:
    """The comment is read, and in front."""
    seat.open(commented)
    controller.mark(in_front=True)
    with seat.qtbot.waitSignal(controller.counted, timeout=30_000):
        controller.refresh()
    return controller


def rows(controller: CommentsController) -> int:
    return len(controller._panel.cards)


def test_they_are_read_once_for_each_article(seat, shown: CommentsController) -> None:
    assert rows(shown) == 1
    with seat.qtbot.assertNotEmitted(shown.counted):
        shown.refresh()
    shown.forget()
    assert rows(shown) == 0
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000) as counted:
        shown.refresh()
    assert counted.args == [1]


def test_the_words_are_marked_only_while_the_comments_are_in_front(seat, shown: CommentsController) -> None:
    marked = []
    shown.marked.connect(marked.append)
    for in_front in (True, False):
        shown.mark(in_front)
    assert [[place.of(seat.live.body) for place in one] for one in marked] == [["made in 1874"], []]


def test_a_settled_comment_is_counted_and_marked_no_more(seat, shown: CommentsController) -> None:
    marked = []
    shown.marked.connect(marked.append)
    key = shown._found[0].key
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000) as counted:
        shown._panel.settle_asked.emit(key, True)
    assert counted.args == [0]
    assert marked[-1] == ()
    assert shown._found[0].resolved and shown._found[0].resolved.by == "Ed"


def test_words_that_are_gone_are_said_to_be(seat, shown: CommentsController) -> None:
    about = shown._found[0].about
    with seat.qtbot.waitSignal(shown.place_activated) as went:
        shown._panel.place_asked.emit(about)
    assert went.args[0].of(seat.live.body) == "made in 1874"
    seat.live.typed("Something else.")
    with seat.qtbot.assertNotEmitted(shown.place_activated):
        shown._panel.place_asked.emit(about)
    assert not shown._panel.hint.isHidden()


def test_those_of_another_article_are_not_shown(seat, shown: CommentsController, taken: Callable[..., str]) -> None:
    found = shown._found
    seat.open(taken("Another lock.", name="other"))
    shown.forget()
    shown._show_of("another", True, found)
    assert rows(shown) == 0


def test_a_comment_is_written_replied_to_and_taken_back(seat, shown: CommentsController) -> None:
    acts = []
    shown.acted.connect(acts.append)
    at = seat.live.body.index("wheel")
    shown.compose(Span(at, at + 5))
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000) as counted:
        shown._panel.written.emit(shown._panel._about, "Which wheel?")
    assert counted.args == [2]
    assert [one.text for one in shown._found] == ["Which wheel?", "Or 1847?"], "in the order of their places"
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000):
        shown._panel.replied.emit(shown._found[0].key, "The upper one.")
    assert [one.words for one in shown._found[0].replies] == ["The upper one."]
    for still in (2, 1):
        with seat.qtbot.waitSignal(shown.counted, timeout=30_000) as counted:
            assert acts.pop().undo()
        assert counted.args == [still]


def test_open_comments_are_gone_through_one_by_one(seat, shown: CommentsController) -> None:
    at = seat.live.body.index("wheel")
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000):
        shown.write(anchor(seat.live.body, Span(at, at + 5)), "Which?")
    gone = []
    shown.place_activated.connect(lambda place: gone.append(place.of(seat.live.body)))
    for after in (0, at, len(seat.live.body)):
        shown.next_place(after)
    assert gone == ["wheel", "made in 1874", "wheel"]


def test_a_place_moves_with_the_text_and_through_a_change_of_its_words(seat, shown: CommentsController) -> None:
    marked = []
    shown.marked.connect(marked.append)
    seat.live.typed("Long ago: " + seat.live.body.replace("1874", "1847"))
    shown.refresh()
    assert [place.of(seat.live.body) for place in marked[-1]] == ["made in 1847"]


def test_comments_have_their_numbers_in_the_text_and_on_the_headline(seat, shown: CommentsController) -> None:
    told: dict[str, tuple] = {}
    shown.numbered.connect(lambda places: told.update(body=places))
    shown.headed.connect(lambda places: told.update(title=places))
    title = seat.live.draft.manuscript.title
    shown.compose(Span(0, len(title)), Part.TITLE)
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000):
        shown._panel.written.emit(shown._panel._about, "Too long?")
    assert [(number, place.of(title)) for number, place in told["title"]] == [(1, title)]
    assert [(number, place.of(seat.live.body)) for number, place in told["body"]] == [(2, "made in 1874")]
    shown.take(2)
    assert shown._panel._here == shown._found[1].key
    with seat.qtbot.assertNotEmitted(shown.place_activated):
        shown._panel.place_asked.emit(shown._found[0].about)
    assert shown._panel.hint.isHidden()


def test_what_could_not_be_kept_is_there_and_so_is_what_another_article_interrupted(
    seat, shown: CommentsController, at: Callable[..., str]
) -> None:
    panel, by = shown._panel, seat.work.by
    place = seat.live.body.index("wheel")
    shown.compose(Span(place, place + 5))
    panel.words.setText("Which one?")
    seat.work.by = "Nobody"  # who may not write
    panel.words.returnPressed.emit()
    seat.settle()
    assert seat.notices and panel.words.text() == "Which one?"
    first = seat.work.article.id
    shown.forget()
    seat.open(at(Status.IN_REVIEW))
    assert panel.unsent is None
    shown.forget()
    seat.work.by = by
    seat.open(first)
    shown.refresh()
    seat.settle()
    assert panel.unsent and panel.unsent[1] == "Which one?"
    panel.words.returnPressed.emit()
    seat.settle()
    assert panel.unsent is None and panel.composing.isHidden()
    assert "Which one?" in [one.text for one in shown._found]


def test_what_others_comment_is_shown_without_opening_the_article_again(seat, shown: CommentsController) -> None:
    """An editor whose text was sent back with a pinned place read that there were no comments."""
    article, body = seat.work.article.id, seat.live.body
    about = anchor(body, Span(body.index("wheel"), body.index("wheel") + 5))
    reply = shown._panel.cards[0].reply
    write_comment(seat.desk, article, about, "Which one?", "Mia")
    with seat.qtbot.waitSignal(shown.counted, timeout=30_000) as counted:
        seat.bus.changed.emit(Changes("", text=True, decisions=True, status=True))
    assert counted.args == [2]
    assert [one.text for one in shown._found] == ["Which one?", "Or 1847?"]
    assert shown._panel.cards[0].reply is not reply
    seat.settle()
    cards = list(shown._panel.cards)
    seat.bus.changed.emit(Changes("", text=True, decisions=True, status=True))
    seat.settle()
    assert shown._panel.cards == cards, "what is the same stays as it is, with what is being typed there"


def test_an_answer_for_another_article_leaves_what_is_written_here_alone(
    seat, shown: CommentsController, at: Callable[..., str]
) -> None:
    panel, other = shown._panel, at(Status.IN_REVIEW)
    shown.compose(Span(0, 3))
    panel.words.setText("Which one?")
    panel.words.returnPressed.emit()
    shown.forget()
    seat.work.lay(open_article(seat.desk, other, seat.work.by))
    shown.refresh()
    shown.compose(Span(0, 3))
    panel.words.setText("And who?")
    panel._sent.take()  # sent, and not answered yet
    with seat.qtbot.waitSignal(shown.acted, timeout=30_000):
        pass
    assert panel.words.text() == "And who?"
    assert panel._sent.under_way
