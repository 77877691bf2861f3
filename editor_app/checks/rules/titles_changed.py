"""A post other than the one that approved articles give to the person."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge.known_names import said_in
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.ledger import Entry
from editor_app.domain.message import say, say_n, verbatim
from editor_app.text.names.brackets import initials
from editor_app.text.names.model import EntityKind, Holding
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each mention of a person of the ledger with a post in the same body that the ledger does not know."""
    if not ref.ledger.entries:
        return
    who = text.who(ref.vocabulary)
    names = {entity.preferred: [one.text for one in entity.variants] for entity in who.of(EntityKind.PERSON)}
    for holding in who.holdings:
        if holding.state in ("past", "coming"):
            continue
        written = _written(ref, [holding.person, *names.get(holding.person, ())])
        before = [entry for name in written for entry in ref.ledger.posts_of(name)]
        then = _changed(holding, before, ref)
        if then:
            yield _hit(text, holding, then, ref)


def _written(ref: Reference, names: Sequence[str]) -> tuple[str, ...]:
    """The names of a person, with those that the house list takes for the same."""
    concepts = {term.concept for name in names for term in ref.house.by_text.get(name.lower(), ()) if term.concept}
    others = [term.term for concept in concepts for term in ref.house.concepts[concept]]
    return tuple(dict.fromkeys([*(name for name in names if " " in name), *others]))


def _changed(holding: Holding, before: Sequence[Entry], ref: Reference) -> tuple[Entry, ...]:
    """The approved mentions of the other post; none when the post is known or need not exclude the other."""
    there = [entry for entry in before if _same_body(holding.body, entry.body, ref)]
    if not there:
        return ()
    latest = max(entry.at for entry in there)
    posts: dict[str, list[Entry]] = defaultdict(list)
    for entry in there:
        posts[entry.post.lower()].append(entry)
    last = [post for post, entries in posts.items() if any(entry.at == latest for entry in entries)]
    if any(_same_post(holding.post, post, ref) for post in last):
        return ()
    other = next((post for post in last if _excludes(holding, post, ref)), "")
    held_before = any(_same_post(holding.post, post, ref) for post in posts)
    rank_only = other.endswith(holding.title)
    return tuple(posts[other]) if other and (rank_only or not held_before) else ()


def _excludes(holding: Holding, post: str, ref: Reference) -> bool:
    """Whether nobody is both: one title in two ranks, or two posts that each have one holder."""
    if post.endswith(holding.title):
        return post != holding.post
    words = post.split()
    titles = (title for word in words for title in ref.vocabulary.titles.get(word, ()))
    single = any(title.sole and post.endswith(" ".join(title.words)) for title in titles)
    return holding.sole and single


def _same_post(post: str, other: str, ref: Reference) -> bool:
    """Whether two posts are one to the house: the same words, or terms of one concept."""
    concepts = [{term.concept for term in ref.house.by_text.get(one, ()) if term.concept} for one in (post, other)]
    return post == other or bool(concepts[0] & concepts[1])


def _same_body(body: str, other: str, ref: Reference) -> bool:
    """Whether two names are of one body: equal, short for another, its letters, or one on the house list."""
    if not body or not other:
        return body == other
    one, two = (name.lower().removeprefix("the ") for name in (body, other))
    concepts = [{term.concept for term in ref.house.by_text.get(name, ()) if term.concept} for name in (one, two)]
    words = sorted((set(one.split()), set(two.split())), key=len)
    short = len(words[0]) > 1 and words[0] <= words[1]
    letters = body.upper() in initials(other.split()) or other.upper() in initials(body.split())
    return one == two or short or letters or bool(concepts[0] & concepts[1])


def _hit(text: Text, holding: Holding, then: Sequence[Entry], ref: Reference) -> Hit:
    articles, day = said_in(then, ref.today)
    latest = max(then, key=lambda entry: entry.at)
    said = holding.place.of(text.body)
    post = latest.post.title() if said[0].isupper() else latest.post.lower()
    before = say("{post} of {body}", post=latest.post, body=latest.body) if latest.body else verbatim(latest.post)
    message = say_n(
        "{person} is {post} in an approved article of {day}, but {here} here. Check which is right today.",
        "{person} is {post} in {n:,} approved articles, most recently on {day}, but {here} here."
        " Check which is right today.",
        n=articles,
        person=latest.name,
        post=before,
        day=day,
        here=said,
    )
    return Hit(
        holding.place,
        message,
        (post.replace(" Of ", " of "),),
        group=holding.person,
        related=(holding.named,),
        sure=False,
        title=say("{person}: another post than before", person=holding.person),
    )


RULE = Rule(
    about=About.TITLES, name="changed", title=say("Another post than before"), severity=Severity.WARNING, check=check
)
