"""What pages are made with and no prose: tags, links, those of templates, blocks of <pre> and scripts."""

import re
from collections.abc import Iterator

from editor_app.text.span import Span

_OPENED = re.compile(r" {0,3}<(pre|script|style|textarea)(?=[\s>])", re.IGNORECASE)
TEMPLATE = r"\{\{[<%][^{}]{0,2000}+\}\}|\{%[^{}\n]{0,500}?%\}|\{::?[^{}\n]{0,500}\}"
FILLED = r"(?:[^(){}\s]*+\{(?:\{[^{}\n]{0,300}+\}|%[^{}%\n]{0,300}+%)\}){1,5}[^()\s]*+"
"""An address that a site puts together: {{ "/about/" | url }}."""
SHORTCODE = r"\[/?[a-z][a-z_-]{1,20}(?:[ \t]+[a-z_-]{1,20}=\"[^\"\n]{0,500}+\")+[ \t]*/?\]|\[/[a-z][a-z_-]{1,20}\]"
"""A tag of WordPress: [caption id="7"]."""
LABEL = r"(?:\\.?+|[^\[\]\n\\]++|\n(?![ \t]*\n)|!?\[[^\[\]\n]*+\](?:\([^()\s]*+\))?){0,60}\](?:\(|\[)"
"""The words of a link up to its address: they may go over the end of a line, and hold brackets and pictures."""
DEFINITION = re.compile(
    r" {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*+\S++"
    r"(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\)))?[ \t]*+$"
)
"""The address that reference links go to, with its title: [9]: https://… "Title"."""
TAGS = re.compile(
    r"</?[a-z][a-z0-9]{0,15}(?:\s+[a-z][a-z-]{0,30}=(?:\"[^\"<>]{0,5000}+\"|'[^'<>]{0,5000}+'))+\s*/?>"
    rf"|{TEMPLATE}|{SHORTCODE}"
)
"""Tags with attributes, and those of templates, which plain text was copied with."""

_SCRIPT = re.compile(r"<(script|style)\b[^<>]{0,500}>", re.IGNORECASE)


def scripts(text: str) -> Iterator[Span]:
    """The scripts and styles that stand in lines of prose, as far as they are closed."""
    end = 0
    for opened in _SCRIPT.finditer(text):
        if opened.start() < end:
            continue
        closing = re.compile(f"</{opened[1]}>", re.IGNORECASE).search(text, opened.end())
        if closing is None:
            return
        end = closing.end()
        yield Span(opened.start(), end)


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
