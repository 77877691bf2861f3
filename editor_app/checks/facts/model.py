"""What a fact is: an attribute with a value at a place, and the words that say whose it is."""

from dataclasses import dataclass, field, replace
from enum import Enum

from editor_app.text.dates import Day
from editor_app.text.span import Span


class Attribute(Enum):
    """What a fact tells of something."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    LABEL = "label"  # a number that is a name: ISO 20121, Scope 3
    DATE = "date"
    YEAR = "year"
    AGE = "age"
    BIRTH = "birth"  # a year of birth

    @property
    def is_figure(self) -> bool:
        """Whether it is a number that can be added, rounded and mistyped."""
        return self in _FIGURES


_FIGURES = (Attribute.MONEY, Attribute.PERCENT, Attribute.COUNT, Attribute.LABEL)


class Zone(Enum):
    """Which part of a release a fact stands in."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    QUOTATION = "quotation"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Around:
    """The words beside a fact in its sentence.

    `left` and `right` are stems of the words with a meaning, the closest first; `before` and `after` the very next
    words, small ones too; `names` words with a capital; `contrasts` the words that set facts apart, with their rows.
    """

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    names: frozenset[str] = frozenset()
    contrasts: frozenset[tuple[int, str]] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """The words with a meaning on both sides."""
        return frozenset(self.left + self.right)

    @property
    def close(self) -> frozenset[str]:
        """The two closest words on each side."""
        return frozenset(self.left[:2] + self.right[:2])


@dataclass(frozen=True, slots=True)
class Fact:
    """One attribute with one value.

    `value` of a date is 100 x month + day. `unit` is the currency, the stem of what is counted, or the family name of
    whose age it is. `digits` are the figures as written, `scale` what they are multiplied by, `hedge` is above, below
    or about. A date has its `day`, and the first and last day of the span that it begins or ends: `since`, `until`.
    """

    attribute: Attribute
    value: float
    unit: str
    span: Span
    zone: Zone
    sentence: int
    digits: str = ""
    scale: float = 1
    hedge: str = ""
    around: Around = field(default_factory=Around)
    day: Day | None = None
    since: int = 0
    until: int = 0
    spelt: bool = False  # written in letters: "ten"
    whose: str = ""  # the full name as far as it is said, of an age or a year of birth

    @property
    def start(self) -> int:
        """Where its place begins."""
        return self.span.start

    def moved(self, by: int) -> "Fact":
        """The same, `by` code points further on."""
        return replace(self, span=self.span.moved(by), day=self.day and self.day.moved(by))

    @property
    def key(self) -> tuple[str, float]:
        """The value with its kind: figures of any kind compare by their number alone."""
        return ("figure" if self.attribute.is_figure else self.attribute.value), self.value

    @property
    def year(self) -> int:
        """The year that a date says, or that it is; 0 when there is none."""
        if self.attribute is Attribute.YEAR:
            return int(self.value)
        return (self.day.year or 0) if self.day else 0
