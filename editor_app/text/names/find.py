"""Who is who in a text: from runs to forms, links, clusters, persons and posts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from editor_app.text.names import apposition, brackets, persons, phonetics, synonyms, variant_links
from editor_app.text.names.clusters import entities
from editor_app.text.names.entity_kinds import Votes, headed, vote, winner
from editor_app.text.names.mentions import Form, Survey
from editor_app.text.names.misspellings import slips
from editor_app.text.names.model import Definition, Entity, EntityKind, Holding, Link, Post, Reason, Slip, Who
from editor_app.text.names.roles import holdings
from editor_app.text.names.tokens import Token
from editor_app.text.names.twins import twins
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_DEFINED = 6  # votes for an acronym of a body
_LONG = 6  # from this length on a word that is nearly a head word was meant to be one


def find(seen: Survey, vocabulary: Vocabulary) -> Who:
    """All persons, bodies and places of a text, with their names and posts."""
    found = brackets.definitions(seen)
    votes = _votes(seen, found, vocabulary)
    kinds = {form: winner(count) for form, count in votes.items()}
    seen.text.pause()
    near = slips(seen, vocabulary)
    seen.text.pause()
    links = [
        *variant_links.links(seen, kinds, vocabulary),
        *apposition.links(seen, vocabulary),
        *persons.links(seen, kinds, vocabulary),
        *phonetics.links(seen, vocabulary),
        *synonyms.links(seen, found, vocabulary),
        *_misspelt(seen, near),
    ]
    seen.text.pause()
    known = entities(seen.forms, links, votes, _lowered(seen, vocabulary), (definition.full for definition in found))
    held = holdings(seen, known, vocabulary)
    posts: dict[str, list[Holding]] = defaultdict(list)
    for holding in held:
        posts[holding.person].append(holding)
    return Who(
        entities=tuple(
            _with_posts(entity, posts[entity.preferred])
            if entity.kind is EntityKind.PERSON and entity.preferred in posts
            else entity
            for entity in known
        ),
        words=_words(known, seen, vocabulary),
        slips=near,
        holdings=held,
        twins=twins(seen.text.body, held, known, vocabulary),
        definitions=found,
        acronyms=brackets.acronyms(seen),
    )


def _votes(seen: Survey, found: Sequence[Definition], vocabulary: Vocabulary) -> dict[str, Votes]:
    """What speaks for which kind, by name. An acronym is a body where it is defined by the name of one."""
    votes: dict[str, Votes] = {}
    for form in seen.forms.values():
        seen.text.pause()
        votes[form.text] = vote(form, seen, vocabulary)
    for definition in found:
        if definition.acronym in votes and winner(votes.get(definition.full, {})) is EntityKind.BODY:
            votes[definition.acronym] = {EntityKind.BODY: _DEFINED}
    return votes


def _misspelt(seen: Survey, near: tuple[Slip, ...]) -> list[Link]:
    """Links between forms of several words that one misspelt word sets apart."""
    found = []
    by_word: dict[str, list[Slip]] = {}
    for slip in near:
        by_word.setdefault(slip.wrong.text, []).append(slip)
    for form in seen.forms.values():
        for slip in chain.from_iterable(by_word.get(word, ()) for word in form.words if len(form.words) > 1):
            words = tuple(slip.right.text if word == slip.wrong.text else word for word in form.words)
            right = seen.named.get(words)
            if right and right is not form:
                pair = (slip.right.text, slip.wrong.text)
                found.append(Link(Reason.SPELLING, right.text, form.text, pair, sure=False))
    return found


def _lowered(seen: Survey, vocabulary: Vocabulary) -> dict[str, list[Span]]:
    """Places where a body's name stands with its head word in small letters, by the name in capitals."""
    keyed: dict[tuple[str, str], list[Form]] = {}
    for form in seen.forms.values():
        if len(form.words) > 1 and headed(form, vocabulary):
            keyed.setdefault((form.words[-2], form.low[-1]), []).append(form)
    found: dict[str, list[Span]] = {}
    heads = {head for _, head in keyed}
    for row in seen.rows:
        for at in [at for at, token in enumerate(row.tokens) if token.lower in heads]:
            token = row.tokens[at]
            if at and not token.capital:
                for full in keyed.get((row.tokens[at - 1].text, token.lower), ()):
                    first = at + 1 - len(full.words)
                    if _stands(full.words[:-1], row.tokens, first, at):
                        found.setdefault(full.text, []).append(Span(row.tokens[first].start, token.end))
    return found


def _stands(words: tuple[str, ...], row: Sequence[Token], first: int, end: int) -> bool:
    """Whether the tokens are these words in one run, and no longer name ends with them."""
    if first < 0 or tuple(token.text for token in row[first:end]) != words or any(t.owner for t in row[first:end]):
        return False
    longer = first > 0 and row[first].glued and row[first - 1].capital and not row[first - 1].opens
    return all(token.glued for token in row[first + 1 : end + 1]) and not longer


def _with_posts(entity: Entity, held: Sequence[Holding]) -> Entity:
    """A person with the posts that are held by that name."""
    posts: dict[tuple[str, str], list[Span]] = {}
    for holding in held:
        posts.setdefault((holding.post, holding.body), []).append(holding.place)
    return replace(entity, posts=tuple(Post(text, body, tuple(at)) for (text, body), at in posts.items()))


def _nearly(word: str, heads: frozenset[str]) -> bool:
    """Whether a word is a long head word with one letter wrong: left out, doubled, or swapped with its neighbour."""
    if len(word) < _LONG or word in heads or word[:-1] in heads or word + "s" in heads:
        return False
    shorter = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    turned = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    longer = {word[:at] + double + word[at:] for at, double in enumerate(word)}
    return bool((shorter | turned | longer) & heads)


def _words(known: tuple[Entity, ...], seen: Survey, vocabulary: Vocabulary) -> frozenset[str]:
    """Single words that belong to names. A word that is nearly a head word is left to the spelling check."""
    found: set[str] = set()
    for entity in known:
        for variant in entity.variants:
            form = seen.forms.get(variant.text)
            if form and (not form.opening or entity.kind is EntityKind.PERSON):
                found.update(form.words)
    right = (word for word in found if not _nearly(word.lower(), vocabulary.heads))
    return frozenset(part for word in right for part in (word, *word.split("-")))
