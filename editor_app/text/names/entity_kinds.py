"""What a name is the name of: a vote of its words and of what stands around each of its places."""

import re

from editor_app.text.names.mentions import Form, Mention, Survey
from editor_app.text.names.model import EntityKind
from editor_app.text.names.romanisation import chinese
from editor_app.text.names.vocabulary import Vocabulary

_REACH = 5  # tokens after a comma in which a title may begin
_MOST_WORDS = 4  # of a person's name, particles left out
_MOST_PLACES = 12  # more places do not change the vote
_AGE = re.compile(r", (?:age[d]? )?[1-9]\d\b(?![\d%])")


_OF_PLACES = frozenset(["de", "la", "el", "los", "las", "del"])  # particles in "Rio de Janeiro" too
Votes = dict[EntityKind, int]


def vote(form: Form, survey: Survey, vocabulary: Vocabulary) -> Votes:
    """Votes for each kind; none when nothing speaks for any."""
    votes = _by_words(form, vocabulary)
    small = len(form.words) - len(vocabulary.particles.intersection(form.low)) <= _MOST_WORDS
    listed = form.text.lower() in vocabulary.synonymous  # the list names no persons
    if small and not listed and EntityKind.BODY not in votes and vocabulary.heads.isdisjoint(form.low):
        person = sum(_by_place(mention, survey, vocabulary) for mention in form.mentions[:_MOST_PLACES])
        if person:
            votes[EntityKind.PERSON] = votes.get(EntityKind.PERSON, 0) + person
    return votes


def winner(votes: Votes) -> EntityKind:
    """The kind with most votes; OTHER when there are too few."""
    kind = max(votes, key=votes.__getitem__, default=EntityKind.OTHER)
    return kind if votes.get(kind, 0) >= 2 else EntityKind.OTHER


def headed(form: Form, vocabulary: Vocabulary) -> bool:
    """Whether a head word stands where the head of a body's name stands."""
    if len(form.content) < 2:
        return False
    if form.low[1] in ("of", "for", "on") and form.low[0] in vocabulary.heads:
        return True
    before = form.low[
        : next((at for at, word in enumerate(form.low) if word in ("of", "for", "against")), len(form.low))
    ]
    return bool(before) and before[-1] in vocabulary.heads and len(before) > 1


def _by_words(form: Form, vocabulary: Vocabulary) -> Votes:
    text = form.text.lower()
    if text in vocabulary.countries:
        return {EntityKind.PLACE: 8}
    if form.legal:
        return {EntityKind.BODY: 8}
    if len(form.words) == 1 and form.text.isupper() and len(form.text) > 1:
        return {EntityKind.OTHER: 6}  # an acronym; whose, its definition says
    if person := _person_words(form, vocabulary):
        return {EntityKind.PERSON: person}
    if headed(form, vocabulary):
        return {EntityKind.BODY: 6}
    if form.low[-1] in vocabulary.things and len(form.low) > 1:
        return {EntityKind.OTHER: 6}
    if {"&", "+"} & set(form.low):
        return {EntityKind.BODY: 4}
    if text in vocabulary.places or (form.low[-1] in vocabulary.place_kinds and len(form.low) > 1):
        return {EntityKind.PLACE: 4}
    return {EntityKind.PERSON: 2} if _in_census(form, vocabulary) else {}


def _in_census(form: Form, vocabulary: Vocabulary) -> bool:
    """Whether a given name and a family name that many bear are the first and the last word."""
    low, census = form.plain, vocabulary.census
    if not 2 <= len(low) <= 5 or {"of", "for", "and", "on", "the", "in"} & set(low):
        return False
    return low[0] in census.given and low[-1] in census.families and not vocabulary.heads.intersection(low)


def _person_words(form: Form, vocabulary: Vocabulary) -> int:
    low = form.low
    if "&" in low or "+" in low:
        return 0
    if form.words[-1] in vocabulary.suffixes and len(low) > 2 and "of" not in low:
        return 3
    if not 2 <= len(low) <= 4 or {"of", "for", "and", "on"} & set(low):
        return 0
    if chinese(low, vocabulary) or (len(low) == 2 and chinese(low[::-1], vocabulary)):
        return 3 if low[-1] not in vocabulary.heads else 0
    if low[0] in vocabulary.given_names and low[-1] not in vocabulary.heads:
        return 3
    last = low[-1], form.plain[-1]
    initial = any(len(word) == 1 for word in low[:-1]) and low[-1] not in vocabulary.heads
    if initial and any(word in vocabulary.surnames or word in vocabulary.census.families for word in last):
        return 2
    inner = any(word in vocabulary.particles and word not in _OF_PLACES for word in low[:-1])
    named = low[-1] in vocabulary.heads or low[-1] in vocabulary.place_kinds
    return 2 if inner and not named else 0


def _by_place(mention: Mention, survey: Survey, vocabulary: Vocabulary) -> int:
    """Votes for a person by the words before and after one place."""
    block = survey.rows[mention.row]
    row, votes = block.tokens, 0
    if mention.first and row[mention.first].glued:
        before = row[mention.first - 1]
        cut = mention.first in block.pieces_to  # only persons are cut off so
        if before.lower in vocabulary.honorifics or (cut and not before.owner):
            votes += 3
        elif mention.first in block.titles_to and not before.owner:
            votes += 2
    if _AGE.match(survey.text.body, mention.span.end):
        votes += 4
    if mention.end < len(row):
        after = row[mention.end]
        if after.lower in vocabulary.speech and not row[mention.end - 1].owner:
            votes += 1
        elif survey.gap(mention.row, mention.end - 1, mention.end).startswith(","):
            votes += 2 * any(at in block.titles_from for at in range(mention.end, mention.end + _REACH))
    return votes
