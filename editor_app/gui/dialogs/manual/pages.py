"""The pages of the manual: Markdown files that name commands, keys and rules, and say them as the program does now.

`{command:export}` on a page stands for the words of a command and `{key:export}` for its key. What can be named is made
by flows/manual/named.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from editor_app.system.resources import read_text, resource, resources_folder

START = "index"
"""The page with the contents."""
NAMED = re.compile(r"\{([a-z]+(?::[\w.-]+)?)\}")
"""Something of the program that a page names."""
_LINK = re.compile(r"\]\(([\w-]+)\.md(?:#[\w.-]+)?\)")
_WRAPPED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n *(?=[\u3000-\u9fff\uff00-\uffef])")
"""A line end within a Chinese paragraph, which would be shown as a space."""
_TITLE = re.compile(r"^# (.+?)(?: *\{[^}]*\})?$", re.MULTILINE)

Words = Mapping[str, str]
"""What is said for each name on a page, as Markdown."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page by the name of its file; `source` is Markdown."""

    name: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page with what stands below it, in plain words."""

    page: str
    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Manual:
    """All pages in one language, in the order in which the first one names them."""

    language: str
    pages: tuple[Page, ...]

    def page(self, name: str) -> Page | None:
        """A page by its name; None when there is none."""
        return next((page for page in self.pages if page.name == name), None)

    def picture(self, name: str) -> Path | None:
        """A picture by the name that a page has for it; None for anything that is not one of the manual's."""
        folder = (resources_folder() / "manual" / self.language).resolve()
        path = (folder / name).resolve()
        return path if path.suffix == ".png" and path.is_relative_to(folder) and path.is_file() else None


def manual(language: str, words: Words) -> Manual:
    """The manual in a language, with names said as `words` has them. Raises ResourceError."""
    first = read_text(f"manual/{language}/{START}.md")
    names = dict.fromkeys([START, *_LINK.findall(first)])
    return Manual(language, tuple(_page(language, name, words) for name in names))


def names(language: str) -> tuple[str, ...]:
    """The names of all files of a language, whether or not the first page names them."""
    folder = resource(f"manual/{language}/{START}.md").parent
    return tuple(sorted(path.stem for path in folder.glob("*.md")))


def said(source: str, words: Words) -> str:
    """Markdown with its names in words; what is not known stays as it is written."""
    return NAMED.sub(lambda found: words.get(found[1], found[0]), source)


def _page(language: str, name: str, words: Words) -> Page:
    source = said(_WRAPPED.sub("", read_text(f"manual/{language}/{name}.md")), words)
    title = _TITLE.search(source)
    return Page(name, title[1] if title else name, source)
