"""Web page leftovers, piece by piece with a tick each: ticked pieces stay out of the text.

Signals: ticked(tuple[Span, ...]), the ticked pieces that stand in the text · edits_chosen(tuple[Edit, ...]) ·
place_activated(Span).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.desk.articles.boilerplate import Around
from editor_app.domain.furniture import Why
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.panels.names.checklist import TickList
from editor_app.gui.panels.names.proposals import Proposal
from editor_app.gui.panels.repeats.removal import removals
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.line_map import where_now
from editor_app.text.span import Span, line_and_column


class BoilerplateDialog(BaseDialog):
    """Pieces that are out already can be put back where they stood. One undo step takes all of it back."""

    ticked = Signal(tuple)
    edits_chosen = Signal(tuple)
    place_activated = Signal(Span)

    def __init__(self, around: Around, body: str, struck: tuple[Span, ...], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Web page leftovers")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._around, self._body = around, body
        self._places = where_now(around.body, body, (piece.span for piece in around.pieces))
        self.say(
            self.tr("Ticked passages are left out of the text; the others stay in it. Enter shows a passage."),
            Look.MUTED,
        )
        self.pieces = TickList()
        self.pieces.setAccessibleName(self.tr("Passages around the article"))
        self.body.addWidget(self.pieces, 1)
        self.all, self.none = QPushButton(self.tr("Select &all")), QPushButton(self.tr("Select &none"))
        for at, button in enumerate((self.all, self.none)):
            button.setAutoDefault(False)
            self.buttons.insertWidget(at, button)
        self.all.clicked.connect(lambda: self._tick(tuple(True for _ in self._places)))
        self.none.clicked.connect(lambda: self._tick(tuple(False for _ in self._places)))
        self.pieces.ticked.connect(self._count)
        self.pieces.place_activated.connect(self.place_activated)
        self.go.clicked.connect(self._choose)
        self._tick(tuple(not len(place) or any(place.overlaps(one) for one in struck) for place in self._places))
        self.fit(720, 480)
        self.pieces.setFocus()

    def _tick(self, on: tuple[bool, ...]) -> None:
        pairs = zip(self._around.pieces, self._places, strict=True)
        rows = (
            Proposal(
                Edit(place, ""),
                line_and_column(self._body, place.start)[0],
                "",
                piece.span.of(self._around.body).strip(),
                "",
                why=self.why(piece.why) if len(place) else self.tr("removed"),
            )
            for piece, place in pairs
        )
        self.pieces.show_proposals(tuple(rows), on)

    def why(self, why: Why) -> str:
        """Why a piece is proposed for removal, in a few words."""
        return {
            Why.AGAIN: self.tr("repeated"),
            Why.NOTICE: self.tr("page notice"),
            Why.FOLLOWING: self.tr("other articles"),
            Why.MENU: self.tr("menu or label"),
            Why.OUTSIDE: self.tr("outside the article"),
        }[why]

    @property
    def out(self) -> tuple[Span, ...]:
        """The ticked pieces that stand in the text."""
        return tuple(self._wanted()[0])

    def _wanted(self) -> tuple[list[Span], list[int]]:
        """Places to take out, and the numbers of the pieces to put back."""
        out, back = [], []
        for number, (place, on) in enumerate(zip(self._places, self.pieces.ticks.on, strict=True)):
            if on and len(place):
                out.append(place)
            elif not on and not len(place):
                back.append(number)
        return out, back

    def _count(self) -> None:
        out, back = self._wanted()
        gone, again = self.tr("Remove %n passage(s)", "", len(out)), self.tr("Put back %n passage(s)", "", len(back))
        self.go.setText(again if back and not out else self.tr("Remove and put back") if back else gone)
        self.go.setEnabled(bool(out or back))
        self.all.setEnabled(not all(self.pieces.ticks.on))
        self.none.setEnabled(any(self.pieces.ticks.on))
        self.ticked.emit(tuple(out))

    def _choose(self) -> None:
        out, back = self._wanted()
        put = self._put_back(back)
        if not put:
            self.edits_chosen.emit(removals(self._body, out))
        elif not out:
            self.edits_chosen.emit(put)
        else:
            whole = edits.replace(self._body, put)
            moved = [place.moved(sum(one.growth for one in put if one.span.end <= place.start)) for place in out]
            change = edits.difference(self._body, edits.replace(whole, removals(whole, moved)))
            self.edits_chosen.emit((change,) if change else ())
        self.accept()

    def _put_back(self, numbers: list[int]) -> tuple[Edit, ...]:
        """Each piece where it stood; several at one place go there together, in order."""
        put: dict[int, str] = {}
        for number in numbers:
            at, words = self._places[number].start, self._around.pieces[number].span.of(self._around.body)
            before = put.get(at, "")
            if at == len(self._body):  # nothing follows: the blank line goes before it
                put[at] = f"{before.rstrip()}\n\n{words.rstrip()}"
            else:
                put[at] = before + (words if words.endswith("\n") else f"{words}\n\n")
        return tuple(Edit(Span(at, at), words) for at, words in put.items())
