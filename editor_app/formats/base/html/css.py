"""What the style of an element says about its words, as far as a text can keep it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from lxml import etree

from editor_app.formats.base.html.tree import tag

_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]{1,300})")
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"(?:[a-z]+[1-6]?)?\.([\w-]+)$", re.IGNORECASE)
_LONGEST_SHEET, _MOST_RULES = 500_000, 4000
_INLINE = frozenset("span b strong i em font a u s sub sup code small big mark del ins".split())
_BOLD = frozenset({"bold", "bolder"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is set here; None or nothing is what the element has around it."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    raised: int | None = None
    """1 above the line, -1 below it, 0 on it."""
    font: str = ""
    aligned: str = ""
    hidden: bool = False
    listed: str = ""
    """What Word says of a paragraph of a list: `l0 level1 lfo1`, or `Ignore` for its bullet."""
    element: str = ""
    """Which part of Word's own this is: a list of comments, of footnotes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page for classes."""

    rules: dict[str, Facts]

    def facts(self, element: etree._Element) -> Facts:
        """What the classes and the style of an element say; classes only where words are set inside a line."""
        style = element.get("style")
        found = facts_of(style) if style else Facts()
        if self.rules and tag(element) in _INLINE:
            for name in (element.get("class") or "").split():
                if rule := self.rules.get(name):
                    found = _over(found, rule)
        return found


def sheet_of(root: etree._Element) -> Sheet:
    """The simple rules of a page's own style sheets; what a site loads is not looked at."""
    rules: dict[str, Facts] = {}
    for element in root.iter("style"):
        for selectors, style in _rules(element.text or ""):
            for selector in selectors.split(","):
                if (match := _SELECTOR.match(selector.strip())) and (facts := facts_of(style)) != Facts():
                    rules[match[1]] = _over(facts, rules.get(match[1], Facts()))
    return Sheet(rules)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    for number, match in enumerate(_RULE.finditer(sheet[:_LONGEST_SHEET])):
        if number >= _MOST_RULES:
            break
        yield match[1], match[2]


@lru_cache(maxsize=2000)
def facts_of(style: str) -> Facts:
    """The facts of a style attribute."""
    found = Facts()
    for name, value in _DECLARATION.findall(style.lower()):
        found = _set(found, name, value.strip().removesuffix("!important").strip())
    return found


def _set(found: Facts, name: str, value: str) -> Facts:
    match name:
        case "font-weight":
            return replace(found, bold=value in _BOLD or (value.isdigit() and int(value) >= 600))
        case "font-style":
            return replace(found, italic=value in ("italic", "oblique"))
        case "text-decoration" | "text-decoration-line":
            return replace(found, struck=True) if "line-through" in value else found
        case "vertical-align":
            return replace(found, raised={"super": 1, "sub": -1}.get(value, 0))
        case "font-family":
            return replace(found, font=value)
        case "text-align":
            return replace(found, aligned={"right": "right", "end": "right", "center": "center"}.get(value, ""))
        case "display" | "visibility":
            return replace(found, hidden=found.hidden or value in ("none", "hidden"))
        case "mso-list":
            return replace(found, listed=value)
        case "mso-element":
            return replace(found, element=value)
    return found


def _over(nearer: Facts, wider: Facts) -> Facts:
    """What is set nearer, and where it says nothing what is set wider."""
    nothing = Facts()
    values = {
        one.name: getattr(nearer if getattr(nearer, one.name) != getattr(nothing, one.name) else wider, one.name)
        for one in fields(Facts)
    }
    return Facts(**values)
