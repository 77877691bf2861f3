"""What a web page leaves around its article: the pieces of it that are proposed for removal."""

import logging
import re
from collections.abc import Iterable, Sequence

from editor_app.formats.pieces import Piece
from editor_app.text.span import Span

_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
_LONGEST = 1_000_000  # characters of a page; beyond it, finding the article takes longer than reading may
_RUN = 4
_SAME, _LEAST = 0.4, 0.2
_ENOUGH = 600  # characters that make an article, however much else stands on its page


def furnishing(page: str, pieces: Sequence[Piece]) -> tuple[bool, ...]:
    """For each piece of a page whether it is furniture; none is where no article of some size was found."""
    article = _article(page) if len(page) <= _LONGEST else ""
    runs = {run for line in article.splitlines() for run in _runs(line)}
    kept = [_share(piece.text, runs) >= _SAME for piece in pieces]
    sizes = [len(piece.text) for piece in pieces]
    held = sum(size for size, keep in zip(sizes, kept, strict=True) if keep)
    if held < _LEAST * sum(sizes) and held < _ENOUGH:
        return (False,) * len(pieces)
    return tuple(not keep and bool(_WORD.search(piece.text)) for keep, piece in zip(kept, pieces, strict=True))


def left_behind(body: str, places: Iterable[Span], furniture: Iterable[bool]) -> tuple[Span, ...]:
    """The stretches of the body to take out, each with the blank lines that part it from what follows."""
    found: list[Span] = []
    marked = [(place, is_furniture) for place, is_furniture in zip(places, furniture, strict=True) if len(place)]
    ends = [place.start for place, _ in marked[1:]] + [len(body)]
    for (place, is_furniture), end in zip(marked, ends, strict=True):
        if not is_furniture:
            continue
        if found and found[-1].end == place.start:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(place.start, end))
    return tuple(found)


def _article(page: str) -> str:
    # A large library, wanted for web pages only: keep it out of start-up.
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without an article as errors
    try:
        return trafilatura.extract(page, include_comments=False) or ""
    except Exception:  # a page that it cannot take is read all the same, without a proposal
        logging.getLogger(__name__).info("No article was looked for", exc_info=True)
        return ""


def _runs(text: str) -> set[tuple[str, ...]]:
    """Each four words in a row; of shorter lines all of them."""
    words = _WORDS.findall(text.lower())
    return {tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))} if words else set()


def _share(text: str, article: set[tuple[str, ...]]) -> float:
    runs = _runs(text)
    return len(runs & article) / len(runs) if runs else 1.0
