"""What a comparison of names of bodies finds."""

from dataclasses import dataclass
from enum import Enum

from editor_app.text.span import Span


class Why(Enum):
    """In what two forms of one name differ."""

    AND = "and"  # "&", "and"
    LEGAL = "legal"  # another legal form
    WRITING = "writing"  # one legal form in two writings
    SMALL_WORD = "small word"  # of, for, on
    WRITTEN = "written"  # St., Saint
    LETTER = "letter"  # a letter, a plural
    DERIVED = "derived"  # History, Historical
    HEAD = "head"  # another head word


@dataclass(frozen=True, slots=True)
class TwoForms:
    """Places of the rarer form of a name, and those of the other one."""

    why: Why
    wrong: tuple[Span, ...]
    right: tuple[Span, ...]
