"""Which parts of a web page belong to the article found on it, and which parts of the article belong to the page."""

from collections.abc import Sequence
from itertools import groupby

from editor_app.formats.base.pieces import Piece, PieceKind
from editor_app.formats.web.page_words import heads_what_follows, of_the_page
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.language.words import length_in_words

_PROSE = 12  # words; a shorter paragraph may be a line of the page
_SET_APART = frozenset({PieceKind.ITEM, PieceKind.TABLE, PieceKind.QUOTE, PieceKind.CODE})
_FEW = 3  # paragraphs between two of the article
_SEVERAL = 4  # paragraphs in a row that an advertisement cut off
_NEAR, _NEAR_LEAD = 4, 3  # pieces between the article and those, and between its lead and it


def completed(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """Which pieces are the article, where `kept` says which were found: headings, the lead and what was cut off too."""
    return _with_lead(
        pieces,
        _trimmed(pieces, _with_rest(pieces, _with_heads(pieces, _with_between(pieces, _with_lists(pieces, kept))))),
    )


def _with_lists(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """A list, a table or lines set apart below a kept paragraph belong to it, and so does what stands between two."""
    found = list(kept)
    for at in range(1, len(pieces)):
        if found[at] or not found[at - 1]:
            continue
        stop = next((end for end in range(at, len(pieces)) if pieces[end].kind not in _SET_APART), len(pieces))
        if stop > at and _leads(pieces[at - 1], pieces[at:stop]):
            found[at:stop] = [True] * (stop - at)
    return found


def _with_between(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """A few paragraphs within the article that were not found, such as short answers: none is a link or of the page."""
    found = list(kept)
    missed = [at for at, keep in enumerate(kept) if not keep]
    for _, gap in groupby(enumerate(missed), key=lambda pair: pair[1] - pair[0]):
        places = [at for _, at in gap]
        inside = places[0] > 0 and places[-1] + 1 < len(pieces) and len(places) <= _FEW
        own = all(pieces[at].kind is PieceKind.PARAGRAPH and not linked(pieces[at]) for at in places)
        if inside and own and not any(of_page(pieces[at]) for at in (places[0] - 1, *places, places[-1] + 1)):
            found[places[0] : places[-1] + 1] = [True] * len(places)
    return found


def _leads(lead: Piece, listed: Sequence[Piece]) -> bool:
    """Whether the words above a list are its lead: a colon says so; without one, links speak for a menu."""
    if _page_head(lead):
        return False
    if lead.text.rstrip().endswith((":", "：")):
        return True
    return (
        lead.kind is not PieceKind.TABLE
        and sum(map(linked, listed)) * 2 < len(listed)
        and not any(map(of_page, listed))
    )


def linked(piece: Piece) -> bool:
    """Whether most of its words are a link."""
    cells = [piece.runs, *(cell for row in piece.rows for cell in row)]
    linked = sum(len(run.text) for cell in cells for run in cell if run.link)
    return linked * 2 > sum(len(run.text) for cell in cells for run in cell)


def _with_heads(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """A heading goes with what is below it. Several of them in a row are a list of other articles."""
    heads = [piece.kind is PieceKind.HEADING and not keep for piece, keep in zip(pieces, kept, strict=True)]
    begins = kept.index(True)
    return [
        keep or (head and at > begins and kept[at + 1 : at + 2] == [True] and not heads[at - 1] and not of_page(piece))
        for at, (piece, keep, head) in enumerate(zip(pieces, kept, heads, strict=True))
    ]


def _with_lead(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """The lead, set apart from the article: the one paragraph above it, with little between."""
    begins = kept.index(True)
    above = [at for at in range(begins) if _prose(pieces[at])]
    leads = above if len(above) == 1 and begins - above[0] <= _NEAR_LEAD else []
    return [keep or at in leads for at, keep in enumerate(kept)]


def _with_rest(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """What an advertisement cut off: several paragraphs in a row soon after the last one, with nothing else between."""
    found, prose = list(kept), [_prose(piece) for piece in pieces]
    last = len(found) - found[::-1].index(True)
    while True:
        begin = next((at for at in range(last, min(last + _NEAR, len(prose))) if prose[at]), len(prose))
        end = next((at for at in range(begin, len(prose)) if not prose[at]), len(prose))
        if end - begin < _SEVERAL or any(map(_page_head, pieces[last:begin])):
            return found
        found[begin:end] = [True] * (end - begin)
        last = end


def _trimmed(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """Without page text directly above and below the article, or what comes under a heading below it."""
    found = list(kept)
    prose = [at for at, piece in enumerate(pieces) if found[at] and _prose(piece)]
    prose = prose or [at for at, piece in enumerate(pieces) if found[at] and not of_page(piece)]
    if not prose:
        return found
    found[: prose[0]] = [keep and not of_page(piece) for piece, keep in zip(pieces[: prose[0]], found, strict=False)]
    head = next((at for at in range(prose[-1] + 1, len(found)) if _page_head(pieces[at])), len(found))
    found[head:] = [False] * (len(found) - head)
    for at in range(head - 1, prose[0], -1):
        if found[at] and not of_page(pieces[at]):
            break
        found[at] = False
    return found


def _prose(piece: Piece) -> bool:
    words = length_in_words(piece.text)
    prose = piece.kind is PieceKind.PARAGRAPH and words >= _PROSE and ends_sentence(piece.text)
    return prose and not of_the_page(piece.text, words)


def of_page(piece: Piece) -> bool:
    """Whether a piece is a line that only a page has."""
    return of_the_page(piece.text, length_in_words(piece.text)) or _page_head(piece)


def _page_head(piece: Piece) -> bool:
    return heads_what_follows(piece.text, length_in_words(piece.text))
