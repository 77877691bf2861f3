"""How the styles of an OpenDocument text set words and paragraphs, and how its lists count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields

from lxml import etree

from editor_app.formats.base.facts.raised import lowered, raised
from editor_app.formats.base.facts.symbols import is_symbol_font, signs
from editor_app.formats.base.pieces import Run
from editor_app.formats.office.elements import child, local, value
from editor_app.text.language.tags import tag_of

_SET = {"end": "right", "right": "right", "center": "center"}
_BOLD = 600
_RAISED_BY = 10
"""Per cent of the height of a line by which words are raised or lowered."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style means for a text; `parent` is the style it is based on."""

    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    raised: int | None = None
    font: str | None = None
    aligned: str | None = None
    list_style: str | None = None
    language: str | None = None

    def over(self, run: Run) -> Run:
        """Words set by a wider style, with what this one says."""
        return Run(
            run.text,
            run.bold if self.bold is None else self.bold,
            run.italic if self.italic is None else self.italic,
            run.code,
            run.link,
            run.struck if self.struck is None else self.struck,
            language=run.language if self.language is None else self.language,
        )

    def over_look(self, wider: "Look") -> "Look":
        """Above or below the line and the font of this style, or else those of a wider one."""
        return Look(
            raised=wider.raised if self.raised is None else self.raised,
            font=wider.font if self.font is None else self.font,
        )

    def shown(self, text: str) -> str:
        """Words as a person sees them: signs for the letters of a symbol font, figures above and below the line."""
        if self.font and is_symbol_font(self.font):
            text = signs(text, self.font)
        if self.raised:
            return raised(text) if self.raised > 0 else lowered(text)
        return text


@dataclass(frozen=True, slots=True)
class Counting:
    """How one level of a list counts: in which form (nothing for a bullet), from where, and what surrounds it."""

    form: str = ""
    start: int = 1
    before: str = ""
    after: str = ""
    levels: int = 1


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by family and name, and how the levels of its lists count."""

    looks: dict[tuple[str, str], Look] = field(default_factory=dict)
    lists: dict[str, dict[int, Counting]] = field(default_factory=dict)

    def named(self, family: str, name: str) -> tuple[str, ...]:
        """A style and those it is based on, nearest first."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = self.looks.get((family, name), Look()).parent
        return tuple(found)

    def look(self, family: str, name: str) -> Look:
        """A style with what it inherits from those it is based on."""
        found = [self.looks.get((family, one), Look()) for one in self.named(family, name)]
        values = {
            one.name: next((said for look in found if (said := getattr(look, one.name)) is not None), None)
            for one in fields(Look)
            if one.name != "parent"
        }
        return Look("", **values)


def styles_of(roots: Iterable[etree._Element | None]) -> Styles:
    """What the style parts of a file define."""
    looks: dict[tuple[str, str], Look] = {}
    lists: dict[str, dict[int, Counting]] = {}
    for root in roots:
        faces = dict(_faces(root))
        for element in root.iter() if root is not None else ():
            if local(element) == "style":
                looks[value(element, "family"), value(element, "name")] = _look(element, faces)
            elif local(element) in ("list-style", "outline-style"):
                name = value(element, "name") if local(element) == "list-style" else OUTLINE
                lists[name] = dict(_levels(element))
    return Styles(looks, lists)


OUTLINE = "\nheadings"
"""The list of the headings, which has no name that a list may have."""


def _faces(root: etree._Element | None) -> Iterator[tuple[str, str]]:
    for element in root.iter() if root is not None else ():
        if local(element) == "font-face":
            yield value(element, "name"), value(element, "font-family")


def _levels(style: etree._Element) -> Iterator[tuple[int, Counting]]:
    for level in style:
        if (at := value(level, "level")).isdigit() and local(level) in (
            "list-level-style-number",
            "outline-level-style",
        ):
            start, shown = value(level, "start-value"), value(level, "display-levels")
            yield (
                int(at),
                Counting(
                    value(level, "num-format"),
                    int(start) if start.isdigit() and len(start) < 7 else 1,
                    value(level, "num-prefix"),
                    value(level, "num-suffix"),
                    int(shown) if shown.isdigit() and len(shown) < 3 else 1,
                ),
            )


def _look(style: etree._Element, faces: dict[str, str]) -> Look:
    words = child(style, "text-properties")
    weight, slant, shown = value(words, "font-weight"), value(words, "font-style"), value(words, "display")
    line = value(words, "text-line-through-style") or value(words, "text-line-through-type")
    font = value(words, "font-name")
    return Look(
        value(style, "parent-style-name"),
        (weight == "bold" or (weight.isdigit() and int(weight) >= _BOLD)) if weight else None,
        (slant in ("italic", "oblique")) if slant else None,
        (line != "none") if line else None,
        (shown == "none") if shown else None,
        _raised(value(words, "text-position")),
        (faces.get(font) or font) if font else value(words, "font-family") or None,
        _aligned(child(style, "paragraph-properties")),
        value(style, "list-style-name") or None,
        language_of_words(words) or None,
    )


def language_of_words(words: etree._Element | None) -> str:
    """The tag of a language that is set; what is asked for East Asian letters is set on everything."""
    parts = (value(words, one) for one in ("language", "script", "country"))
    return tag_of("-".join(one for one in parts if one and one != "none"))


def _aligned(paragraph: etree._Element | None) -> str | None:
    """Where a paragraph is set, unless that is where its lines begin: on the right, in Hebrew and Arabic."""
    side = _SET.get(value(paragraph, "text-align"))
    begins_there = side == "right" and value(paragraph, "writing-mode").startswith("rl")
    return None if begins_there else side


def _raised(position: str) -> int | None:
    """Above or below the line: `super 58%`, `-33% 58%`."""
    if not position:
        return None
    first = position.split()[0]
    if first in ("super", "sub"):
        return 1 if first == "super" else -1
    height = first.removesuffix("%").lstrip("-+").split(".")[0]
    if not height.isdigit() or int(height) < _RAISED_BY:
        return 0
    return -1 if first.startswith("-") else 1
