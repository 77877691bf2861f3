"""The lines above the text: its headline, its status, who is working on it, how long it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.article import Article
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import status_name
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.headline import Headline
from editor_app.text.manuscript import Manuscript


class ArticleHeader(QWidget):
    """Two lines; a long headline is cut, its tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self.title = Headline()
        theme.dress(self.title, Look.TITLE)
        self._glyph = QLabel()
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.dress(self._facts, Look.SMALL, Look.MUTED)
        facts = QHBoxLayout()
        facts.setSpacing(theme.TIGHT + 2)
        facts.addWidget(self._glyph)
        facts.addWidget(self._facts, 1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(facts)
        self.align(theme.GUTTER)

    def align(self, left: int) -> None:
        """Align with the text below."""
        self._column.setContentsMargins(left, theme.SMALL, theme.MEDIUM, theme.SMALL)

    def show_article(self, article: Article, manuscript: Manuscript, words: int) -> None:
        """Show what is known."""
        self.title.setText(manuscript.title)
        self._glyph.setPixmap(icons.status_icon(article.status).pixmap(theme.ICON, theme.ICON))
        facts = [
            status_name(article.status),
            self.tr("exported %n time(s)", "", article.exports) if article.exports else "",
            self.tr("editing: {name}").format(name=article.holder) if article.holder else "",
            self.tr("assigned to {name}").format(name=article.assignee)
            if article.assignee and article.assignee != article.holder
            else "",
            self.tr("%n word(s)", "", words),
            manuscript.language,
            self.tr("embargo {when}").format(when=manuscript.known("embargo")) if manuscript.known("embargo") else "",
            self.tr("correction, version {number}").format(number=article.edition) if article.edition > 1 else "",
        ]
        self._facts.setText("  ·  ".join(filter(None, facts)))
        self._facts.setToolTip(self._facts.text())
