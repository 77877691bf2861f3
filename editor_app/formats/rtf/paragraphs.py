"""A paragraph of an RTF file as a piece: a heading, an item of a list, a quotation or just a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace

from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined, words_of
from editor_app.formats.office.comments import without_marks
from editor_app.formats.rtf.flow import Flow
from editor_app.formats.rtf.header import Header
from editor_app.formats.rtf.state import State

_COUNTED = re.compile(
    r"[(\[]?(?:\w{1,3}\.)*(?:\d{1,3}|[A-Za-z]|[ivxlcdmIVXLCDM]{2,6})[.)\]:]|\d{1,3}|[一二三四五六七八九十]+[、.]?"
)
_NUMBER = re.compile(r"\(?(\d{1,9})[.)]?")
_TYPED = re.compile(r"([•·▪◦–-]|(?:\d{1,3}|[A-Za-z])[.)])[ \u00a0]*\t\s*")
"""A marker and a tab before a hanging line: the lists of simple writers."""


def paragraph(flow: Flow, state: State, header: Header, is_title: bool) -> tuple[Piece | None, str]:
    """The words of the flow as a piece, or as the title if they have its style and there is none yet."""
    given = joined(flow.runs)
    runs = _readable(given)
    if not runs:
        return None, ""
    if header.titles(state.style) and is_title:
        return None, " ".join(without_marks(words_of(runs)).split())
    heading = state.outline + 1 if state.outline < 6 else header.heading(state.style) or header.titles(state.style)
    if heading:
        return Piece(PieceKind.HEADING, tuple(replace(run, bold=False) for run in runs), int(heading)), ""
    counts = header.counts(state.list, state.level) if state.list else None
    if flow.marker or counts is not None:
        return _item(runs, flow.marker, min(8, state.level), bool(counts)), ""
    typed = _TYPED.match(given[0].text) if state.indent < 0 else None
    if typed and (rest := _readable((given[0].saying(given[0].text[typed.end() :]), *given[1:]))):
        return _item(rest, typed[1], 0, False), ""
    return Piece(PieceKind.QUOTE if header.quotes(state.style) else PieceKind.PARAGRAPH, runs), ""


def _item(runs: Runs, marker: str, level: int, counts: bool) -> Piece:
    """An item with the number or the letter that stands before it."""
    if not marker:
        return Piece(PieceKind.ITEM, runs, level, counts)
    if number := _NUMBER.fullmatch(marker):
        return Piece(PieceKind.ITEM, runs, level, int(number[1]) > 0, number=int(number[1]))
    words = joined([Run(f"{marker} "), *runs]) if _COUNTED.fullmatch(marker) else runs
    return Piece(PieceKind.ITEM, words, level)


def _readable(runs: Sequence[Run]) -> Runs:
    return joined([run.saying(_whole(run.text).replace("\t", " ")) for run in runs])


def _whole(text: str) -> str:
    """With surrogate pairs joined: the format writes characters beyond the first 65,536 as two."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
