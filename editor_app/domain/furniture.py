"""A piece of a web page that is proposed for removal, and why."""

from dataclasses import dataclass
from enum import Enum

from editor_app.text.span import Span


class Why(Enum):
    """Why a piece is proposed for removal."""

    AGAIN = "again"
    NOTICE = "notice"
    FOLLOWING = "following"
    MENU = "menu"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One piece: its place in the text, with the blank lines that separate it from what follows."""

    span: Span
    why: Why
