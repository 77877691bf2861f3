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
        self._open: list[tuple[int, int]] = []  # for each level that goes on: its last number, and its numbering

    def end(self) -> None:
        """Something other than an item came: the next item begins a new list."""
        self._open = []

    def set_item(self, paragraph: Paragraph, level: int, number: int) -> None:
        """Make a paragraph an item (0 is a bullet); it goes on with the list of its level, or begins one."""
        level = min(level, _LEVELS - 1)
        del self._open[level + 1 :]
        while len(self._open) < level:
            self._open.append((0, self._bullets))
        last, numbering = self._open.pop() if len(self._open) > level else (-1, 0)
        if not number:
            numbering = self._bullets
        elif last < 1 or number != last + 1:
            numbering = self._new_numbers(level, number)
        self._open.append((number, numbering))
        properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = self._open[level][1]

    def _new_numbers(self, level: int, start: int) -> int:
        number = self._part.add_num(_NUMBER_ID)
        number.add_lvlOverride(ilvl=level).add_startOverride(start)
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
