"""Pieces as Markdown source, with as little markup as possible, so that an editor can read it."""

import re
from collections.abc import Iterable
from itertools import groupby

from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined, numbered
from editor_app.text.span import Span

_INLINE = re.compile(
    r"\\(?=[^\w\s]|[^\S\n]*$)|`|(?<!\s)\*|\*(?!\s)|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:])|<(?=[A-Za-z/!?])|&(?=#\w|\w+;)",
    re.MULTILINE,
)
_LINE_START = re.compile(
    r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?P<sign>[#>]|[-+*](?=\s|$)|-(?=[-\s|:]*$)|\[(?=[^\[\]]*\]:)|\|(?=[-\s|:]*-[-\s|:]*$))"
    r"|(?P<entity>=(?==*\s*$)|~(?=~~)|:(?=[-\s|:]*$))"
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def markdown(pieces: Iterable[Piece]) -> str:
    """The source: blocks separated by blank lines, the items of one list by line ends."""
    return laid_out(pieces)[0]


def laid_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...]]:
    """The source, and the place of each piece in it; a piece without words has an empty place."""
    parts: list[str] = []
    places: list[Span] = []
    before: Piece | None = None
    at = 0
    for piece, number in numbered(pieces):
        block = _block(piece, number)
        if block and before is not None:
            parts.append("\n" if _same_list(before, piece) else "\n\n")
            at += len(parts[-1])
        places.append(Span(at, at + len(block)))
        parts.append(block)
        at += len(block)
        before = piece if block else before
    return "".join(parts), tuple(places)


def escape(text: str) -> str:
    """Words as source that shows just these words."""
    return _lines(_escape_inline(text), "\n")


def _same_list(before: Piece, piece: Piece) -> bool:
    return before.kind is piece.kind is PieceKind.ITEM and (
        piece.level > 0 or before.level > 0 or before.ordered == piece.ordered
    )


def _block(piece: Piece, number: int) -> str:
    match piece.kind:
        case PieceKind.TABLE:
            return _table(piece)
        case PieceKind.RULE:
            return "---"
        case PieceKind.CODE:
            return _fenced(piece.text)
    source = _lines(_inline(piece.runs), "  \n")
    match piece.kind:
        case PieceKind.HEADING if source:
            return "#" * min(6, max(1, piece.level)) + " " + source.replace("  \n", " ")
        case PieceKind.QUOTE if source:
            return "> " + source.replace("\n", "\n> ")
        case PieceKind.ITEM if source:
            indent = "    " * piece.level
            return f"{indent}{f'{number}.' if number else '-'} " + source.replace("\n", f"\n{indent}    ")
    return source


def _fenced(text: str) -> str:
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in re.findall("`+", text))])
    return f"{fence}\n{text.strip(chr(10))}\n{fence}" if text.strip() else ""


def _table(piece: Piece) -> str:
    """A GFM table; its first row is the header, because GFM has no table without one."""
    width = max((len(row) for row in piece.rows), default=0)
    lines = [[_inline(cell).replace("|", "\\|").replace("\n", "<br>") for cell in row] for row in piece.rows]
    drawn = ["| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |" for cells in lines]
    return "\n".join([*drawn[:1], "|" + " --- |" * width, *drawn[1:]])


def _lines(source: str, line_break: str) -> str:
    stripped = (line.strip() for line in source.split("\n"))
    return line_break.join(
        _LINE_START.sub(_escaped_start, line, 1) if _LINE_START.match(line) else line
        for line in stripped
        if line or line_break == "\n"
    )


def _escaped_start(match: re.Match[str]) -> str:
    if match["number"]:
        return match["number"] + "\\"
    return f"&#{ord(match['entity'])};" if match["entity"] else "\\" + match.group()


def _escape_inline(text: str) -> str:
    return _INLINE.sub(lambda match: _ENTITIES.get(match.group(), "\\" + match.group()), text)


def _inline(runs: Runs) -> str:
    if len(runs) == 1 and runs[0] == Run(runs[0].text):  # most paragraphs
        return _escape_inline(runs[0].text)
    source = ""
    for link, group in groupby(joined(runs), key=lambda run: run.link):
        words = "".join(_bold(bold, tuple(same)) for bold, same in groupby(group, key=lambda run: run.bold))
        if link and not words[:1].isspace():
            source = re.sub(r"!$", r"\\!", source)  # or else the link would be an image
        source += _wrapped(words, "[", f"]({_target(link)})") if link else words
    return source


def _bold(bold: bool, runs: Runs) -> str:
    words = "".join(_italic(italic, tuple(same)) for italic, same in groupby(runs, key=lambda run: run.italic))
    return _wrapped(words, "**", "**") if bold else words


def _italic(italic: bool, runs: Runs) -> str:
    words = "".join(_code(run.text) if run.code else _words(run) for run in runs)
    return _wrapped(words, "*", "*") if italic else words


def _words(run: Run) -> str:
    source = _escape_inline(run.text)
    return re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", source).replace("\n", " ") if run.link else source


def _code(text: str) -> str:
    """Words between ticks; words that contain a tick are written as plain words."""
    return _wrapped(text.replace("\n", " "), "`", "`") if "`" not in text else _escape_inline(text)


def _target(link: str) -> str:
    plain = link.translate({ord("<"): "%3C", ord(">"): "%3E", ord("\n"): None})
    return f"<{plain}>" if re.search(r"[\s()]", plain) else plain


def _wrapped(words: str, before: str, after: str) -> str:
    """Marks around words, with white space at the ends kept outside."""
    core = words.strip()
    if not core:
        return words
    start = words.index(core)
    return words[:start] + before + core + after + words[start + len(core) :]
