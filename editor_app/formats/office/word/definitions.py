"""The styles that a Word file defines, each with what it inherits."""

from lxml import etree

from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.word.looks import WordLook, WordStyle, look_of


def styles_of(root: etree._Element | None) -> dict[str, WordStyle]:
    """The styles by their ids."""
    definitions = (
        {value(style, "styleId"): style for style in root if local(style) == "style"} if root is not None else {}
    )
    return {key: _style(key, definitions) for key in definitions}


def _style(key: str, definitions: dict[str, etree._Element]) -> WordStyle:
    """A style with what it inherits from those it is based on."""
    seen: set[str] = set()
    title, heading, quote, code, numbering, words = False, 0, False, False, None, WordLook()
    while key in definitions and key not in seen:
        seen.add(key)
        definition = definitions[key]
        name = value(child(definition, "name")).lower()
        outline = value(child(definition, "pPr", "outlineLvl"))
        title = title or name == "title"
        quote = quote or name in ("quote", "intense quote")
        code = code or name == "source code"
        heading = heading or _heading(name, outline)
        found = child(definition, "pPr", "numPr")
        if numbering is None and found is not None:
            level = value(child(found, "ilvl"))
            numbering = value(child(found, "numId")) or "0", int(level) if level.isdigit() else 0
        words = words.over(look_of(child(definition, "rPr")))
        key = value(child(definition, "basedOn"))
    return WordStyle(title, heading, numbering, quote, code, words)


def _heading(name: str, outline: str) -> int:
    first, _, last = name.rpartition(" ")
    if first == "heading" and last.isdigit():
        return min(6, max(1, int(last)))
    return int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0
