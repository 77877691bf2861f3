"""What a file would add to the house list, before it does. Signal: agreed()."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor_app.domain.house_rows import Plan
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog

_MOST = 1000
"""The most lines shown; nobody would read more."""


class HouseImportDialog(BaseDialog):
    """Counts first, then every line that needs a look."""

    agreed = Signal()

    def __init__(self, name: str, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Import {name}").format(name=name)
        self.setWindowTitle(title)
        self.title.setText(title)
        coming = len(plan.new) + len(plan.changed)
        self.go.setText(self.tr("Import ({count})").format(count=coming))
        self.go.setEnabled(coming > 0)
        counts = self.tr("{new} new, {changed} changed, {same} already there, {twice} listed twice, {wrong} wrong.")
        self.counts = self.say(
            counts.format(
                new=len(plan.new),
                changed=len(plan.changed),
                same=len(plan.same),
                twice=len(plan.twice),
                wrong=len(plan.wrong),
            ),
            Look.STRONG,
        )
        if plan.wrong:
            self.say(self.tr("Wrong lines are left out. The others are imported together or not at all."), Look.MUTED)
        self.lines = QPlainTextEdit("\n".join(self._lines(plan)))
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(self.tr("What comes in"))
        self.body.addWidget(self.lines, 1)
        self.go.clicked.connect(self.agreed)
        self.go.clicked.connect(self.accept)
        self.fit(640, 460)

    def _lines(self, plan: Plan) -> list[str]:
        line = self.tr("Line {line}: {term} – {said}")
        found = [line.format(line=one.line, term=one.words or "…", said=tell(one.reason)) for one in plan.wrong]
        kinds = (
            (self.tr("listed twice, kept once"), plan.twice),
            (self.tr("changed"), tuple(row for _, row in plan.changed)),
            (self.tr("new"), plan.new),
        )
        for said, rows in kinds:
            found += [line.format(line=row.line, term=row.term.term, said=said) for row in rows[:_MOST]]
        shown = found[:_MOST]
        return [*shown, self.tr("… and {count} more").format(count=len(found) - _MOST)] if len(found) > _MOST else shown
