"""What a guard is: a condition, and the words for where it does not hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor_app.domain.article import Article
from editor_app.domain.message import Message
from editor_app.workflow.expression import Expression
from editor_app.workflow.facts import Facts
from editor_app.workflow.names import DESK, asking

Sentences = Callable[[Article, Facts], Iterator[Message]]


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition. `says` is asked only where it does not hold; it finds the words, and decides nothing."""

    name: str
    holds: Expression
    says: Sentences

    @property
    def served(self) -> bool:
        """Whether a server can ask it: nothing in it is known at the desk alone."""
        return not self.holds.names & DESK.keys()

    def against(self, article: Article, facts: Facts) -> tuple[Message, ...]:
        """Why not; nothing where it holds."""
        return () if self.holds.value(asking(article, facts)) is True else tuple(self.says(article, facts))


def unless(source: str) -> Callable[[Sentences], Guard]:
    """Makes the guard of a condition from the function that says why it does not hold."""
    return lambda says: Guard(says.__name__, Expression(source), says)
