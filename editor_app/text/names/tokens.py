"""Words as names need them: hyphenated names and initials in one piece, the possessive cut off."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from editor_app.text.language.letters import EAST
from editor_app.text.language.words import Word
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_POSSESSIVE = re.compile(r"['\u2019][sS]?$")
_QUOTED_OR_NEW = re.compile(r"[\"\u201c\u201d\u2018:;\u2022|(\[\u2014\u2013/]|\n| - |\.\.\.|\u2026")
_HINGE = re.compile(r"[-\u2010\u2011&.](?<=\S.)(?=\w)")  # may join the words beside it
_ABBREVIATED = frozenset(
    "mr mrs ms dr st jr sr prof gen sen rep gov lt col capt rev hon sgt no inc ltd co corp".split()
)


class Token(NamedTuple):
    """One word. `opens`: it opens a sentence, so its capital says nothing. `owner`: it had a possessive. `glued`: one
    space before it.
    """

    start: int
    end: int
    text: str
    lower: str  # with one kind of apostrophe
    capital: bool  # begins with one
    opens: bool
    owner: bool
    glued: bool

    @property
    def span(self) -> Span:
        """Its place, without the possessive."""
        return Span(self.start, self.end)


_Spelling = tuple[str, str, bool, bool]  # what the letters of a word tell: text, lower, capital, owner of its `Token`


class Spellings(dict[str, _Spelling]):
    """The words of one text as names need them, each read once: most stand in it many times."""

    def __init__(self, known: Vocabulary) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, written: str) -> _Spelling:
        if written.islower() and written.isalpha():  # as most are
            read = (written, written, False, False)
        else:
            core, low = _core(written, self._known)
            read = (core, low, core[0].isupper(), len(core) < len(written))
        self[written] = read
        return read

    @property
    def small(self) -> frozenset[str]:
        """The words that occur in small letters."""
        return frozenset(low for _, low, capital, _ in self.values() if not capital)


def tokens(body: str, words: Sequence[Word], starts: frozenset[int], spellings: Spellings) -> list[Token]:
    """The tokens of the words of one block; `starts` holds where sentences begin."""
    make = tuple.__new__  # as in `words`: a text has very many
    found: list[Token] = []
    opens, before, end = True, "", words[0].start
    for start, after, written in _pieces(body, words):
        if written[0] >= EAST:
            continue
        core, low, capital, owner = spellings[written]
        gap = body[end:start]
        glued = gap == " "  # mostly so, and then nothing else need be asked
        opens = opens or start in starts or not (glued or not _QUOTED_OR_NEW.search(gap))
        glued = glued or _glues(gap, before)
        found.append(make(Token, (start, start + len(core), core, low, capital, opens, owner, glued)))
        opens, before, end = False, core, after
    return found


def _core(written: str, known: Vocabulary) -> tuple[str, str]:
    """A word without its possessive, and in small letters; "People's Bank" is one name and keeps it."""
    low = written.lower()
    if written[-1] not in "sS'\u2019" or ("'" not in low and "\u2019" not in low):
        return written, low
    low = low.replace("\u2019", "'")
    owned = None if low in known.generic else _POSSESSIVE.search(written)
    return (written[: owned.start()], low[: owned.start()]) if owned and owned.start() else (written, low)


def _glues(gap: str, before: str) -> bool:
    """Whether what stands between two words keeps them in one name: white space, or a full stop that abbreviates."""
    if gap.isspace():
        return gap.count("\n") <= 1
    return gap.startswith(".") and gap[1:].isspace() and (len(before) == 1 or before.lower() in _ABBREVIATED)


def _pieces(body: str, words: Sequence[Word]) -> Sequence[Word]:
    """Words with those glued on by a hyphen, "&" or the full stops of initials."""
    signs = _HINGE.finditer(body, words[0].end, words[-1].start + 1)
    joined = {at for sign in signs if (at := _joint(body, words, sign.start()))}
    if not joined:
        return words
    first, pieces = 0, []
    for at in range(1, len(words) + 1):
        if at not in joined:
            pieces.append(words[first] if at == first + 1 else _glued(body, words[first].start, words[at - 1].end))
            first = at
    return pieces


def _glued(body: str, start: int, end: int) -> Word:
    """Several words as one, with the last full stop of initials: "U.S."."""
    stop = "." in body[start:end] and body[end : end + 1] == "."
    return Word(start, end + stop, body[start : end + stop])


def _joint(body: str, words: Sequence[Word], hinge: int) -> int:
    """The number of the word that a sign joins to the word before it; 0 when it joins none."""
    at = bisect_left(words, hinge, key=lambda word: word.start)
    first, second = words[at - 1 : at + 1]
    close = first.end == hinge and second.start == hinge + 1 and first.text[0] < EAST
    return at if close and _joins(body[hinge], first, second) else 0


def _joins(sign: str, first: Word, second: Word) -> bool:
    if sign in "-\u2010\u2011&":
        return True
    return sign == "." and len(first.text) == 1 and first.text.isupper() and second.text[0].isupper()
