"""The leftovers of a web page around its article: the pieces that are proposed for removal."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from editor_app.formats.base.pieces import Piece
from editor_app.formats.web.article_parts import completed, of_page
from editor_app.text.language.words import runs
from editor_app.text.span import Span

_LONGEST, _MOST_TAGS = 1_000_000, 12_000  # in a page; beyond this, finding the article takes longer than reading may
_RUN = 4  # words in a row by which a piece is found in the article
_SAME = 0.6  # of its runs that stand in the article make a piece one of it
_LEAST = 0.2  # of the page that an article takes up
_ENOUGH = 200  # characters that make an article, however much else is on its page
_CLOSE = 0.5  # of the wide finding that the close one must hold to be believed

_NOTICES = 4  # lines that only a page has
_MENU = 3  # lines that are links make a menu
_FURNISHED = re.compile(r"<(?:nav|footer|aside|script|iframe|form)\b|\srole\s*=", re.IGNORECASE)
_LINK_LINE = re.compile(r"<(?:li|td|th|div|p|span)\b[^<>]*>\s*<a\b[^<>]*>[^<]*</a>\s*<(?:/|a\b)", re.IGNORECASE)
"""What the pages of web sites have around a text and the pages that word processors make have not."""

_Runs = Counter[tuple[str, ...]]


def furnishing(page: str, pieces: Sequence[Piece]) -> tuple[bool, ...]:
    """For each piece of a page whether it is furniture; empty where no article of some size was found."""
    article = _article(page) if len(page) <= _LONGEST and page.count("<") <= _MOST_TAGS else ""
    runs = _runs(article) + _short_lines(article)
    kept: list[bool] = []
    for piece in pieces:
        own = _runs(piece.text)
        # What has no words stays or goes with the piece above it.
        kept.append(_taken(own, runs) if own else bool(kept) and kept[-1])
    sizes = [len(piece.text) for piece in pieces]
    held = sum(size for size, keep in zip(sizes, kept, strict=True) if keep)
    if not held or held < min(_LEAST * sum(sizes), _ENOUGH):
        return ()
    if all(kept):  # nothing else on the page: its last lines are the text's own
        return (False,) * len(kept)
    return tuple(not keep for keep in completed(pieces, kept))


def left_behind(body: str, places: Iterable[Span], furniture: Iterable[bool]) -> tuple[Span, ...]:
    """The stretches of the body to take out, each with the blank lines that separate it from what follows."""
    found: list[Span] = []
    marked = [(place, is_furniture) for place, is_furniture in zip(places, furniture, strict=True) if len(place)]
    ends = [*(place.start for place, _ in marked), len(body)][1:]
    for (place, is_furniture), end in zip(marked, ends, strict=True):
        if not is_furniture:
            continue
        if found and found[-1].end == place.start:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(place.start, end))
    return tuple(found)


def is_bare(page: str, pieces: Sequence[Piece]) -> bool:
    """Whether a page is a text and no more: no part of it is called a menu or a foot, and hardly a line is a link."""
    linked = sum(1 for _ in islice(_LINK_LINE.finditer(page), _MENU))
    return not _FURNISHED.search(page) and linked < _MENU and sum(map(of_page, pieces)) < _NOTICES


def _article(page: str) -> str:
    """Found with a preference for precision; if that loses most of it, with a preference for recall."""
    # A large library, needed only for web pages: keep it out of start-up.
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without an article as errors
    try:
        close = trafilatura.extract(page, include_comments=False, favor_precision=True) or ""
        wide = trafilatura.extract(page, include_comments=False, favor_recall=True) or ""
    except Exception:  # a page that it cannot handle is still read, without a proposal
        logging.getLogger(__name__).info("No article was looked for", exc_info=True)
        return ""
    return close if len(close) >= _CLOSE * len(wide) else wide


def _runs(text: str) -> _Runs:
    """Each four words in a row, as often as they stand there; of a shorter text all of them."""
    words = runs(text.lower())
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)) if words)


def _short_lines(article: str) -> _Runs:
    """The lines too short for a run of their own, numbered ones also without the number."""
    found: _Runs = Counter()
    for line in article.splitlines():
        words = tuple(runs(line.lower()))
        if 0 < len(words) < _RUN:
            found[words] += 1
        if 1 < len(words) <= _RUN and words[0].isdigit():
            found[words[1:]] += 1
    return found


def _taken(own: _Runs, article: _Runs) -> bool:
    """Whether a piece belongs to the article; if so its runs are used up, because pages repeat the text for other
    screens.
    """
    shared = own & article
    if shared.total() < _SAME * own.total():
        return False
    article -= shared
    return True
