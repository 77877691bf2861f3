"""What a name is the name of: a vote of its words and of what stands around each of its places."""

from collections import Counter

from editor_app.text.names.model import EntityKind
from editor_app.text.names.romanisation import chinese
from editor_app.text.names.survey import Form, Mention, Survey
from editor_app.text.names.vocabulary import Vocabulary

_REACH = 5  # tokens after a comma in which a title may begin
_MOST_PLACES = 12  # more places do not change the vote


def vote(form: Form, survey: Survey, vocabulary: Vocabulary) -> Counter[EntityKind]:
    """Votes for each kind; none when nothing speaks for any."""
    votes = _by_words(form, vocabulary)
    small = len(form.words) <= 4 and all(word[0].isupper() or word.islower() for word in form.words)
    if small and not votes[EntityKind.BODY] and not set(form.low) & vocabulary.heads:
        for mention in form.mentions[:_MOST_PLACES]:
            votes[EntityKind.PERSON] += _by_place(mention, survey, vocabulary)
    return votes


def winner(votes: Counter[EntityKind]) -> EntityKind:
    """The kind with most votes; OTHER when there are too few."""
    if not votes:
        return EntityKind.OTHER
    kind, count = max(votes.items(), key=lambda pair: pair[1])
    return kind if count >= 2 else EntityKind.OTHER


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


def _by_words(form: Form, vocabulary: Vocabulary) -> Counter[EntityKind]:
    votes: Counter[EntityKind] = Counter()
    low = form.low
    person = _person_words(form, vocabulary)
    if form.text.lower() in vocabulary.countries:
        votes[EntityKind.PLACE] += 8
    elif person:
        votes[EntityKind.PERSON] += person
    elif headed(form, vocabulary):
        votes[EntityKind.BODY] += 6
    elif len(low) == 1 and form.text.isupper() and len(form.text) > 1:
        votes[EntityKind.BODY] += 2
    return votes


def _person_words(form: Form, vocabulary: Vocabulary) -> int:
    low = form.low
    if not 2 <= len(low) <= 4 or {"of", "for", "and", "on"} & set(low):
        return 0
    if chinese(low, vocabulary) or (len(low) == 2 and chinese(low[::-1], vocabulary)):
        return 3 if low[-1] not in vocabulary.heads else 0
    if low[0] in vocabulary.given_names and low[-1] not in vocabulary.heads:
        return 3
    return 2 if low[-1] in vocabulary.surnames and len(low[0]) == 1 else 0


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
    if mention.end < len(row):
        after = row[mention.end]
        if after.lower in vocabulary.speech and not row[mention.end - 1].owner:
            votes += 1
        elif survey.gap(mention.row, mention.end - 1, mention.end).startswith(","):
            votes += 2 * any(at in block.titles_from for at in range(mention.end, mention.end + _REACH))
    return votes
