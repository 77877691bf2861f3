"""Help: how a text goes through the desk, and every key. No signals."""

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from editor_app.gui.base import theme
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.settings.keys import KeyRow


class HelpDialog(BaseDialog):
    """One page to read."""

    def __init__(self, rows: Iterable[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Help"), self.tr("Close"), parent)
        self.drop.hide()
        self.go.clicked.connect(self.accept)
        page = QTextBrowser()
        page.setAccessibleName(self.tr("Help"))
        page.document().setDocumentMargin(theme.MEDIUM)
        page.setHtml(f"{self._way()}<h3>{escape(self.tr('Keys'))}</h3>{_keys(rows)}")
        self.body.addWidget(page)
        self.fit(620, 560)

    def _way(self) -> str:
        steps = (
            self.tr("Open a file, paste text, or drop a file on the window. The file itself is never changed."),
            self.tr("The checks read the text as you type, and mark what they find."),
            self.tr("Go from one finding to the next: fix it, or ignore it and give a reason. Both can be undone."),
            self.tr("What you type is kept within a second. Saving makes a revision that you can go back to."),
            self.tr("When no error is open, submit the text. Somebody else approves exactly what you submitted."),
            self.tr("Only an approved text can be exported. If a single letter changes, it must be approved again."),
        )
        lines = (f"<li style='margin-bottom: {theme.TIGHT}px'>{escape(step)}</li>" for step in steps)
        return f"<ol style='margin-left: -16px'>{''.join(lines)}</ol>"


def _keys(rows: Iterable[KeyRow]) -> str:
    lines = (
        f"<tr><td>{escape(row.label)}</td><td align='right'>{escape(row.keys)}</td></tr>" for row in rows if row.keys
    )
    return f"<table width='100%' cellpadding='{theme.TIGHT // 2}'>{''.join(lines)}</table>"
