"""The numbers of Word's lists and headings: counted as Word counts, through the whole document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from editor_app.formats.base.facts.numerals import FORMS, Label, numeral
from editor_app.formats.office.elements import child, local, value

_PLACE = re.compile(r"%(\d)")
_PLAIN = re.compile(r"\(?%\d[.)、．]?\)?$")
_NONE = "none bullet".split()
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: in which form, from where, and what is written around the number."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: bool = True
    figures: bool = False
    """Whether the numbers of higher levels are written in figures."""


@dataclass(frozen=True, slots=True)
class _List:
    """One list of the file: whose counters it shares, and where it begins anew."""

    shared: str
    starts: dict[int, int]
    own: dict[int, Level]


class Numbering:
    """All lists of a file, and how far each has counted."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        named: dict[str, str] = {}
        for abstract in (one for one in root if local(one) == "abstractNum"):
            key = value(abstract, "abstractNumId")
            self._levels[key] = dict(_levels(abstract))
            linked[key] = value(child(abstract, "numStyleLink"))
            named[value(child(abstract, "styleLink"))] = key
        for number in (one for one in root if local(one) == "num"):
            shared = value(child(number, "abstractNumId"))
            shared = named.get(linked.get(shared, "") or "-", shared)
            self._lists[value(number, "numId")] = _List(shared, dict(_starts(number)), dict(_overrides(number)))

    def next(self, number_id: str, level: int) -> Label:
        """The label of the next paragraph of a list."""
        found = self._lists.get(number_id)
        if found is None:
            return Label()
        level = min(level, _DEEPEST)
        levels = {**self._levels.get(found.shared, {}), **found.own}
        own = levels.get(level, Level("bullet"))
        count = self._count(number_id, found, levels, level)
        if own.form in _NONE and not (own.form == "none" and own.text):
            return Label()
        if own.form == "decimal" and _PLAIN.match(own.text) and own.text.strip("(%.)、．") == str(level + 1):
            return Label(count) if count > 0 else Label(words=str(count))
        return Label(words=self._words(found.shared, levels, own))

    def _count(self, number_id: str, found: _List, levels: dict[int, Level], level: int) -> int:
        counts = self._counts.setdefault(found.shared, {})
        own = levels.get(level, Level())
        start = own.start
        if (number_id, level) not in self._begun:
            self._begun.add((number_id, level))
            if level in found.starts:
                start = found.starts[level]
                counts.pop(level, None)
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [one for one in counts if one > level and levels.get(one, Level()).restarts]:
            del counts[deeper]
        for higher in range(level):
            counts.setdefault(higher, levels.get(higher, Level()).start)
        return counts[level]

    def _words(self, shared: str, levels: dict[int, Level], own: Level) -> str:
        counts = self._counts[shared]

        def written(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            form = "" if own.figures else FORMS.get(levels.get(at, Level()).form, "")
            return numeral(counts.get(at, levels.get(at, Level()).start), form)

        return _PLACE.sub(written, own.text).strip()


def _levels(parent: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in (one for one in parent if local(one) == "lvl"):
        if (at := value(level, "ilvl")).isdigit() and len(at) < 3:
            yield int(at), _level(level, int(at))


def _level(level: etree._Element, at: int) -> Level:
    start, text = value(child(level, "start")), child(level, "lvlText")
    found = Level(
        value(child(level, "numFmt")) or "decimal",
        value(text) if text is not None else f"%{at + 1}.",
        int(start) if start.isdigit() and len(start) < 7 else 1,
        value(child(level, "lvlRestart")) != "0",
    )
    figures = child(level, "isLgl")
    return replace(found, figures=True) if figures is not None and value(figures) not in ("0", "false") else found


def _starts(number: etree._Element) -> Iterator[tuple[int, int]]:
    for override in (one for one in number if local(one) == "lvlOverride"):
        at, start = value(override, "ilvl"), value(child(override, "startOverride"))
        if at.isdigit() and start.isdigit() and len(start) < 7:
            yield int(at), int(start)


def _overrides(number: etree._Element) -> Iterator[tuple[int, Level]]:
    for override in (one for one in number if local(one) == "lvlOverride"):
        yield from _levels(override)
