"""Who holds which post where: "X, director of Y", "Director of Y X", "Y President X", "X was appointed director"."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import Entity, EntityKind, Holding
from editor_app.text.names.offices import TitleAt
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_ARTICLES = frozenset("the a an its their his her our also currently now".split())
_OF = frozenset("of at for in".split())
_BECOMES = frozenset("is remains became becomes appointed named elected serves".split())
_AUXILIARY = frozenset("was has been who as the a an reelected re-elected newly being".split())
_SUCCEEDS = ("succeed", "replac", "follow")
"""Beginnings of words before the name of who had the post until now."""
_MOST_POSTS = 6


def holdings(survey: Survey, entities: tuple[Entity, ...], vocabulary: Vocabulary) -> tuple[Holding, ...]:
    """Every mention of a post with its holder, in the order of the text."""
    owner = {variant.text: entity for entity in entities for variant in entity.variants}
    found: dict[Span, Holding] = {}
    forms = ((form, owner.get(text)) for text, form in survey.forms.items())
    persons = ((form, entity) for form, entity in forms if entity and entity.kind is EntityKind.PERSON)
    named = sorted(((mention, entity) for form, entity in persons for mention in form.mentions), key=itemgetter(0))
    for number, mentions in groupby(named, key=lambda pair: pair[0].row):
        reader = _Reader(survey, number, owner, vocabulary)
        for mention, entity in mentions:
            for holding in reader.read(entity, mention.first, mention.end):
                # "A, Mayor B": a title right before a name is of that name, not of the one before the comma
                beside = holding.before and holding.named.start - holding.place.end <= 1
                if beside or holding.place not in found:
                    found[holding.place] = holding
    return tuple(sorted(found.values(), key=lambda holding: holding.place))


class _Reader:
    """Reads the posts of one block."""

    def __init__(self, survey: Survey, number: int, owner: Mapping[str, Entity], vocabulary: Vocabulary) -> None:
        row = survey.rows[number]
        self.survey, self.number, self.owner, self.vocabulary = survey, number, owner, vocabulary
        self.row = row.tokens
        self.starts, self.ends = row.titles_from, row.titles_to
        self.pieces, self.pieces_back = row.pieces_from, row.pieces_to

    def read(self, person: Entity, first: int, end: int) -> Iterator[Holding]:
        """The posts of a person at one place of the name."""
        yield from self._before(person, first, end)
        yield from self._after(person, first, end)

    def _before(self, person: Entity, first: int, end: int) -> Iterator[Holding]:
        """Titles that stand right before the name, or before "of" and a body right before the name."""
        at, body = self._back_over(first, self.vocabulary.honorifics), ""
        if at not in self.ends and at in self.pieces_back and self._joined(at, end) and not self.row[at - 1].owner:
            body = self._scope(self.pieces_back[at], at)
            at = self.pieces_back[at]
            at = self._back_over(at, {"the"})
            if not at or self.row[at - 1].lower not in _OF:
                return
            at -= 1
        if not body and self._apart(first, end):
            yield from self._set_off(person, first, end)
            return
        title = self.ends.get(at)
        if title and self._serves(title.first):
            return
        while title and self.row[at].glued and not self.row[at - 1].owner:
            where = body or self._scope_before(title.first) or self._of(end)
            yield self._holding(person, first, end, title, where, before=True)
            at = self._back_over(title.first, {"and"})
            title = self.ends.get(at) if at < title.first else None
            if (
                title and title.first and self.row[title.first - 1].lower == "the"
            ):  # "the Vice President and President X"
                return

    def _joined(self, at: int, end: int) -> bool:
        """Whether a name goes with the body before it: "head of the Club X", or set apart: "head of the Club, X, "."""
        if self.row[at].glued:
            return True
        comma = end < len(self.row) and self.survey.gap(self.number, end - 1, end) == ", "
        return comma and self.survey.gap(self.number, at - 1, at) == ", "

    def _serves(self, at: int) -> bool:
        """Whether a post is that of somebody's superior: "Assistant to the President Dr. Anna Lind"."""
        return at > 1 and self.row[at - 1].lower == "the" and self.row[at - 2].lower == "to"

    def _apart(self, first: int, end: int) -> bool:
        """Whether a name stands between commas: "our CEO, Anna Lind, said"."""
        closed = end == len(self.row) or self.survey.gap(self.number, end - 1, end)[:1] in (",", ".")
        return closed and first > 0 and self.survey.gap(self.number, first - 1, first) == ", "

    def _set_off(self, person: Entity, first: int, end: int) -> Iterator[Holding]:
        """The posts before the comma, with an owner: "the founder and CEO", "Kite Mills president of the board"."""
        at = first
        if at > 2 and [token.lower for token in self.row[at - 3 : at - 1]] == ["of", "the"] and self.row[at - 1].glued:
            at -= 3
        found: list[TitleAt] = []
        while title := self.ends.get(at):
            found.append(title)
            at = self._back_over(title.first, {"and"})
            if at == title.first:
                break
        if not found or not found[-1].first:
            return
        begin = found[-1].first
        before, body = self.row[begin - 1], self.pieces_back.get(begin, begin)
        owned = before.lower in _ARTICLES or before.owner or (body < begin and self.row[body].glued)
        if owned and self.row[begin].glued and not self._serves(begin):
            for title in found:
                yield self._holding(person, first, end, title, self._scope_before(begin), before=True)

    def _of(self, end: int) -> str:
        """The body right after a name: "President Anna Lind of Kite Mills"."""
        return self._scope_after(end)[0] if end < len(self.row) and self.row[end].lower == "of" else ""

    def _back_over(self, at: int, words: Collection[str]) -> int:
        return at - 1 if at and self.row[at - 1].lower in words else at

    def _scope_before(self, at: int) -> str:
        """The body or country of "Y President", "Y's president", "Y grew, its president"."""
        if at and self.row[at - 1].lower == "its":
            return self._its(at - 1)
        if at not in self.pieces_back or not self.row[at].glued:
            return ""
        first = self.pieces_back[at]
        form = self.survey.forms.get(self.row[first].text) if at - first == 1 else None
        return "" if form and form.opening else self._scope(first, at)

    def _its(self, at: int) -> str:
        """The one body that the sentence has named before "its"; nothing where there are two, or none."""
        sentence = self.survey.sentence(self.row[at].start)
        named = {
            entity.preferred
            for first, end in self.pieces.items()
            if end <= at
            and self.survey.sentence(self.row[first].start) == sentence
            and (entity := self.owner.get(self.survey.written(token.text for token in self.row[first:end])))
            and entity.kind is not EntityKind.PLACE
        }
        bodies = {name for name in named if self.owner[name].kind is EntityKind.BODY}
        return bodies.pop() if len(named) == len(bodies) == 1 else ""

    def _after(self, person: Entity, first: int, end: int) -> Iterator[Holding]:
        """Titles after a comma or after "is", "was appointed" and their like, one after the other."""
        at = self._begin(end) or self._named_as(first, end)
        for _ in range(_MOST_POSTS if at else 0):
            at, body = self._skip_to_title(at)
            title = self.starts.get(at)
            if not title:
                return
            at = title.end
            scope, at = self._scope_after(at)
            yield self._holding(person, first, end, title, scope or body, before=False)
            following = self._next_in_list(at)
            if not following:
                return
            at = following

    def _begin(self, end: int) -> int:
        """Where titles may begin after a name; 0 when none can."""
        if end >= len(self.row):
            return 0
        gap = self.survey.gap(self.number, end - 1, end)
        if gap.strip() == ",":
            return end
        at, said = end, False
        while at < len(self.row) and at - end < 5 and self.row[at].lower in _BECOMES | _AUXILIARY:
            said = said or self.row[at].lower in _BECOMES
            at += 1
        return at if said and gap.isspace() else 0

    def _named_as(self, first: int, end: int) -> int:
        """Where the title begins of "the appointment of X as director"; 0 where somebody else has the post now."""
        follows = end < len(self.row) and self.row[end].lower == "as" and self.row[end].glued
        gone = first > 0 and self.row[first - 1].lower.startswith(_SUCCEEDS)
        return end + 1 if follows and not gone else 0

    def _skip_to_title(self, at: int) -> tuple[int, str]:
        """Past articles and a body that stands before its title."""
        while at < len(self.row) and at not in self.starts and self.row[at].lower in _ARTICLES:
            at += 1
        after = self.pieces.get(at, 0)
        if after in self.starts and self.row[after].glued:
            return after, self._scope(at, after)
        return at, ""

    def _scope_after(self, at: int) -> tuple[str, int]:
        """The body of "director of the Y of the Z", and where the text goes on."""
        body = ""
        while at < len(self.row) and self.row[at].lower in _OF and self.row[at].glued:
            start = at + 2 if at + 1 < len(self.row) and self.row[at + 1].lower == "the" else at + 1
            if start not in self.pieces:
                break
            body = body or self._scope(start, self.pieces[start])
            at = self.pieces[start]
        return body, at

    def _next_in_list(self, at: int) -> int:
        """Where the next post of a list begins; 0 when the list is over."""
        if at >= len(self.row):
            return 0
        if self.row[at].lower == "and":
            return at + 1
        return at if self.survey.gap(self.number, at - 1, at).strip() == "," and at in self.starts else 0

    def _scope(self, first: int, end: int) -> str:
        text = self.survey.written(token.text for token in self.row[first:end])
        country = self.vocabulary.countries.get(text.lower())
        entity = self.owner.get(text)
        return country or (entity.preferred if entity and entity.kind is not EntityKind.PERSON else text)

    def _holding(self, person: Entity, first: int, end: int, title: TitleAt, body: str, before: bool) -> Holding:
        return Holding(
            person=person.preferred,
            named=Span(self.row[first].start, self.row[end - 1].end),
            title=title.title,
            rank=title.rank,
            sole=title.sole,
            ladder=title.ladder,
            state=title.state,
            body=body,
            place=Span(self.row[title.first].start, self.row[title.end - 1].end),
            breath=self.row[first].start,
            before=before,
        )
