"""What is around the article in the text of a whole web page, pasted or saved: proposed for removal."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from editor_app.formats.web.boilerplate import left_behind
from editor_app.formats.web.page_words import heads_what_follows, of_the_page
from editor_app.text.language.sentences import ends_line
from editor_app.text.language.words import length_in_words
from editor_app.text.span import Span

_BLOCK = re.compile(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", re.DOTALL)
_FIGURE = re.compile(r"[-+−±#]?[$€£¥]?\d[\d.,:/%′'\" –-]*[%a-z]?")
_COLONS, _SAID_BY = (":", "："), ("— ", "– ")
_FEWEST, _LARGEST = 20, 2_000_000  # blocks that a page has at least; characters that are looked at at most
_SHARE_OF_SCRAPS = 0.35  # of all blocks; below it a text is no page
_TINY, _TINY_LINES = 3, 25  # words of a line in a menu, and how many such lines make a page
_PAGE_LINES = 4  # so many that speak for the page do so too
_MOST_WORDS, _COST = 30, 6  # words: a block gains by at most so many, and must make up for what it costs to have it
_SENTENCE, _LINE, _MENU_LINE = 3, 4, 15  # words: of a sentence and of another line at least, of a menu's at most
_LINE_WORTH = 0.5  # what a word counts in a line that is no sentence
_SCRAP, _HEAD = -2.0, -20.0  # gain, in words, of a scrap, and of a head below which no article is
_ARTICLE = 20.0  # gain, in words, of the least article
_CELL_WORTH = 0.5  # words that a cell of a table gains, when a page gave each cell a line of its own
_CELL_WORDS, _AROUND_CELL = 4, 6  # words of a cell at most; how many blocks around it tell a table
_FIGURES, _FIGURES_SHARE = 12, (0.2, 0.9)  # figures of a table at least, and what part of its blocks they are
_REACH, _SHARE = 30, 0.2  # blocks from the core in which more of it is looked for, and what part of its gain that has


@dataclass(frozen=True, slots=True)
class _Block:
    words: float
    """How long it is, in English words."""
    ends: bool
    again: bool
    """Whether it is a line that the page has more than once, as menus are."""
    page: bool
    head: bool
    leads: bool
    """Whether it ends with a colon: what follows belongs to it."""
    says_who: bool
    """Whether it begins with a dash, as the line below a quotation does."""
    cell: bool = False
    """Whether it is a cell of a table whose cells stand below each other."""

    @property
    def listed(self) -> bool:
        """Whether it can be a line of a list in the article."""
        return self.words >= _SENTENCE and not (self.page or self.again or self.head)

    @property
    def gain(self) -> float:
        """How much a block counts for the article: its words if it is a sentence, half of them if not."""
        if self.head:
            return _HEAD
        if self.cell:
            return _CELL_WORTH
        if self.page or self.again or self.words < (_SENTENCE if self.ends else _LINE):
            return _SCRAP
        words = min(self.words, _MOST_WORDS)
        return (words if self.ends else _LINE_WORTH * words) - _COST


def pasted_furniture(body: str) -> tuple[Span, ...]:
    """Nothing for an ordinary text: only a text with the marks of a web page has a page around the article."""
    if len(body) > _LARGEST or body.count("\n\n") < _FEWEST:
        return ()
    places = [Span(*match.span()) for match in _BLOCK.finditer(body)]
    furniture = around_the_core([place.of(body) for place in places])
    return left_behind(body, places, furniture) if furniture else ()


def around_the_core(texts: Sequence[str]) -> tuple[bool, ...]:
    """For each block of a page whether it is furniture; empty where the blocks are not those of a page."""
    blocks = _blocks(texts)
    core = _to_its_end(blocks, _core([block.gain for block in blocks])) if _is_page(blocks) else range(0)
    if not core:
        return ()
    return tuple(at not in core or block.page or block.head for at, block in enumerate(blocks))


def _blocks(texts: Sequence[str]) -> list[_Block]:
    seen = Counter(texts)
    cells = _cells(texts)
    found = []
    for at, text in enumerate(texts):
        words = length_in_words(text)
        ends = ends_line(text)
        again = seen[text] > 1 and not ends and words < _MENU_LINE
        page, head = of_the_page(text, words), heads_what_follows(text, words)
        found.append(
            _Block(words, ends, again, page, head, text.endswith(_COLONS), text.startswith(_SAID_BY), at in cells)
        )
    return found


def _cells(texts: Sequence[str]) -> frozenset[int]:
    """The short blocks that are cells: many figures among words, which no menu has. One longer cell may part them."""
    short = [at for at, text in enumerate(texts) if not ends_line(text) and length_in_words(text) <= _CELL_WORDS]
    figures = {at for at in short if _FIGURE.fullmatch(texts[at])}
    mixed = [at for at in short if _is_mixed(figures, range(at - _AROUND_CELL, at + _AROUND_CELL + 1))]
    found: set[int] = set()
    table: list[int] = []
    for at in [*mixed, len(texts) + 2]:
        if table and at > table[-1] + 2:  # the second block in a row that is none
            last = max((cell for cell in table if cell in figures), default=-1)
            if sum(cell in figures for cell in table) >= _FIGURES:
                found.update(cell for cell in table if cell <= last)
            table = []
        table.append(at)
    return frozenset(found)


def _is_mixed(figures: Collection[int], near: range) -> bool:
    least, most = _FIGURES_SHARE
    return least * len(near) <= sum(at in figures for at in near) <= most * len(near)


def _is_page(blocks: Sequence[_Block]) -> bool:
    """Many lines of a word or two, as in menus, or several that belong to the page, among enough other scraps."""
    scraps = [block for block in blocks if not block.ends]
    tiny = sum(block.words <= _TINY for block in scraps)
    notices = sum(block.page for block in blocks)
    return len(scraps) >= _SHARE_OF_SCRAPS * len(blocks) and (tiny >= _TINY_LINES or notices >= _PAGE_LINES)


def _core(gains: Sequence[float]) -> range:
    """The stretch with the highest gain, and further good ones near it, with everything between, but nothing below a
    heading.
    """
    most, core = _best(gains, 0, len(gains))
    if most < _ARTICLE:
        return range(0)
    while True:
        before = _best(gains, max(0, core.start - _REACH), core.start)
        near = range(core.stop, min(len(gains), core.stop + _REACH))
        after = _best(gains, core.stop, next((at for at in near if gains[at] == _HEAD), near.stop))
        gain, more = max(before, after, key=lambda found: found[0])
        if gain < _SHARE * most:
            return core
        core = range(min(core.start, more.start), max(core.stop, more.stop))


def _to_its_end(blocks: Sequence[_Block], core: range) -> range:
    """With the lines of the list to which the last words lead, or the line that says whose they are."""
    stop = core.stop
    while core and stop < len(blocks) and blocks[stop].listed:
        if not (blocks[core.stop - 1].leads or blocks[stop].says_who):
            break
        stop += 1
    return range(core.start, stop)


def _best(gains: Sequence[float], start: int, stop: int) -> tuple[float, range]:
    """The stretch within these bounds whose gains add up to most."""
    best, found, total, begin = 0.0, range(0), 0.0, start
    for at in range(start, stop):
        if total <= 0:
            total, begin = 0.0, at
        total += gains[at]
        if total > best:
            best, found = total, range(begin, at + 1)
    return best, found
