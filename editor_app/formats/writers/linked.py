"""Addresses that stand bare in a text become links where they can be followed: in pages, PDF and office files."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor_app.formats.base.facts.addresses import addresses
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs

_TAG = re.compile(r"(<[^<>]*>)")
_KEEPS = re.compile(r"<(/?)(?:a|code|pre)\b")
"""Elements in which nothing becomes a link."""


def linked(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with every bare address as a link."""
    return tuple(_linked(piece) for piece in pieces)


def linked_page(fragment: str) -> str:
    """The HTML of an article with every bare address as a link."""
    parts: list[str] = []
    kept = 0
    for at, part in enumerate(_TAG.split(fragment)):
        if at % 2:
            if found := _KEEPS.match(part):
                kept += -1 if found[1] else 1
            parts.append(part)
        else:
            parts.append(part if kept else "".join(_anchors(part)))
    return "".join(parts)


def _linked(piece: Piece) -> Piece:
    if piece.kind is PieceKind.CODE or not any(sign in piece.text for sign in "@."):
        return piece
    return replace(piece, runs=_runs(piece.runs), rows=tuple(tuple(map(_runs, row)) for row in piece.rows))


def _runs(runs: Runs) -> Runs:
    """The runs, parted where an address begins and ends."""
    found: list[Run] = []
    for run in runs:
        done = 0
        for place, target in () if run.code or run.link else addresses(run.text):
            found += [run.saying(run.text[done : place.start])] if done < place.start else []
            found.append(replace(run, text=place.of(run.text), link=target))
            done = place.end
        found += [run.saying(run.text[done:])] if done < len(run.text) or not done else []
    return tuple(found)


def _anchors(source: str) -> Iterator[str]:
    """The HTML of some words, whose addresses become links."""
    text, done = html.unescape(source), 0
    places = tuple(addresses(text))
    if not places:
        yield source
        return
    for place, target in places:
        yield html.escape(text[done : place.start], quote=False)
        yield f'<a href="{html.escape(target)}">{html.escape(place.of(text), quote=False)}</a>'
        done = place.end
    yield html.escape(text[done:], quote=False)
