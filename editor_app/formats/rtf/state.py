"""The state at a place in an RTF file: a group inherits it from the one around it."""

import locale
from dataclasses import dataclass, field

from editor_app.formats.base.facts.raised import lowered, raised
from editor_app.formats.base.pieces import Run
from editor_app.formats.rtf.flow import Flow
from editor_app.text.language.tags import tag_of


def language_by(number: int) -> str:
    """The tag of a language by its number in Windows; nothing for words that no dictionary is asked for."""
    return tag_of(locale.windows_locale[number]) if number in locale.windows_locale else ""


@dataclass
class State:
    """The formatting of words and paragraphs.

    `begun` is the destination that begins with this group. Words are ignored while `skipped` names a destination that
    is not read; otherwise they belong to a `table` of the header, to `words` as a name or an address, or to the `flow`.
    """

    flow: Flow
    begun: str = ""
    skipped: str = ""
    table: str = ""
    words: list[str] | None = None
    address: list[str] = field(default_factory=list)
    link: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False
    raised: int = 0
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    deleted_by: int = -1
    revised_by: int = -1
    font: int = 0
    fallback: int = 1
    style: int = 0
    outline: int = 9
    list: int = 0
    level: int = 0
    tabled: bool = False
    depth: int = 0
    indent: int = 0
    language: int = 0
    blip: bool = False

    def inner(self) -> "State":
        """For a group within this one; `replace` would take five times as long, and every few words are a group."""
        inner = State.__new__(State)
        inner.__dict__.update(self.__dict__)
        inner.begun = ""
        return inner

    def plain(self, font: int) -> None:
        """Reset the formatting of words."""
        self.bold = self.italic = self.struck = self.hidden = self.deleted = self.revised = False
        self.raised = self.language = 0
        self.font = font

    def new_paragraph(self) -> None:
        """Reset the formatting of paragraphs."""
        self.style, self.outline, self.list, self.level, self.indent = 0, 9, 0, 0, 0
        self.tabled, self.depth = False, 0

    def said(self, text: str) -> Run:
        """Words with the current formatting."""
        if self.raised:
            text = raised(text) if self.raised > 0 else lowered(text)
        return Run(text, self.bold, self.italic, False, self.link, self.struck, (), language_by(self.language))

    @property
    def deep(self) -> int:
        """How many nested tables this is in."""
        return max(self.depth, int(self.tabled))
