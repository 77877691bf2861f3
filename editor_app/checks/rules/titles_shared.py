"""One post that one person holds at a time, given to two persons."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each later holder of a post that another one holds in this text."""
    first_holders: dict[tuple[str, str], Holding] = {}
    for holding in text.who(ref.vocabulary).holdings:
        if _alone_in_office(holding):
            first = first_holders.setdefault((holding.title, holding.body), holding)
            if not _one_name(holding.person, first.person):
                yield _hit(first, holding)


def _alone_in_office(holding: Holding) -> bool:
    return holding.sole and not holding.rank and not holding.state and bool(holding.body)


def _one_name(one: str, other: str) -> bool:
    """Whether one name holds the other: a word that follows it, as in a headline, makes no second person."""
    words = set(one.split()), set(other.split())
    return words[0] <= words[1] or words[1] <= words[0]


def _hit(first: Holding, other: Holding) -> Hit:
    both = f"{first.person} and {other.person}"
    return Hit(
        other.named,
        f"{both} are both called {first.title} of {first.body}. Is one of them a former one?",
        group=f"{first.title}/{first.body}",
        related=(first.named, first.place, other.place),
        sure=False,
        title=f"Two persons, one post: {first.title}",
    )


RULE = Rule(id="titles.shared", title="One post, two holders", severity=Severity.WARNING, check=check)
