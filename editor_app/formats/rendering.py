"""A manuscript as safe HTML, and as pieces for the writers."""

import html
import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element  # the type of the tree that the markdown package builds; nothing is parsed

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from editor_app.formats.html_pieces import parsed, seen
from editor_app.formats.html_pieces import pieces as html_pieces
from editor_app.formats.pieces import Piece, PieceKind, Run
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.markup import blocks

_TAGS = set(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em b i a br hr table thead tbody tr th td sup sub "
    "del".split()
)
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = {"http", "https", "mailto"}
# What XML cannot hold, lone halves of pairs, and the two signs that the markdown package uses for itself.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# One line of words that no sign of Markdown can be in; and what gives sense to paragraphs further on.
_SIMPLE = re.compile(r"(?:[^\W\d_]|[\"“‘'(（《「【$€£]|\d+(?![\d.)]))[^`*_\[\]<&\\|~\n]*")
_FAR_REACHING = re.compile(r"```|~~~|<[A-Za-z/!?]|\]:")
_SIGN, _MANY_SIGNS = re.compile(r"[\[`*_!\\<&]"), 1000


def render(manuscript: Manuscript) -> str:
    """The body as an HTML fragment that can do no harm in a browser."""
    if manuscript.markup is Markup.PLAIN:
        return "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in paragraphs(manuscript))
    parts = _parts(holdable(manuscript.body))
    return clean("\n".join(f"<p>{html.escape(part, quote=False)}</p>" if simple else part for simple, part in parts))


def clean(fragment: str) -> str:
    """HTML without anything that runs, loads or styles."""
    return nh3.clean(fragment, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES)


def pieces(manuscript: Manuscript) -> tuple[Piece, ...]:
    """The body as pieces."""
    if manuscript.markup is Markup.PLAIN:
        return tuple(Piece(PieceKind.PARAGRAPH, (Run(text),)) for text in paragraphs(manuscript))
    return tuple(piece for part in _parts(holdable(manuscript.body)) for piece in _pieces(*part))


def _pieces(simple: bool, part: str) -> tuple[Piece, ...]:
    if simple:
        return (Piece(PieceKind.PARAGRAPH, (Run(seen(part)),)),)
    root = parsed(f"<div>{clean(part)}</div>")
    return html_pieces(root) if root is not None else ()


def holdable(text: str) -> str:
    """The text without control characters and broken halves, which no XML or HTML can hold."""
    return _UNHOLDABLE.sub("", text)


def paragraphs(manuscript: Manuscript) -> list[str]:
    body = holdable(manuscript.body)
    return [block.span.of(body).replace("\n", " ") for block in blocks(body, Markup.PLAIN)]


def _parts(body: str) -> Iterator[tuple[bool, str]]:
    """Paragraphs of mere words (true), and the HTML of the rest, not yet clean (false).

    The converter takes its time with every paragraph, so it sees only what may hold markup.
    """
    converter = Markdown(extensions=["tables", "fenced_code", "sane_lists", _WordsForPictures()])
    if _FAR_REACHING.search(body):
        yield False, _convert(converter, body)
        return
    for simple, group in groupby(re.split(r"\n(?:[ \t]*\n)+", body), key=lambda part: bool(_SIMPLE.fullmatch(part))):
        if simple:
            yield from ((True, part.strip()) for part in group)
        else:
            yield False, _convert(converter, "\n\n".join(group))


def _convert(converter: Markdown, source: str) -> str:
    try:
        return converter.reset().convert(_tamed(source))
    except RecursionError:  # lists or quotations, hundreds deep, one in the other
        return f"<pre>{html.escape(source, quote=False)}</pre>"


def _tamed(source: str) -> str:
    """A paragraph made of signs stands as it is: the converter would take minutes to find nothing in it."""
    return "".join(
        f"<pre>{html.escape(part, quote=False)}</pre>" if _mostly_signs(part) else part
        for part in re.split(r"(\n[ \t]*\n)", source)
    )


def _mostly_signs(paragraph: str) -> bool:
    signs = len(_SIGN.findall(paragraph)) if len(paragraph) > _MANY_SIGNS else 0
    return signs > _MANY_SIGNS and signs * 8 >= len(paragraph)


class _WordsForPictures(Extension):
    """A picture stands as its description: the page must hold everything it shows."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the package's name
        """Register with the converter."""
        md.treeprocessors.register(_DescribePictures(md), "describe_pictures", 0)


class _DescribePictures(Treeprocessor):
    """Replaces each picture by its description."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for picture in root.iter("img"):
            words = picture.get("alt", "")
            tail = picture.tail
            picture.clear()
            picture.tag, picture.text, picture.tail = "em", words, tail
