"""The article as it will be read. Shows safe HTML and loads nothing: no page, no style, no picture but those within.

No signals.
"""

from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from editor_app.gui.base import theme


class PreviewPage(QTextBrowser):
    """A browser that does not follow links."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(theme.LARGE)
        self.highlighted.connect(self._show_address)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:
        """Called by Qt when the HTML refers to something: only a picture that is in the HTML itself is shown."""
        return within(name)

    def _show_address(self, url: QUrl) -> None:
        """A link shows its address, but is not followed."""
        self.setToolTip(url.toDisplayString())


def within(name: QUrl | str) -> QByteArray:
    """The bytes of a picture whose address holds it; nothing for any other address."""
    address = name if isinstance(name, str) else name.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    kind, _, data = address.partition(";base64,")
    return QByteArray.fromBase64(QByteArray(data.encode())) if kind.startswith("data:image/") else QByteArray()


class PreviewPanel(QWidget):
    """The page in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = PreviewPage()
        self.page.setAccessibleName(self.tr("Preview"))
        self.page.setPlaceholderText(self.tr("Nothing to preview yet."))
        self._html = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_html(self, fragment: str) -> None:
        """Show a fragment; the place in the page is kept."""
        self._html = fragment
        place = self.page.verticalScrollBar().value()
        self.page.document().setDefaultStyleSheet(self._style())
        self.page.setHtml(fragment)
        self.page.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours, same page."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._html:
            self.show_html(self._html)

    def _style(self) -> str:
        roles = theme.colours(self.palette())
        small, large = theme.SMALL, theme.LARGE
        return (
            f"body {{ color: {roles.text}; }} a {{ color: {roles.accent}; }}"
            f" p, li {{ line-height: {theme.LINE_HEIGHT}%; margin: 0 0 {small}px 0; }}"
            f" h1, h2, h3, h4 {{ font-weight: 600; margin: {large}px 0 {small}px 0; }}"
            f" blockquote {{ color: {roles.muted}; margin-left: {large}px; }}"
            f" code, pre {{ background: {roles.hover}; }}"
            f" td, th {{ padding: {theme.TIGHT}px {small}px; }}"
        )
