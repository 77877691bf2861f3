"""Words as names need them, the one division that names, posts, bodies, terms and styles share.

Hyphenated names, initials and degrees are in one piece, the possessive is cut off, and "&" between capitals is a word.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from editor_app.text.language.letters import EAST, ascii_letters
from editor_app.text.language.lists import abbreviations
from editor_app.text.language.words import Word, lower
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_POSSESSIVE = re.compile(r"['\u2019][sS]?$")
_QUOTED_OR_NEW = re.compile(r"[\"\u201c\u201d\u2018:;\u2022|(\[\u2014\u2013/]|\n| - |\.\.\.|\u2026")
_HINGE = re.compile(r"[-\u2010\u2011&.](?<=\S.)(?=\w)")  # may join the words beside it
_AND = re.compile(r"\.? ?[&+] ?")
_INNER = re.compile(r"(?:[dl]'|al-|el-|ibn-)[^\W\d_]|[a-z]{1,2}[A-Z]")  # d'Arcy, al-Rashid, iPhone
_SAINTS = frozenset(["st", "ste", "saint", "sainte", "sankt"])
_DOTTED = 3  # letters of two parts that a full stop may join: Ph.D, U.S, S.p.A


class Token(NamedTuple):
    """One word. `opens`: it opens a sentence, so its capital says nothing. `owner`: it had a possessive. `glued`: one
    space before it. `gap`: all that stands before it, back to the word before.
    """

    start: int
    end: int
    text: str
    lower: str  # with one kind of apostrophe
    plain: str  # the same in ASCII letters
    capital: bool  # begins with one, or is a name that has it further inside: iPhone, d'Arcy
    opens: bool
    owner: bool
    glued: bool
    gap: str

    @property
    def span(self) -> Span:
        """Its place, without the possessive."""
        return Span(self.start, self.end)


class _Spelling(NamedTuple):
    """What the letters of a word tell: see `Token`."""

    text: str
    lower: str
    plain: str
    capital: bool
    owner: bool


class Spellings(dict[str, _Spelling]):
    """The words of one text as names need them, each read once: most stand in it many times."""

    def __init__(self, known: Vocabulary) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, written: str) -> _Spelling:
        if written.islower() and written.isascii() and written.isalpha():  # as most are
            read = _Spelling(written, written, written, False, False)
        else:
            read = self._read(written, owned=False)
        self[written] = read
        return read

    def whole(self, written: str) -> _Spelling:
        """The word with its possessive, which belongs to the name after "St"."""
        return self._read(written, owned=True)

    def _read(self, written: str, owned: bool) -> _Spelling:
        core, low = (written, lower(written)) if owned else _core(written, self.known)
        capital = core[0].isupper() or bool(_INNER.match(core.replace("\u2019", "'")) and not core.islower())
        return _Spelling(core, low, ascii_letters(low), capital, len(core) < len(written))


def tokens(body: str, words: Sequence[Word], starts: frozenset[int], spellings: Spellings) -> list[Token]:
    """The tokens of the words of one block; `starts` holds where sentences begin."""
    make = tuple.__new__  # as in `words`: a text has very many
    found: list[Token] = []
    opens, before, end = True, "", words[0].start
    for start, after, written in _pieces(body, words):
        if written[0] >= EAST:
            continue
        read = spellings[written]
        if read[4] and before in _SAINTS and body[end:start] in (" ", ". "):
            read = spellings.whole(written)
        core, low, plain, capital, owner = read
        gap = body[end:start]
        glued = gap == " "  # mostly so, and then nothing else need be asked
        opens = opens or start in starts or not (glued or not _QUOTED_OR_NEW.search(gap))
        if not glued:
            if capital and found and found[-1].capital and _AND.fullmatch(gap):
                at = end + max(gap.find("&"), gap.find("+"))
                sign, blank = body[at], body[at + 1 : start]
                found.append(make(Token, (at, at + 1, sign, sign, sign, False, False, False, True, body[end:at])))
                gap, glued = blank, True
            glued = glued or _glues(gap, before)
        found.append(make(Token, (start, start + len(core), core, low, plain, capital, opens, owner, glued, gap)))
        opens, before, end = False, low, after
    return found


def _core(written: str, known: Vocabulary) -> tuple[str, str]:
    """A word without its possessive, and in small letters; "People's Bank" is one name and keeps it."""
    low = written.lower()
    if written[-1] not in "sS'\u2019" or ("'" not in low and "\u2019" not in low):
        return written, low.replace("\u2019", "'")
    low = low.replace("\u2019", "'")
    owned = None if low in known.owned else _POSSESSIVE.search(written)
    return (written[: owned.start()], low[: owned.start()]) if owned and owned.start() else (written, low)


def _glues(gap: str, before: str) -> bool:
    """Whether what stands between two words keeps them in one name: white space, or a full stop that abbreviates."""
    if gap.isspace():
        return gap.count("\n") <= 1
    return gap.startswith(".") and gap[1:].isspace() and (len(before) == 1 or before in abbreviations())


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
    size = len(first.text) + len(second.text)
    if sign != "." or size > _DOTTED or not (first.text[0].isalpha() and second.text[0].isalpha()):
        return False
    return size < _DOTTED or (first.text[0].isupper() and second.text[0].isupper())
