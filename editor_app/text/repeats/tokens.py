"""The words of a text as arrays: where each stands, what it says, which sentence and block it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from editor_app.text.language.sentences import sentences
from editor_app.text.language.words import parts
from editor_app.text.manuscript import Markup
from editor_app.text.markup import blocks
from editor_app.text.repeats.arrays import Flags, Floats, Ints, Keys
from editor_app.text.repeats.source import RepeatsSource
from editor_app.text.repeats.written import Entries, Written, known, written
from editor_app.text.span import Span

CJK_WEIGHT = 0.6
"""A Chinese character says about as much as 0.6 of an English word."""

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,5000}>|<!--|\{[%{][^{}]{0,2000}[%}]\}")


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """One entry a word (each CJK character is a word). `form` and `stem` are keys; equal keys are equal words."""

    body: str
    start: Ints
    end: Ints
    form: Keys
    stem: Keys
    says: Flags  # whether it says something: it is not a function word, number or name
    named: Flags  # whether it has a capital that no sentence gave it; elsewhere counts where no place has a small one
    weight: Floats  # 1 a word, less a CJK character
    sentence: Ints  # which sentence it belongs to
    block: Ints  # which block it belongs to
    sentences: tuple[Span, ...]
    blocks: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.start)

    def weigh(self, first: int, end: int) -> float:
        """How much the tokens from `first` up to `end` weigh, in English words."""
        return float(self.weight[first:end].sum())

    def part(self, first: int, end: int) -> "Tokens":
        """The tokens from `first` up to `end`, with their places in the whole text."""
        names = ("start", "end", "form", "stem", "says", "named", "weight", "sentence", "block")
        return replace(self, **{name: getattr(self, name)[first:end] for name in names})

    def without(self, gone: Flags) -> "Tokens":
        """The same tokens, but those in `gone` equal no other token."""
        alone = np.cumsum(gone, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
        return replace(self, form=np.where(gone, alone, self.form), stem=np.where(gone, alone, self.stem))

    def span(self, first: int, end: int) -> Span:
        """The characters of the tokens from `first` up to `end`."""
        return Span(int(self.start[first]), int(self.end[end - 1]))

    def since_sentence(self, at: int) -> int:
        """How many tokens of its sentence stand before a token."""
        return at - int(self.sentence.searchsorted(self.sentence[at], "left"))

    def left_of_sentence(self, end: int) -> int:
        """How many tokens of its sentence stand after the token before `end`."""
        return int(self.sentence.searchsorted(self.sentence[end - 1], "right")) - end


def tokens(source: RepeatsSource, of: Written | None = None) -> Tokens:
    """The tokens of all prose of a text, whose words as arrays may be known."""
    all_written = of or written(source.paragraphs)
    blocks_here = tuple(block.span for block in source.prose)
    start, end = all_written.places()
    return _tokens(source.body, start, end, all_written.known, tuple(source.sentences), blocks_here)


def tokens_in(body: str) -> Tokens:
    """The tokens of a bare string, read as plain text."""
    pieces = parts(body)
    edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    blocks_here = tuple(block.span for block in blocks(body, Markup.PLAIN))
    sentences_here = tuple(span for block in blocks_here for span in sentences(body, block))
    return _tokens(body, edges[:-1:2], edges[1::2], known(pieces[1::2]), sentences_here, blocks_here)


def _tokens(
    body: str,
    start: Ints,
    end: Ints,
    entries: Entries,
    sentences_here: tuple[Span, ...],
    blocks_here: tuple[Span, ...],
) -> Tokens:
    sentence, block = _owner(start, sentences_here), _owner(start, blocks_here)
    kept = _within(start, end, sentence, sentences_here) & ~_within(start, end, None, _tags(body))
    entries, start, end, sentence, block = entries.only(kept), start[kept], end[kept], sentence[kept], block[kept]
    first = np.diff(sentence, prepend=-1) != 0
    return Tokens(
        body=body,
        start=start,
        end=end,
        form=entries.form,
        stem=entries.stem,
        says=entries.says & (entries.small | first),
        named=_named(entries, first),
        weight=np.where(entries.cjk, CJK_WEIGHT, 1.0),
        sentence=sentence,
        block=block,
        sentences=sentences_here,
        blocks=blocks_here,
    )


def _named(entries: Entries, first: Flags) -> Flags:
    """Which words are of names: those with a capital in the middle of a sentence, and where one begins a sentence,
    if no place has it in small letters.
    """
    within = ~entries.small & ~first & entries.says
    known = _among(entries.form, within) & ~_among(entries.form, entries.small)
    return within | (~entries.small & known)


def _among(forms: Keys, some: Flags) -> Flags:
    """Which places have a form that one of some places has. (What numpy has for it loads `numpy.ma`, slowly.)"""
    wanted = np.sort(forms[some])
    if not wanted.size:
        return np.zeros(forms.size, bool)
    same: Flags = wanted.take(wanted.searchsorted(forms), mode="clip") == forms
    return same


def _tags(body: str) -> tuple[Span, ...]:
    """Tags and template marks that came with a text."""
    if "<" not in body and "{" not in body:
        return ()
    return tuple(Span(*match.span()) for match in _TAG.finditer(body))


def _within(start: Ints, end: Ints, owner: Ints | None, spans: Sequence[Span]) -> Flags:
    """Which words lie wholly inside one of some spans."""
    if not spans:
        return np.zeros(len(start), np.bool_)
    owner = _owner(start, spans) if owner is None else owner
    stop = np.array([span.end for span in spans], np.int64)[np.maximum(owner, 0)]
    return (owner >= 0) & (end <= stop)


def _owner(start: Ints, spans: Sequence[Span]) -> Ints:
    """The number of the span that each offset lies in or after."""
    edges = np.array([span.start for span in spans], np.int64)
    return np.searchsorted(edges, start, "right").astype(np.int64) - 1
