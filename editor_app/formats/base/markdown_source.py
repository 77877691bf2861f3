"""Pieces as Markdown source, with as little markup as possible, so that an editor can read it."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from editor_app.domain.picture import SCHEME
from editor_app.formats.base.facts.addresses import addresses
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined, numbered
from editor_app.text.span import Span

_INLINE = re.compile(
    r"\\(?=[^\w\s]|_|[^\S\n]*$)|`|(?<!\s)\*|\*(?!\s)|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:])|~(?=~)|<(?=[A-Za-z/!?])"
    r"|&(?=#\w|\w+;)",
    re.MULTILINE,
)
_LINE_START = re.compile(
    r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?P<sign>[#>]|[-+*](?=\s|$)|-(?=[-\s|:]*$)|\[(?=[^\[\]]*\]:)|\|(?=[-\s|:]*-[-\s|:]*$))"
    r"|(?P<entity>=(?==*\s*$)|~(?=~~)|:(?=[-\s|:]*$))"
)
_NUMBERED = re.compile(r"^(\d{1,9})\\(?=[.)])")
_RULES = {"right": " ---: |", "center": " :---: |"}
_STRONG, _SLANTED = ("<strong>", "</strong>"), ("<em>", "</em>")
_OPENS, _CLOSES = ("", " ", "\n", "("), ("", " ", "\n", ")", ",", ".", ";", ":")
"""What may stand before and behind an address that has no markup."""
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def markdown(pieces: Iterable[Piece]) -> str:
    """The source: blocks separated by blank lines, the items of one list by line ends."""
    return laid_out(pieces)[0]


def laid_out(pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...]]:
    """The source, and the place of each piece in it; a piece without words has an empty place."""
    parts: list[str] = []
    places: list[Span] = []
    before: Piece | None = None
    counting = _Counting()
    at = 0
    for piece, number in numbered(pieces):
        sign, anew = counting.sign(piece, number)
        block = _block(piece, sign)
        if block and before is not None:
            parts.append("\n" if not anew and _same_list(before, piece) else "\n\n")
            at += len(parts[-1])
        places.append(Span(at, at + len(block)))
        parts.append(block)
        at += len(block)
        before = piece if block else before
    return "".join(parts), tuple(places)


class _Counting:
    """Signs of items. A list that does not go on with the next number is a new one, told apart by its sign."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []  # for each level its last number (0 for a bullet) and its sign

    def sign(self, piece: Piece, number: int) -> tuple[str, bool]:
        """What stands before an item, and whether a blank line must part it from the one before."""
        if piece.kind is not PieceKind.ITEM:
            self._open = []
            return "", False
        last, stop = self._open[piece.level] if piece.level < len(self._open) else (0, "")
        del self._open[piece.level :]
        if not number:
            self._open += [(0, ".")] * (piece.level + 1 - len(self._open))
            return "-", False
        anew = bool(last) and number != last + 1
        stop = (")" if stop == "." else ".") if anew else stop or "."
        self._open += [(0, ".")] * (piece.level - len(self._open)) + [(number, stop)]
        return f"{number}{stop}", anew or (not last and piece.level > 0 and number != 1)


def escape(text: str) -> str:
    """Words as source that shows just these words."""
    return _lines(_escape_inline(text), "\n")


def _same_list(before: Piece, piece: Piece) -> bool:
    return before.kind is piece.kind is PieceKind.ITEM and (
        piece.level > 0 or before.level > 0 or before.ordered == piece.ordered
    )


def _block(piece: Piece, sign: str) -> str:
    match piece.kind:
        case PieceKind.TABLE:
            return _table(piece)
        case PieceKind.RULE:
            return "---"
        case PieceKind.CODE:
            return _fenced(piece.text)
        case PieceKind.PICTURE if piece.picture:
            return f"![{_words(Run(' '.join(piece.picture.words.split()), link='!'))}]({SCHEME}{piece.picture.name})"
    source = _lines(_inline(piece.runs), "  \n")
    match piece.kind:
        case PieceKind.HEADING if source:
            words = _NUMBERED.sub(r"\1", source.replace("  \n", " "))  # behind its sign, no number begins a list
            return "#" * min(6, max(1, piece.level)) + " " + words
        case PieceKind.QUOTE if source:
            return "> " + source.replace("\n", "\n> ")
        case PieceKind.ITEM if source:
            indent = "    " * piece.level
            return f"{indent}{sign} " + source.replace("\n", f"\n{indent}    ")
    return source


def _fenced(text: str) -> str:
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in re.findall("`+", text))])
    return f"{fence}\n{text.strip(chr(10))}\n{fence}" if text.strip() else ""


def _table(piece: Piece) -> str:
    """A GFM table; its first row is the header, because GFM has no table without one."""
    width = max((len(row) for row in piece.rows), default=0)
    aligned = (*piece.aligned[:width], *[""] * (width - len(piece.aligned)))
    lines = [[_inline(cell).replace("|", "\\|").replace("\n", "<br>") for cell in row] for row in piece.rows]
    drawn = ["| " + " | ".join([*cells, *[""] * (width - len(cells))]) + " |" for cells in lines]
    return "\n".join([*drawn[:1], "|" + "".join(_RULES.get(one, " --- |") for one in aligned), *drawn[1:]])


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
    found = joined(runs)
    tagged = any(map(_collide, found, found[1:]))
    source = ""
    for at, run in enumerate(found):
        if run.link and _is_bare(found, at):
            found = (*found[:at], Run(run.text), *found[at + 1 :])
    for language, group in groupby(found, key=attrgetter("language")):
        words = _linked(group, tagged)
        source += _wrapped(words, f'<span lang="{language}">', "</span>") if language else words
    return source


def _linked(runs: Iterable[Run], tagged: bool) -> str:
    source = ""
    for link, group in groupby(runs, key=attrgetter("link")):
        words = "".join(_bold(bold, tuple(same), tagged) for bold, same in groupby(group, key=attrgetter("bold")))
        if link and not words[:1].isspace():
            source = re.sub(r"!$", r"\\!", source)  # or else the link would be an image
        source += _wrapped(words, "[", f"]({_target(link)})") if link else words
    return source


def _is_bare(runs: Runs, at: int) -> bool:
    """Whether the words of a link are its own address, and will be found as one without any markup."""
    run = runs[at]
    if run != Run(run.text, link=run.link) or _escape_inline(run.text) != run.text:
        return False
    before, after = (runs[at - 1].text[-1:] if at else ""), (runs[at + 1].text[:1] if at + 1 < len(runs) else "")
    apart = before in _OPENS and after in _CLOSES
    return apart and [*addresses(run.text)] == [(Span(0, len(run.text)), run.link)]


def _collide(one: Run, other: Run) -> bool:
    """Whether the signs of two runs would stand in a row, where nobody can tell whose they are."""
    apart = one.text[-1:].isspace() or other.text[:1].isspace()
    different = (one.bold, one.italic) != (other.bold, other.italic)
    return different and not apart and (one.bold or one.italic) and (other.bold or other.italic)


def _bold(bold: bool, runs: Runs, tagged: bool) -> str:
    words = "".join(_italic(italic, tuple(same), tagged) for italic, same in groupby(runs, key=lambda run: run.italic))
    return _wrapped(words, *(_STRONG if tagged else ("**", "**"))) if bold else words


def _italic(italic: bool, runs: Runs, tagged: bool) -> str:
    words = "".join(_struck(run, _code(run.text) if run.code else _words(run)) for run in runs)
    return _wrapped(words, *(_SLANTED if tagged else ("*", "*"))) if italic else words


def _struck(run: Run, words: str) -> str:
    return _wrapped(words, "<s>", "</s>") if run.struck else words


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
