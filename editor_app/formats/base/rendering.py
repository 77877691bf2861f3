"""A manuscript as safe HTML, and as pieces for the writers."""

import html
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin

from editor_app.domain.picture import SCHEME, Pictures, name_in
from editor_app.formats.base.html.page import View
from editor_app.formats.base.html.page import pieces as html_pieces
from editor_app.formats.base.html.tree import parsed, seen
from editor_app.formats.base.pictures import data_address, size_of
from editor_app.formats.base.pieces import Piece, PieceKind, Run, holdable
from editor_app.text.language.letters import ANY_LETTER
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.markup import blocks

_TAGS = set(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em b i a br hr table thead tbody tr th td sup sub "
    "del s img span".split()
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt"},
    "ol": {"start", "reversed", "type"},
    "span": {"lang"},
    "li": {"value"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
}
_SCHEMES = {"http", "https", "mailto"}
_PICTURE = re.compile(rf'(<img[^<>]*? src="){SCHEME}([0-9a-f]+)("[^<>]*>)')
_VIEW = View(languages=True)
_NO_PICTURE = re.compile(rf'<img(?![^<>]* src="{SCHEME})[^<>]*>')
# What XML cannot contain, and lone surrogates.
# A line of words that cannot contain Markdown; and what affects paragraphs further on.
_SIMPLE = re.compile(rf"(?:{ANY_LETTER}|[\"“‘'(（《「【$€£]|\d+(?![\d.)]))[^`*_\[\]<&\\|~\n]*")
_FAR_REACHING = re.compile(r"```|~~~|<[A-Za-z/!?]|\]:|^(?: {4}|\t)", re.MULTILINE)


def render(manuscript: Manuscript) -> str:
    """The body as an HTML fragment that is harmless in a browser."""
    if manuscript.markup is Markup.PLAIN:
        return "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in paragraphs(manuscript))
    parts = _parts(holdable(manuscript.body))
    return clean("\n".join(f"<p>{html.escape(part, quote=False)}</p>" if simple else part for simple, part in parts))


def clean(fragment: str) -> str:
    """HTML without anything that runs, loads or styles."""
    schemes = _SCHEMES | {SCHEME.removesuffix(":")}
    cleaned = nh3.clean(
        fragment, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=schemes, attribute_filter=_only_pictures
    )
    return _NO_PICTURE.sub("", cleaned)


def with_pictures(page: str, pictures: Pictures, widest: int = 0) -> str:
    """Safe HTML with its pictures in it; those that are not here go. `widest` is for a reader that does not fit them
    to its page, in pixels.
    """
    return _PICTURE.sub(lambda found: _picture(found, pictures, widest), page)


def _picture(found: re.Match[str], pictures: Pictures, widest: int) -> str:
    data = pictures.get(found[2])
    if data is None:
        return ""
    wide = f' width="{min(widest, size_of(data)[0])}"' if widest else ""
    return f"{found[1]}{data_address(data)}{found[3].removesuffix('>')}{wide}>"


def _only_pictures(tag: str, attribute: str, value: str) -> str | None:
    """A picture is one of the article's own; a link leads to none."""
    if attribute not in ("src", "href"):
        return value
    return value if (tag == "img") == bool(name_in(value)) else None


def pieces(manuscript: Manuscript) -> tuple[Piece, ...]:
    """The body as pieces."""
    if manuscript.markup is Markup.PLAIN:
        return tuple(Piece(PieceKind.PARAGRAPH, (Run(text),)) for text in paragraphs(manuscript))
    return tuple(piece for part in _parts(holdable(manuscript.body)) for piece in _pieces(*part))


def _pieces(simple: bool, part: str) -> tuple[Piece, ...]:
    if simple:
        return (Piece(PieceKind.PARAGRAPH, (Run(seen(part)),)),)
    root = parsed(f"<div>{clean(part)}</div>")
    return html_pieces(root, _VIEW) if root is not None else ()


def paragraphs(manuscript: Manuscript) -> list[str]:
    body = holdable(manuscript.body)
    return [block.span.of(body).replace("\n", " ") for block in blocks(body, Markup.PLAIN)]


def _parts(body: str) -> Iterator[tuple[bool, str]]:
    """Paragraphs of plain words (true), and the HTML of the rest, not yet sanitised (false).

    The converter is slow with every paragraph, so it gets only what may contain markup.
    """
    converter = _converter()
    if _FAR_REACHING.search(body):
        yield False, _convert(converter, body)
        return
    for simple, group in groupby(re.split(r"\n(?:[ \t]*\n)+", body), key=lambda part: bool(_SIMPLE.fullmatch(part))):
        if simple:
            yield from ((True, part.strip()) for part in group)
        else:
            yield False, _convert(converter, "\n\n".join(group))


def _converter() -> MarkdownIt:
    """CommonMark with tables, footnotes and struck-out text; bold words may touch any letter or sign."""
    made = MarkdownIt("commonmark", {"maxNesting": sys.getrecursionlimit()}).enable(["table", "strikethrough"])
    made.inline.ruler.at("emphasis", _emphasis)
    made.add_render_rule("td_open", _aligned)
    made.add_render_rule("th_open", _aligned)
    made.use(footnote_plugin, inline=False, move_to_end=False)
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # which links are good is said once, in clean
    made.core.ruler.after("inline", "footnote_marks", _mark_footnotes)
    made.add_render_rule("footnote_ref", _footnote_mark)
    made.add_render_rule("footnote_reference_open", _nothing)
    made.add_render_rule("footnote_reference_close", _nothing)
    made.add_render_rule("image", _described)
    return made


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Signs of emphasis, where CommonMark's own rule fails: it takes those between a mark and a letter for text.

    That breaks `**时间：**五月` and `**Note:**closed`. Here only white space decides: a sign before it does not open, a
    sign behind it does not close.
    """
    sign = state.src[state.pos]
    if silent or sign not in "*_":
        return False
    found = state.scanDelims(state.pos, sign == "*")
    end = state.pos + found.length
    opens, closes = found.can_open, found.can_close
    if sign == "*":
        opens = state.src[end : end + 1].strip() != ""
        closes = state.src[state.pos - 1 : state.pos].strip() != "" if state.pos else False
    for _ in range(found.length):
        token = state.push("text", "", 0)
        token.content = sign
        state.delimiters.append(Delimiter(ord(sign), found.length, len(state.tokens) - 1, -1, opens, closes))
    state.pos = end
    return True


def _aligned(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    """How a column is set, in words that need no style sheet."""
    token = tokens[at]
    style = str(token.attrs.pop("style", ""))
    if style:
        token.attrs["align"] = style.rpartition(":")[2].strip()
    return renderer.renderToken(tokens, at, options, env)


def _convert(converter: MarkdownIt, source: str) -> str:
    try:
        return str(converter.render(source)).rstrip("\n")
    except RecursionError:  # lists or quotations nested hundreds deep
        return f"<pre>{html.escape(source, quote=False)}</pre>"


def _mark_footnotes(state: StateCore) -> None:
    """A footnote stays where it was written, and begins with the mark that points to it."""
    numbers = state.env.get("footnotes", {}).get("refs", {})
    for at, token in enumerate(state.tokens):
        if token.type == "footnote_reference_open":
            label = token.meta["label"]
            number = numbers.get(f":{label}", -1)
            words = next((one for one in state.tokens[at:] if one.type == "inline"), None)
            if words and words.children is not None:
                mark = f"[{number + 1}] " if number >= 0 else f"[{label}] "
                words.children.insert(0, Token("text", "", 0, content=mark))


def _footnote_mark(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    return f"<sup>[{tokens[at].meta['id'] + 1}]</sup>"


def _described(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    """A picture of the article stays; any other becomes its description: the page must contain everything it shows."""
    name = name_in(str(tokens[at].attrs.get("src", "")))
    words = renderer.renderInlineAsText(tokens[at].children or (), options, env)
    if name:
        return f'<img src="{SCHEME}{name}" alt="{html.escape(words)}">'
    return f"<em>{html.escape(words, quote=False)}</em>"


def _nothing(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    return ""
