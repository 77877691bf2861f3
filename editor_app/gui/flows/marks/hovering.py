"""The card of a mark in the text: under the pointer after a moment, at the caret by key, and in the menu of a word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from editor_app.desk.lists.spellings import spellings
from editor_app.domain.finding import Finding
from editor_app.gui.base import icons, theme
from editor_app.gui.editor.highlights import FindingMark
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.findings.card.asks import MOST, Ask, Choice, choices, is_word, offered
from editor_app.gui.panels.findings.card.hover_card import HoverCard
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.text.span import Span

APPEARS, LEAVES = 400, 200
"""Milliseconds on a mark until its card comes, and off both until it goes."""


@dataclass(frozen=True, slots=True)
class _Pointed:
    """A mark with the issue and the place that its card is about; `span` is where the words stand now."""

    finding: Finding
    span: Span
    issue: Issue
    place: Occurrence


class Hovering(QObject):
    """Asks the panel of findings for what is chosen: the card has no deeds of its own."""

    def __init__(self, window: Window, findings: FindingsPanel, work: Work, live: Live) -> None:
        super().__init__(window)
        self._window, self._page, self._findings = window, window.pane.page, findings
        self._work, self._live = work, live
        self.card = HoverCard(window)
        self._under: FindingMark | None = None
        self._shown: _Pointed | None = None
        self._coming, self._going = _timer(self, APPEARS), _timer(self, LEAVES)
        self._coming.timeout.connect(self._come)
        self._going.timeout.connect(self._go)
        self.card.left.connect(self._going.start)
        self.card.chosen.connect(self._choose)
        self._viewport = self._page.viewport()
        self._viewport.setMouseTracking(True)
        self._viewport.installEventFilter(self)
        self._page.edited.connect(lambda _: self._forget())
        self._page.moved.connect(self._coming.stop)
        self._page.verticalScrollBar().valueChanged.connect(lambda _: self._forget())
        self._page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._page.customContextMenuRequested.connect(self.open_menu)
        window.on("fixes", self.open_at_caret)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt for the page: the pointer moved over it, or left it."""
        if watched is not self._viewport:
            return False
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(event.position(), pressed=event.buttons() != Qt.MouseButton.NoButton)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self._coming.stop()
            self._under = None
            self._going.start()
        return False

    def open_at_caret(self) -> None:
        """The card with the keys: of the mark at the caret, or else of the finding in hand."""
        marks, page = self._page.overlay.marks, self._page
        mark = marks.at(page.caret) if page.hasFocus() else None
        pointed = self._pointed(mark) if mark else self._in_hand()
        if pointed is None:
            self._findings.nothing_to_fix.emit(self.tr("No finding is in hand."))
            return
        if rectangles := page.overlay.rectangles(pointed.span):
            corner = rectangles[0].united(rectangles[-1]).toRect()
        else:
            corner = QRect(0, 0, 1, theme.TARGET)
        self._open(pointed, corner, keys=True)

    def open_menu(self, at: QPoint) -> None:
        """The menu of the page: what can be done about a mark, above what can be done with the words."""
        menu = self._page.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):  # acts are taken back in one history
                menu.removeAction(action)
        _take_signs_along(menu, {"edit-cut": self._page.cut, "edit-delete": partial(self._page.put, "")})
        first = menu.actions()[0]
        menu.insertActions(first, [self._window.command("undo"), self._window.command("redo")])
        mark = self._page.overlay.mark_at(QPointF(at))
        if mark and (pointed := self._pointed(mark)):
            self._fill_menu(menu, pointed)
        self._forget()
        menu.popup(self._page.viewport().mapToGlobal(at))

    def _fill_menu(self, menu: QMenu, pointed: _Pointed) -> None:
        """Put the choices on top; what the dictionary offers comes as soon as it is found."""
        first = menu.actions()[0]

        def put(found: tuple[Choice, ...], above: QAction) -> None:
            for one in found:
                action = QAction(icons.icon(one.drawing, "muted"), one.says, menu)
                action.triggered.connect(partial(self._do, pointed, one.ask, one.words))
                menu.insertAction(above, action)

        closed: list[bool] = []
        menu.aboutToHide.connect(lambda: closed.append(True))

        def add(words: tuple[str, ...]) -> None:
            if not closed:
                more = (
                    one
                    for one in self._choices(pointed, words)
                    if one.words not in offered(pointed.issue, pointed.place)
                )
                put(
                    tuple(one for one in more if one.ask is Ask.FIX),
                    menu.actions()[len(offered(pointed.issue, pointed.place))],
                )

        put(self._choices(pointed, ()), menu.insertSeparator(first))
        self._ask_dictionary(pointed, add)

    def _follow(self, point: QPointF, pressed: bool) -> None:
        mark = None if pressed else self._page.overlay.mark_at(point)
        if mark == self._under:
            return
        self._under = mark
        if mark:
            self._going.stop()
            self._coming.start()
        else:
            self._coming.stop()
            self._going.start()

    def _come(self) -> None:
        """The pointer rests on a mark."""
        mark, page = self._under, self._page
        if mark is None or QApplication.activePopupWidget() or not self._window.isActiveWindow():
            return
        pointed = self._pointed(mark)
        if pointed and (rectangles := page.overlay.rectangles(mark.span)):
            cursor = QPointF(page.viewport().mapFromGlobal(page.cursor().pos()))
            under = next((one for one in rectangles if one.contains(cursor)), rectangles[0])
            self._open(pointed, under.toRect(), keys=False)

    def _go(self) -> None:
        """The pointer is neither on the words nor on the card."""
        if self._under is None and not self.card.under_pointer and self.card.windowType() is Qt.WindowType.ToolTip:
            self.card.hide()

    def _forget(self) -> None:
        self._under = None
        self._coming.stop()
        self.card.hide()

    def _open(self, pointed: _Pointed, words: QRect, keys: bool) -> None:
        self._shown = pointed
        self.card.fill(pointed.issue, pointed.place, self._choices(pointed, ()))
        corner = self._page.viewport().mapToGlobal(words.topLeft())
        self.card.show_at(QRect(corner, words.size()), keys)
        self._ask_dictionary(pointed, partial(self._show_suggested, pointed))

    def _choices(self, pointed: _Pointed, suggested: tuple[str, ...]) -> tuple[Choice, ...]:
        tree = self._findings.tree
        join = tree.editable and bool(tree.join_of(pointed.issue))
        return choices(pointed.issue, pointed.place, tree.editable, suggested, join)

    def _ask_dictionary(self, pointed: _Pointed, then: Callable[[tuple[str, ...]], None]) -> None:
        """What a word may have meant, where its check does not say."""
        draft = self._live.draft
        enough = len(offered(pointed.issue, pointed.place)) >= MOST
        if not is_word(pointed.issue) or enough or draft is None or not self._findings.tree.editable:
            return
        job = partial(spellings, self._work.desk, draft.manuscript.language, pointed.place.quote)
        self._work.run(job, then)

    def _show_suggested(self, pointed: _Pointed, words: tuple[str, ...]) -> None:
        if pointed is self._shown and self.card.isVisible() and words:
            self.card.fill(pointed.issue, pointed.place, self._choices(pointed, words))

    def _choose(self, what: Ask, words: str) -> None:
        if self._shown:
            self._do(self._shown, what, words)

    def _do(self, pointed: _Pointed, what: Ask, words: str, _: bool = False) -> None:
        """The place comes in hand, and the panel answers as if it was asked in its card."""
        self._findings.take_place(pointed.finding, pointed.place.span)
        self._findings.answer(what, words)

    def _pointed(self, mark: FindingMark) -> _Pointed | None:
        """What a mark is about; None when its issue is not listed now."""
        found = self._findings.issue_of(mark.finding, mark.span)
        if found is None:
            return None
        words = mark.span.of(self._page.body)
        issue, place = found
        if place.quote != words:  # the text was edited since: the place goes by its words
            place = next((one for one in issue.places if one.quote == words and not one.document), place)
        return _Pointed(mark.finding, mark.span, issue, place)

    def _in_hand(self) -> _Pointed | None:
        finding, card = self._findings.current(), self._findings.tree.card
        if finding is None or card is None:
            return None
        span = self._page.overlay.marks.place_of(finding) or Span(0, 0)
        return _Pointed(finding, span, card.issue, card.place)


def _take_signs_along(menu: QMenu, ways: Mapping[str, Callable[[], None]]) -> None:
    """Let the page do what the toolkit's menu would do to the words alone."""
    for action in menu.actions():
        if way := ways.get(action.objectName()):
            own = QAction(action.icon(), action.text(), menu)
            own.setObjectName(action.objectName())
            own.setEnabled(action.isEnabled())
            own.triggered.connect(lambda _=False, way=way: way())
            menu.insertAction(action, own)
            menu.removeAction(action)


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
