"""The text of an article with its title, markup, language and front matter."""

import hashlib
import json
from dataclasses import dataclass, replace
from enum import Enum, StrEnum


class Markup(Enum):
    """How a body is to be read."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


class Part(StrEnum):
    """What a place is in: its offsets count from the beginning of that part."""

    TITLE = "title"
    BODY = "body"


Front = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What a reader gives and a writer takes. `body` is what the editor sees, line ends as LF.

    `front` holds everything else known about the text (source, date, embargo, ...) in the order it was given.
    """

    title: str
    body: str
    markup: Markup = Markup.PLAIN
    language: str = "en_US"
    front: Front = ()

    @property
    def digest(self) -> str:
        """SHA-256 over everything in it: two manuscripts with the same digest are the same text to the letter."""
        content = [self.title, self.body, self.markup.value, self.language, self.front]
        return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode("ascii")).hexdigest()

    @property
    def canonical(self) -> str:
        """Headline, empty line, body, line end, to the letter: the form in which anybody can compute a digest.

        A headline is one line here, else two texts could look the same. See docs/audit.md.
        """
        body = self.body.rstrip("\n")
        return f"{' '.join(self.title.split())}\n\n{body}\n"

    @property
    def sha256(self) -> str:
        """SHA-256 of the canonical form in UTF-8; a lone surrogate, which UTF-8 lacks, counts as a question mark."""
        return hashlib.sha256(self.canonical.encode("utf-8", "replace")).hexdigest()

    def part(self, part: Part) -> str:
        """The characters of one part."""
        return self.title if part is Part.TITLE else self.body

    def known(self, key: str) -> str:
        """The value of a front matter key, or an empty string."""
        return next((value for name, value in self.front if name == key), "")

    def knowing(self, key: str, value: str) -> "Manuscript":
        """The same text with one front matter value set (an empty value takes the key out)."""
        if not any(name == key for name, _ in self.front):
            return replace(self, front=(*self.front, (key, value))) if value else self
        changed = ((name, value if name == key else old) for name, old in self.front)
        return replace(self, front=tuple((name, kept) for name, kept in changed if kept or name != key))
