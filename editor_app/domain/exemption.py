"""What editors want ignored in every article: findings of one rule about the same words."""

from dataclasses import dataclass

from editor_app.domain.decision import Decision
from editor_app.domain.message import Message


@dataclass(frozen=True, slots=True)
class Exemption:
    """Decisions “always” that wait for a manager, the oldest first; `rule` is the title of their rule.

    `articles` are the titles of the articles in which they were made. If they are accepted, the first of them holds
    everywhere.
    """

    rule: Message
    articles: tuple[str, ...]
    decisions: tuple[Decision, ...]

    @property
    def first(self) -> Decision:
        """The decision that came first: who asked, when and why."""
        return self.decisions[0]

    @property
    def words(self) -> str:
        """The words that would be ignored."""
        return self.first.anchor.quote


@dataclass(frozen=True, slots=True)
class HeldExemption:
    """An exception that holds in every article: `decision` as it was asked for, with the time when it was accepted."""

    rule: Message
    decision: Decision
    accepted_by: str

    @property
    def words(self) -> str:
        """The words that are left alone."""
        return self.decision.anchor.quote
