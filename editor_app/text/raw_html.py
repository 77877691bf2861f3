"""HTML in Markdown that is not prose: <pre>, scripts and the like, whatever blank lines are inside."""

import re

from editor_app.text.span import Span

_OPENED = re.compile(r" {0,3}<(pre|script|style|textarea)(?=[\s>])", re.IGNORECASE)


class RawHtml:
    """Finds where such blocks of one text end: with the line of their closing tag, as CommonMark has it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.never: set[str] = set()

    def end(self, line: Span) -> int:
        """The end of the block that begins with a line; 0 when none begins, or when its tag is never closed."""
        opened = _OPENED.match(line.of(self.text))
        if not opened or opened[1].lower() in self.never:
            return 0
        tag = opened[1].lower()
        closing = re.compile(f"</{tag}>", re.IGNORECASE).search(self.text, line.start)
        if not closing:
            self.never.add(tag)
            return 0
        end = self.text.find("\n", closing.end())
        return len(self.text) if end < 0 else end
