"""Tracked changes in a Word file: what was inserted and what was deleted, by whom and when."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from editor_app.formats.base.pieces import Runs, holdable
from editor_app.formats.office.word_runs import Setter


class Fate(Enum):
    """What became of some words; the values are Word's elements."""

    KEPT = ""
    INSERTED = "w:ins"
    DELETED = "w:del"


class Tracker(Setter):
    """Sets runs as a person's changes, where `expect` has said that they are changes."""

    def __init__(self, author: str, at: datetime) -> None:
        super().__init__()
        self._author, self._when = holdable(author), at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._expected: dict[int, tuple[Sequence[Fate], Fate]] = {}
        self._count = 0

    def expect(self, runs: Runs, fates: Sequence[Fate], whole: Fate) -> Runs:
        """Say what became of each of the runs of a paragraph or a cell, and of the paragraph or its row; returns them.

        They are recognised as this very tuple, which the caller keeps.
        """
        if runs:  # there is only one empty tuple
            self._expected[id(runs)] = fates, whole
        return runs

    def set(self, paragraph: Paragraph, runs: Runs) -> None:
        """Fill a paragraph."""
        begun = len(self.placed)
        super().set(paragraph, runs)
        fates, whole = self._expected.get(id(runs), ((), Fate.KEPT))
        for placed, fate in zip(self.placed[begun:], fates, strict=False):
            if fate is not Fate.KEPT:
                self._enclose(placed.run.element, fate)
        if whole is not Fate.KEPT:
            self._mark_whole(paragraph, whole)

    def _enclose(self, run: etree._Element, fate: Fate) -> None:
        change = self._change(fate)
        run.addprevious(change)
        change.append(run)
        if fate is Fate.DELETED:
            for words in run.findall(qn("w:t")):
                words.tag = qn("w:delText")

    def _mark_whole(self, paragraph: Paragraph, fate: Fate) -> None:
        """The end of the paragraph, or the row that it is in."""
        element = paragraph.paragraph_format.element
        row = next(element.iterancestors(qn("w:tr")), None)
        if row is None:
            properties = OxmlElement("w:rPr")
            properties.append(self._change(fate))
            element.get_or_add_pPr().insert_element_before(properties, "w:sectPr", "w:pPrChange")
        elif row.get_or_add_trPr().find(qn(fate.value)) is None:
            row.get_or_add_trPr().append(self._change(fate))

    def _change(self, fate: Fate) -> etree._Element:
        self._count += 1
        made = OxmlElement(fate.value)
        for name, value in (("id", str(self._count)), ("author", self._author), ("date", self._when)):
            made.set(qn(f"w:{name}"), value)
        return made
