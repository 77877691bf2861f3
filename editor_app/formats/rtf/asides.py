"""What accompanies RTF text: list markers, link addresses, notes, boxes, comments at their places."""

import re
from datetime import datetime
from typing import TYPE_CHECKING

from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Shown
from editor_app.formats.office.comments import Marks, Remark
from editor_app.formats.office.losses import Tally
from editor_app.formats.rtf.state import State

if TYPE_CHECKING:
    from editor_app.formats.rtf.flow import Flow

COLLECTED = frozenset("listtext pntext fldinst atnid atnauthor atndate atnref atrfstart atrfend pict sn sv".split())
"""Groups whose words are a name, a number, an address, or the bytes of a picture."""
_DRAWN_TEXT, _DESCRIPTION = "gtextUNICODE", "wzDescription"
"""Properties of a shape: the words that are drawn in it, and those for people who cannot see it."""
FLOWS = frozenset({"footnote", "annotation", "shptxt", "dptxbxtext"})
"""Groups that hold paragraphs of their own."""
_HEX = re.compile("(?:[0-9a-fA-F]{2})+")


class Asides:
    """Takes such a group at its end; `notes` are the footnotes in order."""

    def __init__(self, tally: Tally) -> None:
        self.tally = tally
        self.pictures = PictureBox()
        self._property = self._words_for = ""
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
            case "sn" | "sv" | "pict" | "shpinst":
                self._drawn(words, closed, around, gone)
            case "atnid" | "atnauthor" | "atndate" | "atnref":
                self._remark[closed.begun] = words
            case "atrfstart" | "atrfend":
                mark = self.marks.begin if closed.begun == "atrfstart" else self.marks.end
                around.flow.runs.append(Run(mark(words)))
            case "annotation":
                self._comment(closed, around)

    def _drawn(self, words: str, closed: State, around: State, gone: bool) -> None:
        """A picture, or a shape: its properties by name and value, and its end."""
        match closed.begun:
            case "sv" | "pict" if gone:
                self._words_for = ""
            case "sn":
                self._property = words
            case "sv":
                self._set(words, around)
            case "pict":
                self._picture(words, closed, around)
            case "shpinst":
                self._describe()

    def _set(self, words: str, around: State) -> None:
        """The value of a property of a shape or a picture."""
        if self._property == _DRAWN_TEXT and words:
            around.flow.boxes.append(Piece(PieceKind.PARAGRAPH, (Run(words),)))
        elif self._property == _DESCRIPTION:
            self._describe()
            self._words_for = words

    def _describe(self) -> None:
        """What was said of a shape without a picture is noted."""
        self.tally.describe(self._words_for)
        self._words_for = ""

    def _picture(self, digits: str, closed: State, around: State) -> None:
        """A picture in the formats of the web follows its paragraph; any other is counted."""
        data = bytes.fromhex(digits) if closed.blip and _HEX.fullmatch(digits) else None
        if name := self.pictures.take(data):
            around.flow.boxes.append(Piece(PieceKind.PICTURE, picture=Shown(name, " ".join(self._words_for.split()))))
            self._words_for = ""
        else:
            self.tally.counts["pictures"] += 1
            self._describe()

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
