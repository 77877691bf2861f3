"""What accompanies RTF text: list markers, link addresses, notes, boxes, comments at their places."""

import re
from datetime import datetime
from typing import TYPE_CHECKING

from editor_app.formats.base.pieces import Run
from editor_app.formats.office.comments import Marks, Remark
from editor_app.formats.rtf.state import State

if TYPE_CHECKING:
    from editor_app.formats.rtf.flow import Flow

COLLECTED = frozenset("listtext pntext fldinst atnid atnauthor atndate atnref atrfstart atrfend".split())
"""Groups whose words are a name, a number or an address."""
FLOWS = frozenset({"footnote", "annotation", "shptxt", "dptxbxtext"})
"""Groups that hold paragraphs of their own."""


class Asides:
    """Takes such a group at its end; `notes` are the footnotes in order."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.notes: list[Flow] = []
        self.remarks: list[Remark] = []
        self._remark: dict[str, str] = {}

    def take(self, closed: State, around: State, gone: bool) -> None:
        """Put what the group held where it belongs; `gone` says that its place is not part of the text."""
        words = "".join(closed.words or ()).strip()
        match closed.begun:
            case "listtext" | "pntext":
                around.flow.marker = words
            case "fldinst":
                around.address.append(words)
            case "footnote" if not gone:
                self.notes.append(closed.flow)
                around.flow.runs.append(around.said(f"[{len(self.notes)}]"))
            case "shptxt" | "dptxbxtext":
                around.flow.boxes += closed.flow.pieces()
            case "atnid" | "atnauthor" | "atndate" | "atnref":
                self._remark[closed.begun] = words
            case "atrfstart" | "atrfend":
                mark = self.marks.begin if closed.begun == "atrfstart" else self.marks.end
                around.flow.runs.append(Run(mark(words)))
            case "annotation":
                self._comment(closed, around)

    def _comment(self, closed: State, around: State) -> None:
        """Its author comes before it; the words it is about, inside it or before it."""
        name = self._remark.get("atnref") or f"comment {len(self.remarks)}"
        text = " ".join(" ".join(piece.text for piece in closed.flow.pieces()).split())
        self.remarks.append(
            Remark(name, self._remark.get("atnauthor", ""), _date(self._remark.get("atndate", "")), text)
        )
        around.flow.runs.append(Run(self.marks.point(name)))
        self._remark = {}


def _date(packed: str) -> str:
    """A date and time as Word packs them into the bits of one number; empty when it is missing."""
    number = int(packed) & 0xFFFFFFFF if re.fullmatch(r"-?\d{1,10}", packed) else 0
    minute, hour, day = number & 63, number >> 6 & 31, number >> 11 & 31
    month, year = number >> 16 & 15, 1900 + (number >> 20 & 511)
    try:
        return datetime(year, month, day, hour, minute).isoformat(timespec="minutes")
    except ValueError:
        return ""
