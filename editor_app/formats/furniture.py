"""What a web page leaves around its article: the pieces of it that are proposed for removal."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from editor_app.formats.page_words import count_words, heads_what_follows, of_the_page
from editor_app.formats.pieces import Piece, PieceKind
from editor_app.text.span import Span

_WORDS = re.compile(r"\w+")
_LONGEST, _MOST_TAGS = 1_000_000, 12_000  # of a page; beyond it, finding the article takes longer than reading may
_RUN = 4
_SAME, _LEAST = 0.6, 0.2
_ENOUGH = 200  # characters that make an article, however much else stands on its page
_CLOSE = 0.5
_PROSE, _SEVERAL, _NEAR = 12, 4, 4
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*\s*$")

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
    kept = _trimmed(pieces, _with_rest(pieces, _with_heads(pieces, kept)))
    return tuple(not keep for keep in kept)


def _with_heads(pieces: Sequence[Piece], kept: Sequence[bool]) -> list[bool]:
    """A heading goes with what it stands above. Several that go, one below the other, are a list of other articles."""
    heads = [piece.kind is PieceKind.HEADING and not keep for piece, keep in zip(pieces, kept, strict=True)]
    begins = kept.index(True) if True in kept else len(kept)
    return [
        keep or (head and at > begins and kept[at + 1 : at + 2] == [True] and not heads[at - 1] and not _of_page(piece))
        for at, (piece, keep, head) in enumerate(zip(pieces, kept, heads, strict=True))
    ]


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
    """Without lines that speak for the page directly above and below the article, or what a head below it heads."""
    found = list(kept)
    prose = [at for at, piece in enumerate(pieces) if found[at] and _prose(piece)]
    if not prose:
        return found
    found[: prose[0]] = [keep and not _of_page(piece) for piece, keep in zip(pieces[: prose[0]], found, strict=False)]
    head = next((at for at in range(prose[-1] + 1, len(found)) if _page_head(pieces[at])), len(found))
    found[head:] = [False] * (len(found) - head)
    for at in range(head - 1, prose[0], -1):
        if found[at] and not _of_page(pieces[at]):
            break
        found[at] = False
    return found


def _prose(piece: Piece) -> bool:
    words = count_words(piece.text)
    ends = bool(_SENTENCE_END.search(piece.text))
    return piece.kind is PieceKind.PARAGRAPH and words >= _PROSE and ends and not of_the_page(piece.text, words)


def _of_page(piece: Piece) -> bool:
    return of_the_page(piece.text, count_words(piece.text)) or _page_head(piece)


def _page_head(piece: Piece) -> bool:
    return heads_what_follows(piece.text, count_words(piece.text))


def left_behind(body: str, places: Iterable[Span], furniture: Iterable[bool]) -> tuple[Span, ...]:
    """The stretches of the body to take out, each with the blank lines that part it from what follows."""
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


def _article(page: str) -> str:
    """Found with a mind to leave no furniture in; where that loses most of it, with a mind to leave nothing out."""
    # A large library, wanted for web pages only: keep it out of start-up.
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without an article as errors
    try:
        close = trafilatura.extract(page, include_comments=False, favor_precision=True) or ""
        wide = trafilatura.extract(page, include_comments=False, favor_recall=True) or ""
    except Exception:  # a page that it cannot take is read all the same, without a proposal
        logging.getLogger(__name__).info("No article was looked for", exc_info=True)
        return ""
    return close if len(close) >= _CLOSE * len(wide) else wide


def _runs(text: str) -> _Runs:
    """Each four words in a row, as often as they stand there; of a shorter text all of them."""
    words = _WORDS.findall(text.lower())
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)) if words)


def _short_lines(article: str) -> _Runs:
    """The lines too short for a run of their own, numbered ones also without the number."""
    found: _Runs = Counter()
    for line in article.splitlines():
        words = tuple(_WORDS.findall(line.lower()))
        if 0 < len(words) < _RUN:
            found[words] += 1
        if 1 < len(words) <= _RUN and words[0].isdigit():
            found[words[1:]] += 1
    return found


def _taken(own: _Runs, article: _Runs) -> bool:
    """Whether a piece is of the article; if so its runs are used up, as pages say for other screens all of it again."""
    shared = own & article
    if shared.total() < _SAME * own.total():
        return False
    article -= shared
    return True
