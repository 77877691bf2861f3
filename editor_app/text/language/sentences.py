"""What a sentence is: where one ends, in English and in Chinese, and other questions about the end of a line.

All answers use the same sets of signs; each function says how its question differs from that of its neighbours.
"""

import re
from collections.abc import Iterator

from editor_app.text.language.letters import with_letters
from editor_app.text.language.lists import abbreviations
from editor_app.text.span import Span

_NARROW = ".!?…\u061f\u06d4\u0964\u0965\u203c\u2047\u2048\u2049"  # the last ones: Arabic, Urdu, Hindi; two in one
_WIDE = "。！？\uff61"
STOPS = _NARROW + _WIDE
"""These end a sentence. White space follows the narrow ones; after the wide Chinese ones it need not."""
PAUSES = ":;：；"
"""These lead on: a line may end with one, and a list or a quotation may begin below it."""
_EMPHASIS = "*_"  # of Markdown; a star may be a footnote's, too
_CURLED = "”’）」』】》〉"
CLOSERS = f"\"'»)]}}{_EMPHASIS}{_CURLED}"
"""May follow a stop and belong to its sentence."""
OPENERS = f"\"'“‘«(（「『{_EMPHASIS}"
"""May come before the first word of a sentence."""
_BLANKS = " \t\n\r\u00a0\u2009\u202f\u3000"

_N, _W, _S, _C = (re.escape(signs) for signs in (_NARROW, _WIDE, STOPS, CLOSERS))
# The looks behind let a match begin with the first of several stops only: a long row of dots is read once.
_END = re.compile(
    rf"[{_S}]"  # a plain set of signs comes first: it is searched for ten times as fast
    rf"(?:(?<=[{_N}])(?<![{_N}]{{2}})[{_N}]*+[{_C}]*+(?=\s|$)"
    rf"|(?<=[{_W}])[{_S}]*+[{_CURLED}]*+(?:[{_C}]++(?=\s|$))?)"
)
_NEAR = 12  # characters after a stop, in which the next word begins
_WORD_LENGTH = 24  # characters before a stop; a longer word is no abbreviation
_LOOK = 200  # characters before a place, in which the last sign stands
_LAST_WORD = r"LETTER+(?:\.LETTER+)*\Z"


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences inside one block, trimmed of white space."""
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if _ends(text, start, match, span.end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece and not piece[0].isspace() and not piece[-1].isspace():
        yield Span(start, end)
    elif piece.strip():
        lead = len(piece) - len(piece.lstrip())
        yield Span(start + lead, start + lead + len(piece.strip()))


def _ends(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Whether a stop ends its sentence: not after an abbreviation or an initial, nor before a lower-case letter."""
    following = text[match.end() : min(limit, match.end() + _NEAR)].lstrip().lstrip(OPENERS)
    if following and following[0].islower():
        return False
    if match[0].rstrip(_EMPHASIS) != ".":
        return True
    word = _last_word(text[max(start, match.start() - _WORD_LENGTH) : match.start()])
    if not word:
        return True
    if "." in word or (len(word) == 1 and word.isupper()):  # U.S., J.
        return not following[:1].isupper()
    return not _abbreviated(word, following)


def _last_word(before: str) -> str:
    """The letters before a full stop, with the stops in them (U.S); a plain word need not be searched for."""
    last = before.rpartition(" ")[2]
    if last.isalpha():
        return last
    found = with_letters(_LAST_WORD, before).search(before.rstrip(_EMPHASIS))
    return found.group() if found else ""


def _abbreviated(word: str, following: str) -> bool:
    """Whether a word before a full stop is an abbreviation that its sentence goes on after."""
    match abbreviations().get(word.lower()):
        case None:
            return False
        case "number":
            return following[:1].isdigit()
        case "capital":
            return word[0].isupper()
        case "last":
            return not following[:1].isupper()
    return True


def without_closers(line: str) -> str:
    """A line up to its last word or stop: without white space, quotation marks, brackets and emphasis at its end."""
    return line.rstrip(CLOSERS + _BLANKS)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does: with a stop, perhaps inside quotation marks. So do abbreviations."""
    return without_closers(line)[-1:] in _STOPS


def ends_line(line: str) -> bool:
    """Whether a line is complete as a line: it ends a sentence, or leads on to a list or a quotation below it."""
    return without_closers(line)[-1:] in _STOPS_AND_PAUSES


def ends_paragraph(line: str) -> bool:
    """Whether a paragraph may end like this: as a line may, or with a dash where a speaker breaks off."""
    return without_closers(line)[-1:] in _STOPS_PAUSES_AND_DASHES


def ends_bare(line: str) -> bool:
    """Whether a line ends without any punctuation, with a word, a number or the hyphen of half a word.

    Not the opposite of `ends_line`: a line may end with a comma.
    """
    last = without_closers(line)[-1:]
    return last.isalnum() or last in _OF_WORDS


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence may begin at a place, judged only by the sign before it: a stop, a colon, a line end.

    Faster than splitting the text, but it takes an abbreviation for the end of a sentence.
    """
    before = text[max(0, at - _LOOK) : at].rstrip(f" \t{OPENERS}{CLOSERS}")
    return not before or before[-1] in _OPENING


_STOPS = frozenset(STOPS)
_STOPS_AND_PAUSES = _STOPS | frozenset(PAUSES)
_STOPS_PAUSES_AND_DASHES = _STOPS_AND_PAUSES | frozenset("—–")
_OF_WORDS = frozenset("%-–—")
_OPENING = _STOPS | frozenset(":：\n")
