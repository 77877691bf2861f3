"""Two passages side by side: places that say the same, or two saved texts, or a passage and what was said before.

Signals: edits_asked(tuple[Edit, ...]) to keep A, keep B or delete the repeats · place_activated(Span) ·
earlier_asked(Archived, Span) to see the earlier text as a whole · compare_asked(str, str) for the words in which two
long passages differ, to be told by `show_changes`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import line_name, shortened
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.repeats.archive_hits import EarlierPanel
from editor_app.gui.panels.repeats.archive_hits_list import standing_of, title_of
from editor_app.gui.panels.repeats.arcs import kind_name
from editor_app.gui.panels.repeats.compare_head import CompareHead
from editor_app.gui.panels.repeats.diff_summary import sentence
from editor_app.gui.panels.repeats.removal import removals
from editor_app.gui.panels.repeats.side_by_side import SideBySide, SideText
from editor_app.text.compare import Change, ChangeKind, differences
from editor_app.text.span import Span, line_and_column

_AROUND = 20_000
"""Characters of an earlier text shown before and after the passage."""
_AT_ONCE = 4_000
"""Characters of two passages that are compared at once: in a few milliseconds, and nothing flickers."""
_MOST = 30_000
"""Characters of a passage that are compared word by word; what follows is only shown."""


class ComparePanel(QWidget):
    """Holds the places it was shown, and which two of them stand side by side; `body` is the text they are in."""

    edits_asked = Signal(tuple)
    place_activated = Signal(Span)
    earlier_asked = Signal(Archived, Span)
    compare_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided()
        self.verdict = QLabel()
        self.only = Elided()
        self.sides = SideBySide()
        self.heads = (CompareHead("A"), CompareHead("B"))
        self.rest = QPushButton(self.tr("Delete the repeats"))
        self.before, self.after = QToolButton(), QToolButton()
        self.earlier = EarlierPanel()
        self.body = ""
        self._text = ""
        self._spans: tuple[Span, ...] = ()
        self._beside: Earlier | None = None
        self._asked: tuple[SideText, SideText, bool] | None = None
        self._lay_out()
        self._connect()
        self.show_nothing()

    def show_occurrences(self, body: str, spans: Iterable[Span], title: str = "", editable: bool = True) -> None:
        """Show the places of one repeat; the first two (in the order given) are A and B."""
        given = tuple(dict.fromkeys(spans))
        if len(given) < 2:
            self.show_nothing()
            return
        self._drop_earlier()
        self.body, self._spans = body, tuple(sorted(given))
        self.title.setText(title)
        names = [self._name(span) for span in self._spans]
        for head, span in zip(self.heads, sorted(given[:2]), strict=True):
            head.offer(names, self._spans.index(span))
            head.show_parts(places=True, keep=editable)
        self._show_parts(editable and len(self._spans) > 2)
        self._compare()

    def show_texts(self, label_a: str, a: str, label_b: str, b: str, changes: Iterable[Change]) -> None:
        """Show two saved texts."""
        self._name_texts(label_a, label_b)
        self._show_sides(SideText(a), SideText(b), tuple(changes))

    def show_other(self, body: str, span: Span, document: str, words: str) -> None:
        """Show a passage of this text beside what another article says, which is not at hand as a whole."""
        here = span.of(body)
        label = self.tr("This article, {line}").format(line=line_name(line_and_column(body, span.start)[0]))
        self._name_texts(label, document)
        self._show_differences(SideText(here), SideText(words))

    def show_changes(self, a: str, b: str, changes: Iterable[Change]) -> None:
        """Show in which words two long passages differ, if they are still the ones in hand."""
        if self._asked and (self._asked[0].text, self._asked[1].text) == (a, b):
            self._show_compared(*self._asked, tuple(changes))

    def show_found(self, body: str, found: tuple[Earlier, ...]) -> None:
        """List what a text shares with earlier ones."""
        self._text = body
        self.earlier.show_earlier(found)

    def show_earlier(self, earlier: Earlier, number: int) -> None:
        """Show the nth passage that is shared with an earlier text, in the midst of that."""
        self.body, self._beside = self._text, earlier
        self._spans = tuple(shared.passage.a for shared in earlier.shared)
        here, there = self.heads
        here.offer([self._told(shared) for shared in earlier.shared], number)
        here.show_parts(places=True)
        there.label.setText(f"{title_of(earlier.text)} · {standing_of(earlier.text)}")
        there.read.setText(self.tr("Open article") if earlier.text.article else self.tr("Show whole text"))
        there.show_parts(name=True, read=True)
        self._show_parts()
        self._compare_earlier()

    def show_nothing(self) -> None:
        """Say what this pane is for."""
        self._drop_earlier()
        self._asked = None
        self.body, self._spans = "", ()
        self.sides.clear()
        for head in self.heads:
            head.show_parts()
        self._show_parts()
        self.sides.hide()
        self.only.hide()
        self.verdict.setText("")
        self.title.setText(self.tr("Choose a finding with two places, or two revisions in History."))

    def _show_sides(self, a: SideText, b: SideText, changes: tuple[Change, ...]) -> None:
        self._asked = None
        self.sides.show_sides(a, b, changes)
        same = sum(len(c.a) + len(c.b) for c in changes if c.kind is ChangeKind.SAME)
        share = round(100 * same / max(1, len(a.text) + len(b.text)))
        alike = all(change.kind is ChangeKind.SAME for change in changes)
        some = self.tr("{share} % the same").format(share=min(99, share))
        self.verdict.setText(self.tr("Word for word the same") if alike else some)
        self.only.setText(sentence(a.text, b.text, changes))
        self.only.setVisible(bool(self.only.text()))
        self.sides.setAccessibleDescription(f"{self.verdict.text()}. {self.only.text()}")
        for button in (self.before, self.after):
            button.setVisible(not alike)

    def _compare(self) -> None:
        """Set the two chosen places side by side, each with the rest of its line."""
        spans = tuple(self._spans[head.box.currentIndex()] for head in self.heads)
        a, b = (side_of(self.body, span) for span in spans)
        self._show_differences(a, b)
        for head in self.heads:
            head.keep.setEnabled(spans[0] != spans[1])

    def _compare_earlier(self) -> None:
        """Set the chosen passage beside the earlier one, with what stands around that."""
        assert self._beside
        shared = self._beside.shared[self.heads[0].box.currentIndex()]
        here, there, earlier = shared.passage.a, shared.passage.b, self._beside.text.body
        a = side_of(self.body, here)
        before = earlier[max(0, there.start - _AROUND) : there.start]
        b = SideText(there.of(earlier), before, earlier[there.end : there.end + _AROUND])
        self.title.setText(self.tr("Said before, {how}").format(how=kind_name(shared.passage.kind.value)))
        self._show_differences(a, b)

    def _show_differences(self, a: SideText, b: SideText) -> None:
        """Compare two passages; of very long ones the beginning, so that nobody waits."""
        cut = max(len(a.text), len(b.text)) > _MOST
        a, b = (_beginning(side) for side in (a, b)) if cut else (a, b)
        if len(a.text) + len(b.text) <= _AT_ONCE:
            self._show_compared(a, b, cut, differences(a.text, b.text))
            return
        self.sides.clear()
        self.only.hide()
        self.verdict.setText("")
        self._asked = a, b, cut
        self.compare_asked.emit(a.text, b.text)

    def _show_compared(self, a: SideText, b: SideText, cut: bool, changes: tuple[Change, ...]) -> None:
        self._show_sides(a, b, changes)
        if cut:
            words = self.tr("{verdict} in the part that was compared").format(verdict=self.verdict.text())
            self.verdict.setText(words)

    def _choose(self) -> None:
        """Another place was chosen in one of the boxes."""
        if self._beside:
            self._compare_earlier()
        else:
            self._compare()

    def _keep(self, side: int) -> None:
        other = self._spans[self.heads[1 - side].box.currentIndex()]
        self.edits_asked.emit(removals(self.body, (other,)))

    def _delete_repeats(self) -> None:
        kept = self._spans[self.heads[0].box.currentIndex()]
        self.edits_asked.emit(removals(self.body, (span for span in self._spans if span != kept)))

    def _go(self, side: int) -> None:
        self.place_activated.emit(self._spans[self.heads[side].box.currentIndex()])

    def _read(self) -> None:
        if self._beside:
            shared = self._beside.shared[self.heads[0].box.currentIndex()]
            self.earlier_asked.emit(self._beside.text, shared.passage.b)

    def _name_texts(self, label_a: str, label_b: str) -> None:
        """Two texts that are not places of the one in hand."""
        self._drop_earlier()
        self.body, self._spans = "", ()
        self.title.setText("")
        for head, words in zip(self.heads, (label_a, label_b), strict=True):
            head.label.setText(words)
            head.show_parts(name=True)
        self._show_parts()

    def _drop_earlier(self) -> None:
        self._beside = None
        self.earlier.drop()

    def _name(self, span: Span) -> str:
        line = line_name(line_and_column(self.body, span.start)[0])
        return f"{line}  {shortened(span.of(self.body), 60)}"

    def _told(self, shared: Shared) -> str:
        """A shared passage in the box; stock wording says that it is."""
        name = self._name(shared.passage.a)
        stock = self.tr("Stock wording, in %n text(s)", "", shared.held_by)
        return f"{stock}: {name}" if shared.stock else name

    def _show_parts(self, rest: bool = False) -> None:
        self.sides.show()
        self.rest.setVisible(rest)
        for button in (self.before, self.after):
            button.hide()

    def _connect(self) -> None:
        for side, head in enumerate(self.heads):
            head.box.currentIndexChanged.connect(self._choose)
            head.box.activated.connect(lambda _, side=side: self._go(side))
            head.keep.clicked.connect(lambda _=False, side=side: self._keep(side))
        self.heads[1].read.clicked.connect(self._read)
        self.rest.clicked.connect(self._delete_repeats)
        self.before.clicked.connect(lambda: self.sides.step(-1))
        self.after.clicked.connect(lambda: self.sides.step(1))
        self.earlier.chosen.connect(self.show_earlier)

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        dress(self.verdict, Look.MUTED)
        dress(self.only, Look.MUTED, Look.SMALL)
        tips = (self.tr("Delete the passage on the right"), self.tr("Delete the passage on the left"))
        for head, tip in zip(self.heads, tips, strict=True):
            head.keep.setToolTip(tip)
        self.rest.setToolTip(self.tr("Keep A and delete every other place"))
        steps = ((self.before, "up", self.tr("Previous difference")), (self.after, "down", self.tr("Next difference")))
        for button, drawing, name in steps:
            button.setIcon(icons.icon(drawing, "muted"))
            button.setIconSize(QSize(theme.ICON, theme.ICON))
            button.setToolTip(name)
            button.setAccessibleName(name)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.title, 2)
        top.addWidget(self.only, 5)
        for widget in (self.verdict, self.before, self.after, self.rest):
            top.addWidget(widget)
        grid = QGridLayout()
        grid.setSpacing(theme.SMALL)
        grid.addLayout(top, 0, 0, 1, 2)
        for side, head in enumerate(self.heads):
            grid.addWidget(head, 1, side)
            grid.setColumnStretch(side, 1)
        grid.addWidget(self.sides, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        whole.setSpacing(theme.MEDIUM)
        whole.addWidget(self.earlier)
        whole.addLayout(grid, 1)


def side_of(body: str, span: Span) -> SideText:
    """A passage with the rest of the lines it begins and ends in."""
    start = body.rfind("\n", 0, span.start) + 1
    end = (body.find("\n", span.end) + 1 or len(body) + 1) - 1
    return SideText(span.of(body), body[start : span.start], body[span.end : end])


def _beginning(side: SideText) -> SideText:
    """A side whose beginning is compared, but not the rest."""
    return SideText(side.text[:_MOST], side.before, (side.text[_MOST:] + side.after)[:_AROUND])
