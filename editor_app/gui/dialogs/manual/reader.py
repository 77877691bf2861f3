"""One page of the manual to read. It loads pictures of the manual and nothing else, and follows links within it alone.

Signal: page_asked(str page, str anchor).
"""

from string import Template

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from editor_app.gui.base import theme
from editor_app.gui.dialogs.manual.pages import Manual, Page

_STYLE = Template("""
h1 { font-size: 19pt; font-weight: 600; margin: 4px 0 12px 0; }
h2 { font-size: 14pt; font-weight: 600; margin: 26px 0 8px 0; }
h3 { font-size: 11pt; font-weight: 600; margin: 18px 0 4px 0; }
p, li { line-height: 128%; margin: 0 0 8px 0; } li { margin-bottom: 5px; }
p.picture { line-height: 100%; margin: 4px 0 14px 0; }
a { color: $accent; text-decoration: none; }
kbd, code { background-color: $hover; } kbd { font-weight: 600; } pre { background-color: $hover; margin: 0 0 10px 0; }
table { margin: 4px 0 12px 0; } th { text-align: left; font-weight: 600; color: $muted; }
th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid $hairline; }
table.admonition { background-color: $info_soft; } table.warning { background-color: $warning_soft; }
table.admonition td { padding: 10px 12px 4px 12px; border-bottom: 0; }
p.admonition-title { font-weight: 600; margin-bottom: 4px; } em.error { color: $error; } em.warning { color: $warning; }
em.info { color: $info; }
""")
_TAKEN_AT = 1.5
"""Pixels of a picture to one of the window, see tools/manual_pictures.py."""
_MARGINS = 2 * theme.WIDE
"""Pixels at the sides of a picture that it leaves free."""


class Reader(QTextBrowser):
    """Links are not followed by Qt, which could fetch them."""

    page_asked = Signal(str, str)

    def __init__(self, manual: Manual, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = manual
        self.page: Page | None = None
        self._sought = ""
        self.setOpenLinks(False)
        # A scroll bar that came and went would change the width while a page is set, which sets it a second time.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Help"))
        self.document().setDocumentMargin(theme.WIDE)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page, anchor: str = "", sought: str = "") -> None:
        """Show a page at one of its headings, with some words marked."""
        self.page, self._sought = page, sought
        self._render()
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Called by Qt: a picture as wide as there is room for, or nothing."""
        named = name.toString() if isinstance(name, QUrl) else name
        path = self.manual.picture(named)
        if path is None or kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        image, ratio = QImage(str(path)), self.devicePixelRatioF()
        room = round((self.viewport().width() - _MARGINS) * ratio)
        natural = round(image.width() * ratio / _TAKEN_AT)
        width = min(room, natural)
        made = image.scaledToWidth(max(1, width), Qt.TransformationMode.SmoothTransformation)
        made.setDevicePixelRatio(ratio)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: pictures are made again when the width changes."""
        super().resizeEvent(event)
        if self.page and event.size().width() != event.oldSize().width():
            self._keep_place()

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: the colours are those of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.page:
            self._keep_place()

    def _keep_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(share * bar.maximum()))

    def _render(self) -> None:
        from editor_app.gui.dialogs.manual.rendering import render  # loads its library with the first page

        assert self.page
        colours = theme.colours(self.palette())
        self.document().setDefaultStyleSheet(_STYLE.substitute({role: getattr(colours, role) for role in _ROLES}))
        self.setHtml(render(self.page.source))
        self._mark()

    def _mark(self) -> None:
        """Mark every place of the words that were sought."""
        marked, look = [], QTextCharFormat()
        look.setBackground(theme.colours(self.palette()).of("changed"))
        for word in self._sought.split():
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = QTextCursor(cursor), look
                marked.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marked)

    def _follow(self, url: QUrl) -> None:
        """To another page or heading; a link to anything else does nothing."""
        if not url.scheme() and not url.host():
            name = url.path().removesuffix(".md") or (self.page.name if self.page else "")
            self.page_asked.emit(name, url.fragment())


_ROLES = tuple(found["named"] for found in Template.pattern.finditer(_STYLE.template) if found["named"])
