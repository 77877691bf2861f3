"""Lists in a Word file: one set of bullets, and a numbering of its own for each list that counts."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

_LEVELS = 9
_BULLETS = "•◦▪"
_BULLET_ID, _NUMBER_ID = 901, 902


class Lists:
    """Gives each list of one document its numbering."""

    def __init__(self, document: Document) -> None:
        self._part = document.part.numbering_part.element
        for identity, form in ((_BULLET_ID, "bullet"), (_NUMBER_ID, "decimal")):
            first = self._part.find(qn("w:num"))
            first.addprevious(parse_xml(_definition(identity, form)))
        self._bullets = self._part.add_num(_BULLET_ID).numId
        self._open: list[tuple[bool, int]] = []  # for each level that goes on: whether it counts, and its numbering

    def end(self) -> None:
        """Something other than an item came: the next item begins a new list."""
        self._open = []

    def set_item(self, paragraph: Paragraph, level: int, ordered: bool) -> None:
        """Make a paragraph an item; it continues the list of its level and kind, or begins one at 1."""
        level = min(level, _LEVELS - 1)
        del self._open[level + 1 :]
        if len(self._open) == level + 1 and self._open[level][0] != ordered:
            self._open.pop()
        while len(self._open) < level + 1:
            self._open.append((ordered, self._new_numbers(level) if ordered else self._bullets))
        properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = self._open[level][1]

    def _new_numbers(self, level: int) -> int:
        number = self._part.add_num(_NUMBER_ID)
        number.add_lvlOverride(ilvl=level).add_startOverride(1)
        return int(number.numId)


def _definition(identity: int, form: str) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{_BULLETS[level % 3] if form == "bullet" else f"%{level + 1}."}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for level in range(_LEVELS)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
