"""The line above the text: its status, its headline, who is working on it, how long it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from editor_app.domain.article import Article, Status
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import standing_name
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.headline import Headline
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

HEIGHT = 36
"""Pixels."""


class ArticleHeader(QWidget):
    """One line; a long headline is cut, its tooltip has all of it. `comment_asked` carries the number of a comment on
    the headline.
    """

    comment_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: Status | None = None
        self.setAccessibleName(self.tr("Article"))
        self.setFixedHeight(HEIGHT)
        self.title = Headline()
        theme.dress(self.title, Look.STRONG)
        self._glyph = QLabel()
        self._glyph.setFixedSize(theme.ICON, theme.ICON)
        self._commented = 0
        self.comments = QToolButton()
        self.comments.setIcon(icons.icon("comment", "warning"))
        self.comments.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.comments.clicked.connect(lambda: self.comment_asked.emit(self._commented))
        self.comments.hide()
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        theme.dress(self._facts, Look.SMALL, Look.MUTED)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._glyph)
        row.addWidget(self.title, 1)
        row.addWidget(self.comments)
        row.addWidget(self._facts)
        self._told: tuple[str, ...] = ()
        self._words, self._chinese = 0, False
        self.align(theme.GUTTER)

    def align(self, left: int) -> None:
        """Begin the headline where the text below begins."""
        self._row.setContentsMargins(max(0, left - theme.ICON - theme.SMALL), 0, theme.MEDIUM, 0)

    def show_comments(self, places: Sequence[tuple[int, Span]]) -> None:
        """Show the numbers of the open comments on the headline."""
        self._commented = places[0][0] if places else 0
        numbers = ", ".join(str(number) for number, _ in places)
        self.comments.setText(numbers)
        self.comments.setAccessibleName(self.tr("Comments on the headline: {numbers}").format(numbers=numbers))
        self.comments.setToolTip(self.comments.accessibleName())
        self.comments.setVisible(bool(places))
        self.title.comment([place for _, place in places])

    def show_words(self, words: int, chinese: bool) -> None:
        """How long the text is now; a Chinese text is counted in characters."""
        if (words, chinese) != (self._words, self._chinese):
            self._words, self._chinese = words, chinese
            self._tell()

    def show_article(self, article: Article, manuscript: Manuscript, words: int) -> None:
        """Show what is known."""
        self.title.setText(manuscript.title)
        self._status = article.status
        self._draw()
        self._glyph.setToolTip(standing_name(article))
        self._glyph.setAccessibleName(standing_name(article))
        embargo = manuscript.known("embargo")
        self._told = (
            self.tr("exported %n time(s)", "", article.exports) if article.exports else "",
            self.tr("correction, version {number}").format(number=article.edition) if article.edition > 1 else "",
            article.holder or article.assignee,
            self.tr("embargo {when}").format(when=embargo) if embargo else "",
        )
        from editor_app.text.language.letters import is_chinese  # takes a tenth of a start, which shows no text

        self._words, self._chinese = words, is_chinese(manuscript.body)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: another theme has other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._status:
            self._glyph.setPixmap(icons.status_icon(self._status).pixmap(theme.ICON, theme.ICON))

    def _tell(self) -> None:
        count = (
            self.tr("%Ln character(s)", "", self._words) if self._chinese else self.tr("%Ln word(s)", "", self._words)
        )
        told = (*self._told, count)
        self._facts.setText("  ·  ".join(filter(None, told)))
