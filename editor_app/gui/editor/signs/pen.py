"""The type in which the next words are written: bold or italic chosen where no word is."""

from editor_app.gui.editor.signs.sheet import Sheet
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.formatting import word_at
from editor_app.text.signs import whole
from editor_app.text.signs.body import lines, seen
from editor_app.text.signs.emphasis import SIGNS
from editor_app.text.signs.inline import Pair, Style
from editor_app.text.span import Span


class Pen:
    """What is chosen holds until the caret goes elsewhere, for several words too."""

    def __init__(self, page: Sheet) -> None:
        self._page = page
        self._styles: frozenset[Style] = frozenset()
        self._at = -1

    @property
    def styles(self) -> frozenset[Style]:
        """What the next letter would be."""
        return self._styles if self._held() else frozenset()

    def turn(self, style: Style) -> bool:
        """Choose a type for what comes next, or no longer so; False where it is about words that are there."""
        place = self._page.selection
        if len(place):
            return False
        at, held = place.start, self._held()
        inside = _around(self._page.body, at, style)
        if inside and inside.inner.end == at:  # behind bold words it ends them
            self._hold(inside.whole.end, self.styles - {style})
            return True
        if not held and len(word_at(self._page.body, at)):
            return False
        self._hold(at, self.styles ^ {style})
        return True

    def write(self, words: str) -> bool:
        """Write in the chosen type; False when there is none, or the words cannot be so."""
        styles, body, at = self.styles, self._page.body, self._at
        if not styles:
            return False
        missing = [style for style in SIGNS if style in styles and not _around(body, at, style)]
        if not words.strip() or not missing:
            edit, caret = whole.put(body, Span(at, at), words)
        else:
            edit, caret = _written(body, at, words, missing)
            if not _same(body, edit, at, words):
                edit, caret = whole.put(body, Span(at, at), words)
        self._page.apply((edit,))
        self._hold(caret, styles)
        return True

    def _held(self) -> bool:
        place = self._page.selection
        return place.start == place.end == self._at

    def _hold(self, at: int, styles: frozenset[Style]) -> None:
        self._styles, self._at = styles, at
        cursor = self._page.textCursor()
        cursor.setPosition(self._page.positions.to_qt(at))
        self._page.setTextCursor(cursor)


def _around(body: str, at: int, style: Style) -> Pair | None:
    """The pair of signs that a place is in, its edges too."""
    first = next(lines(body, Span(at, at)))
    pairs = (pair.moved(first.start) for pair in first.line.pairs if pair.style is style)
    return next((pair for pair in pairs if pair.inner.start <= at <= pair.inner.end), None)


def _written(body: str, at: int, words: str, styles: list[Style]) -> tuple[Edit, int]:
    """New words in signs; where words in the same signs stand before them, they go on."""
    opening = "".join(SIGNS[style] for style in styles)
    closing = opening[::-1]
    blanks = len(body[:at]) - len(body[max(0, at - 80) : at].rstrip(" ")) - max(0, at - 80)
    before = at - blanks
    ends = before - len(closing)
    if blanks and body[max(0, ends) : before] == closing and _around(body, ends, styles[0]):
        made = f"{body[before:at]}{words}{closing}"
        return Edit(Span(ends, at), made), ends + len(made) - len(closing)
    edit, caret = whole.put(body, Span(at, at), f"{opening}{words}{closing}")
    return edit, caret - len(closing)


def _same(body: str, edit: Edit, at: int, words: str) -> bool:
    """Whether a reader sees these words more, and no sign."""
    first = next(lines(body, Span(at, at)))
    line = body[first.start : first.end]
    plain = edits.replace(line, (Edit(Span(at - first.start, at - first.start), words),))
    signed = edits.replace(line, (Edit(edit.span.moved(-first.start), edit.new),))
    return "".join(seen(signed).text.split()) == "".join(seen(plain).text.split())
