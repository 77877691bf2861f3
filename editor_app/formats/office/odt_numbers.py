"""The numbers of an OpenDocument text's lists and headings: from where they begin, and where one goes on."""

from lxml import etree

from editor_app.formats.base.facts.numerals import Label, numeral
from editor_app.formats.office.elements import value
from editor_app.formats.office.odt_looks import OUTLINE, Counting, Styles

_BULLET = Counting()


class Numbers:
    """Follows lists as they open and close."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[str] = []
        self._counts: dict[int, int] = {}
        self._headings: dict[int, int] = {}
        self._of_style: dict[str, dict[int, int]] = {}
        self._of_list: dict[str, dict[int, int]] = {}
        self._start = 0

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def enter(self, element: etree._Element) -> None:
        """A list opens; at the outermost level it counts anew, unless it goes on."""
        name = value(element, "style-name")
        if not self._open:
            goes_on = value(element, "continue-numbering") == "true"
            before = self._of_style.get(name) if goes_on else self._of_list.get(value(element, "continue-list") or "-")
            self._counts = dict(before or {})
        self._open.append(name or (self._open[-1] if self._open else ""))

    def leave(self, element: etree._Element) -> None:
        """It closes; a later one may go on where it ended."""
        name = self._open.pop()
        if not self._open:
            self._of_style[name] = self._counts
            self._of_list[value(element, "id")] = self._counts

    def apart(self) -> list[str]:
        """Leave all lists for a cell or a box; what is returned leads `back` to them."""
        outside, self._open = self._open, []
        return outside

    def back(self, outside: list[str]) -> None:
        """Return to the lists around a cell or a box."""
        self._open = outside

    def item(self, element: etree._Element) -> None:
        """An item begins, perhaps with a number of its own."""
        start = value(element, "start-value")
        self._start = int(start) if start.isdigit() and len(start) < 7 else 0

    def next(self, otherwise: str | None) -> Label:
        """The label of the first paragraph of an item; `otherwise` is the list that its own style names."""
        levels = self._styles.lists.get(self._open[-1] or otherwise or "", {})
        level = len(self._open)
        counting = levels.get(level, _BULLET)
        start, self._start = self._start, 0
        self._counts = {at: count for at, count in self._counts.items() if at <= level}
        self._counts[level] = start or self._counts.get(level, counting.start - 1) + 1
        return _label(levels, self._counts, level)

    def heading(self, level: int, element: etree._Element) -> Label:
        """The label of a heading, where headings are numbered."""
        levels = self._styles.lists.get(OUTLINE, {})
        if level not in levels or value(element, "is-list-header") == "true":
            return Label()
        self._headings = {at: count for at, count in self._headings.items() if at <= level}
        self._headings[level] = self._headings.get(level, levels[level].start - 1) + 1
        return _label(levels, self._headings, level)


def _label(levels: dict[int, Counting], counts: dict[int, int], level: int) -> Label:
    counting = levels.get(level, _BULLET)
    if not counting.form:
        return Label()
    shown = range(max(1, level - counting.levels + 1), level + 1)
    forms = [(counts.get(at, levels.get(at, _BULLET).start), levels.get(at, _BULLET).form or "1") for at in shown]
    if len(forms) == 1 and counting.form == "1" and len(counting.before + counting.after) <= 2:
        return Label(number=counts[level])
    return Label(words=counting.before + ".".join(numeral(number, form) for number, form in forms) + counting.after)
