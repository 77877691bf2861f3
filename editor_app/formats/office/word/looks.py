"""How Word sets words: by their own properties and by the styles that have names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.formats.base.facts.raised import lowered, raised
from editor_app.formats.base.facts.symbols import is_symbol_font, signs
from editor_app.formats.base.pieces import Piece, Run
from editor_app.formats.office.elements import child, value
from editor_app.formats.office.word.numbers import Numbering
from editor_app.text.language.tags import tag_of

_OFF = frozenset({"0", "false", "off", "none"})
_LIFTED = 4
"""Half points by which words stand above or below the line to be raised or lowered."""


@dataclass(frozen=True, slots=True)
class WordLook:
    """What properties say about words; None or nothing where they are silent."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    raised: int | None = None
    font: str = ""
    language: str = ""

    def over(self, wider: "WordLook") -> "WordLook":
        """These properties, and where they are silent those of a wider style."""
        return WordLook(
            wider.bold if self.bold is None else self.bold,
            wider.italic if self.italic is None else self.italic,
            wider.struck if self.struck is None else self.struck,
            wider.hidden if self.hidden is None else self.hidden,
            wider.raised if self.raised is None else self.raised,
            self.font or wider.font,
            self.language or wider.language,
        )

    def spoken(self, language: str) -> "WordLook":
        """The same in a language, unless it has one of its own."""
        return self if self.language or not language else replace(self, language=language)

    def run(self, link: str, code: bool) -> Run:
        """A run without words that is set so."""
        return Run("", bool(self.bold), bool(self.italic), code, link, bool(self.struck), (), self.language)

    def shown(self, text: str, font: str = "") -> str:
        """Words as a person sees them: signs for the letters of a symbol font, figures above and below the line."""
        if is_symbol_font(font or self.font):
            text = signs(text, font or self.font)
        if self.raised:
            return raised(text) if self.raised > 0 else lowered(text)
        return text


_PLAIN = WordLook()


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a style means for the text."""

    title: bool = False
    heading: int = 0
    numbering: tuple[str, int] | None = None
    quote: bool = False
    code: bool = False
    words: WordLook = field(default_factory=WordLook)


def no_chunk(relation: str) -> Iterable[Piece]:
    """What a text without embedded ones has in their place."""
    return ()


def no_picture(relation: str) -> str:
    """What a text without pictures has in their place."""
    return ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other parts of the file say: styles, lists, where links lead, the notes' texts, embedded texts."""

    styles: dict[str, WordStyle] = field(default_factory=dict)
    numbers: Numbering = field(default_factory=Numbering)
    links: dict[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    commented: bool = False
    chunk: Callable[[str], Iterable[Piece]] = no_chunk
    """Reads a text of another format that the file embeds, by its relation."""
    picture: Callable[[str], str] = no_picture
    """Keeps a picture by its relation, and gives its name."""


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a yes-or-no property is set; None where nothing is said."""
    found = child(properties, name)
    return None if found is None else value(found).lower() not in _OFF


def look_of(properties: etree._Element | None) -> WordLook:
    """What a list of properties says."""
    if properties is None or not len(properties):
        return _PLAIN
    struck = is_on(properties, "strike")
    twice = is_on(properties, "dstrike")
    fonts = child(properties, "rFonts")
    return WordLook(
        is_on(properties, "b"),
        is_on(properties, "i"),
        bool(struck or twice) if struck is not None or twice is not None else None,
        is_on(properties, "vanish"),
        _raised(properties),
        (value(fonts, "ascii") or value(fonts, "hAnsi")) if fonts is not None else "",
        _language(properties),
    )


def _language(properties: etree._Element) -> str:
    """The language of words; what Word calls that of East Asian letters it sets on everything."""
    said = child(properties, "lang")
    right = is_on(properties, "rtl")
    return tag_of(value(said, "bidi" if right else "val")) if said is not None else ""


def _raised(properties: etree._Element) -> int | None:
    given = child(properties, "vertAlign")
    if given is not None:
        return {"superscript": 1, "subscript": -1}.get(value(given), 0)
    lift = value(child(properties, "position"))
    if lift.lstrip("-").isdigit() and abs(int(lift)) >= _LIFTED:
        return 1 if int(lift) > 0 else -1
    return None
