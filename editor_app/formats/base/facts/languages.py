"""In which languages a file says its words are: kept where they can be, and where the text has another."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, chain, groupby

from editor_app.formats.base.incoming import language_of
from editor_app.formats.base.pieces import Piece, Run, Runs, joined, words_of
from editor_app.text.language.tags import is_spoken, is_written_in, spoken, tag_of

_HALF = 0.5
"""Of the letters of a text, those from which a language is that of the text."""
_HEAD = 4000
"""Letters of a language that are looked at."""


def main_language(tag: str, pieces: Iterable[Piece], otherwise: str) -> str:
    """The language of a text: the tag of the file, unless most words have another one that they bear out."""
    said: dict[str, list[str]] = {}
    for run in _runs(pieces):
        said.setdefault(run.language, []).append(run.text)
    sizes = Counter({one: len("".join(words).split()) for one, words in said.items()})
    most, words = sizes.most_common(1)[0] if sizes else ("", 0)
    text = " ".join(said.get(most, ()))[:_HEAD]
    if most and words > _HALF * sizes.total() and is_spoken(most, text, sure=False):
        tag = most
    text = " ".join(chain.from_iterable(said.values()))[:_HEAD]
    return language_of(tag if is_written_in(tag, text) else "", text, otherwise)


def settled(pieces: Iterable[Piece], language: str, sure: bool) -> list[Piece]:
    """The pieces with the tags that say something of words: another language than the text's, borne out by them.

    A person sets a tag of a page, `sure`; word processors set one for the keyboard at hand, on everything.
    """
    return [_settled(piece, spoken(language), sure) for piece in pieces]


def _runs(pieces: Iterable[Piece]) -> Iterator[Run]:
    for piece in pieces:
        yield from chain(piece.runs, *chain(*piece.rows))


def _settled(piece: Piece, own: str, sure: bool) -> Piece:
    if not any(run.language for run in _runs((piece,))):
        return piece
    rows = tuple(tuple(_said(cell, own, sure) for cell in row) for row in piece.rows)
    return replace(piece, runs=_said(piece.runs, own, sure), rows=rows)


def _said(runs: Runs, own: str, sure: bool) -> Runs:
    found: list[Run] = []
    for _, group in groupby(_filled(runs, own), key=lambda pair: spoken(pair[0])):
        pairs = [*group]
        tag, same = pairs[0][0], [run for _, run in pairs]  # French of two countries in a row is one passage
        kept = tag if tag and is_spoken(tag, words_of(same), sure) else ""
        found += [run if run.language == kept else replace(run, language=kept) for run in same]
    return joined(found)


def _filled(runs: Runs, own: str) -> Iterator[tuple[str, Run]]:
    """Each run with its tag, nothing for the text's own language. Signs between two words belong to them, and what goes
    on in the middle of a word goes on in its language.
    """
    tags: list[str | None] = []
    before = ""
    for run in runs:
        within = tags and before[-1:].isalpha() and run.text[:1].isalpha()
        tag = _other(run.language, own) if any(map(str.isalpha, run.text)) else None
        tags.append(tags[-1] if within else tag)
        before = run.text or before
    forwards = [*accumulate(tags, _latest)]
    backwards = [*accumulate(reversed(tags), _latest)][::-1]
    for run, one, other in zip(runs, forwards, backwards, strict=True):
        yield (one or "") if one == other else "", run


def _latest(before: str | None, said: str | None) -> str | None:
    return before if said is None else said


def _other(tag: str, own: str) -> str:
    return "" if spoken(tag) == own else tag_of(tag)
