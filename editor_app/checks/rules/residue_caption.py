"""A short line between paragraphs that looks like the caption of a picture that is not there."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.knowledge.page_residue import continues_below, is_list
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import ends_bare, ends_sentence
from editor_app.text.language.words import Word
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text

_CREDIT = re.compile(
    r"(?:photos?|pictures?|images?|captions?|credits?|file photo|illustration|图片|资料图|摄影)"
    r"(?: (?!this|that)\w+)? ?[:：/©]"
    r"|图为"
    r"|(?:photo|image|picture|photograph)s? (?:by|courtesy|credit)\b|[▲△▼◎]|\(?(?:left|right|from left)[):]",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"!\[[^\n]*\]\([^()\n]*\)\s*")
_SHORT, _LONG, _FULL = 6, 30, 20
"""Words: of a caption without a sentence at most, of any caption at most, of a real paragraph at least."""
_MESSAGE = say("This looks like the caption of a missing picture. Place the picture, or take the line out.")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each. All are guesses; a headline between paragraphs begins with a capital and tells nothing past."""
    lines = [block for block in text.prose if block.kind is BlockKind.PARAGRAPH]
    for at, block in enumerate(lines):
        line = block.span.of(text.body)
        beside = [one.span.of(text.body) for one in lines[max(0, at - 1) : at + 2]]
        if (
            any(map(_PICTURE.fullmatch, beside))
            or len(line) > 300
            or is_list(text.body, block)
            or text.masked.covers(block.span)
        ):
            continue
        words = text.words_in(block.span)
        if words and (_CREDIT.match(line) or _stands_between(text, lines, at, ref.words)):
            yield Hit(block.span, _MESSAGE, sure=False)


def _stands_between(text: Text, lines: Sequence[Block], at: int, known: Words) -> bool:
    words = text.words_in(lines[at].span)
    if not 0 < at < len(lines) - 1 or continues_below(text.body, lines[at].span):
        return False
    beside = lines[at - 1], lines[at + 1]
    between = _is_set_apart(text, *beside) if words[0].text.islower() else _is_full(text, *beside)
    return between and _is_caption(text, lines[at], words, known)


def _is_full(text: Text, *blocks: Block) -> bool:
    """Whether one of the neighbours is a real paragraph."""
    return any(len(text.words_in(block.span)) >= _FULL for block in blocks)


def _is_set_apart(text: Text, *blocks: Block) -> bool:
    """Whether both neighbours are full sentences, and one is a real paragraph: around code and titles they are not."""
    return _is_full(text, *blocks) and all(ends_sentence(block.span.of(text.body)) for block in blocks)


def _is_caption(text: Text, block: Block, words: tuple[Word, ...], known: Words) -> bool:
    if len(words) > _LONG or not ends_bare(block.span.of(text.body)) or words[0].is_number or words[0].lower == "by":
        return False
    if words[0].text.islower():
        return " " in block.span.of(text.body).strip() and 2 <= len(words) <= _SHORT
    return _tells_of_somebody(text, words, known)


def _tells_of_somebody(text: Text, words: tuple[Word, ...], known: Words) -> bool:
    """Whether it is a name and what its bearer did, in the past: a headline would say it in the present."""
    names = 0
    while names < len(words) and words[names].text.istitle():
        names += 1
    small = sum(not word.text[0].isupper() for first, word in pairwise(words))
    told = names < len(words) and known.is_past(words[names].text)
    label = any(text.body[one.end] in ":;" for one in words[:names])  # Key figures: Sales reached
    return 2 <= names <= 4 and told and small >= 1 and not label


RULE = Rule(
    about=About.RESIDUE, name="caption", title=say("Caption without a picture"), severity=Severity.INFO, check=check
)
