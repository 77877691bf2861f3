"""What one text repeats: a paragraph, a passage, the same in other words, the same cut off."""

from dataclasses import dataclass

import numpy as np

from editor_app.text.repeats import headlines, paragraphs, paraphrase
from editor_app.text.repeats.alike import Counted, counted
from editor_app.text.repeats.borders import shrunk, unhooked
from editor_app.text.repeats.chains import Match, chained
from editor_app.text.repeats.groups import Families
from editor_app.text.repeats.paraphrase import Strictness
from editor_app.text.repeats.passage_kinds import judged
from editor_app.text.repeats.passages import Group, Passage
from editor_app.text.repeats.periods import periods
from editor_app.text.repeats.quotes import quoted_twice, without_attributions
from editor_app.text.repeats.seeds import runs_inside
from editor_app.text.repeats.source import RepeatsSource
from editor_app.text.repeats.subjects import are_others
from editor_app.text.repeats.tokens import Tokens, tokens
from editor_app.text.repeats.truncation import cut, extended
from editor_app.text.repeats.worth import worth_saying
from editor_app.text.repeats.written import Written, written
from editor_app.text.repeats.zones import Zones, zones

_FEWEST = 5  # words of a paragraph that is worth being called a repeat
_GAP = 8  # words changed in the middle of a literal passage
_STRICT = Strictness(cosine=0.30, overlap=0.30, passage=0.40, gap=3, short=6.0)
_MOSTLY = 0.7  # a literal passage that is this much of a reworded one stands for it
_MOST = 4000  # pairs looked at closely


@dataclass(frozen=True, slots=True, eq=False)
class Inside:
    """The passages that a text repeats, and what need not be found again where an edit touched nothing."""

    groups: tuple[Group, ...]
    written: Written
    counted: Counted | None = None


def repeats_inside(text: RepeatsSource, before: Inside | None = None) -> Inside:
    """The passages that a text says more than once, in order of their first place.

    A headline is a border, and only a repeat as a whole: what it says in short, the text says at length.

    `before`, from an earlier state of the text, saves the words and the pairs of sentences that are still the same. The
    result depends only on the text.
    """
    all_written = written(text.paragraphs, before.written if before else None)
    here = tokens(text, all_written)
    if not len(here):
        return Inside((), all_written)
    text.pause()
    families = Families(here.body)
    around = zones(text.prose, here.body)
    above = int(np.sum(here.end <= text.headline.end)) if text.headline else 0
    equal, copies = paragraphs.repeated(here, _FEWEST, above)
    tailed = tuple(headlines.repeated(here, around))
    for places in equal:
        if not any(set(places) <= set(those) for those in tailed):
            families.take_equal(places)
    for places in tailed:
        families.take_equal(places, whole=False)
    quoted = tuple(quoted_twice(here, text.quotations.spans, around, copies))
    text.pause()
    rest, headings = here.without(copies), around.said_of_headings(here)
    periodic, seeds = periods(rest, runs_inside(rest.without(headings)))
    for places in periodic:
        families.take_equal(places)
    text.pause()
    chains = chained(seeds, _GAP, around.apart(here, _GAP))
    literal = [extended(here, here, match) for match in chains if not match.overlaps_itself]
    longest = sorted(literal, key=lambda match: match.a0 - match.a1)[:_MOST]
    found: dict[Match, Passage] = {}
    for match in longest:
        text.pause()
        if passage := _told(here, match, around):
            found[match] = passage
    said = paraphrase.inside(rest, before.counted if before else None)
    text.pause()
    first, last = said.a.first[:-1], said.a.first[1:] - 1
    reworded = said.passages(_STRICT, around.apart(here, _STRICT.gap)[first], headings[last])
    pairs = (found.get(match) or _told(here, match, around) for match in _told_once(list(found), reworded))
    others = without_attributions((pair for pair in pairs if pair), quoted)
    text.pause()
    for passage in sorted((*quoted, *others), key=_surest):
        families.take(passage)
    return Inside(families.groups(), all_written, counted(said.a, said.pairs))


def _surest(passage: Passage) -> tuple[int, int, float, int]:
    return passage.kind.rank, -len(passage.a), -passage.similarity, passage.a.start


def _told(here: Tokens, match: Match, around: Zones) -> Passage | None:
    """The repeat that a match makes; None when it is not worth reporting, so that it replaces no other."""
    if not (free := around.outside_headings(here, match)):
        return None
    free = unhooked(here, here, free)
    if not (passage := cut(here, here, free)):
        free = shrunk(here, here, free)
        passage = judged(here, here, free) if worth_saying(here, free) else None
    if passage and not around.no_repeat(here, free, passage) and not are_others(here, free, passage):
        return passage
    return None


def _told_once(literal: list[Match], reworded: list[Match]) -> list[Match]:
    """Of a literal and a reworded match that cover the same places, the one that tells more; the longest come first."""
    found: list[Match] = []
    still_open = np.ones(len(reworded), np.bool_)
    a0, a1, b0, b1, _ = np.array(reworded, np.float64).reshape(-1, 5).T
    length = np.minimum(a1 - a0, b1 - b0)
    for match in literal:
        around = still_open & (match.a0 < a1) & (a0 < match.a1) & (match.b0 < b1) & (b0 < match.b1)
        if not around.any() or match.length >= _MOSTLY * length[around].max():
            found.append(match)
            still_open &= ~around
    return found + [match for match, kept in zip(reworded, still_open.tolist(), strict=True) if kept]
