"""RTF to pieces: a walk over its tokens, changes accepted or not, with a count of all that was left out.

Our own parser, because the libraries give only the words (striprtf), a tree of tokens (rtfparse), or show deleted and
hidden text (pandoc and others); none keeps comments at their places.
"""

import re
from typing import Final

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.facts.symbols import signs
from editor_app.formats.base.pieces import Piece
from editor_app.formats.base.unreadable import TOO_MUCH
from editor_app.formats.office.losses import Tally
from editor_app.formats.office.word.fields import link_of
from editor_app.formats.rtf.asides import COLLECTED, FLOWS, Asides
from editor_app.formats.rtf.flow import Flow
from editor_app.formats.rtf.header import TABLES, Header, page
from editor_app.formats.rtf.paragraphs import paragraph
from editor_app.formats.rtf.state import State
from editor_app.formats.rtf.tokens import Token, TokenKind, tokens

_DEEPEST = 2000
_SIGNS = {
    "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\t": "\t",
}  # fmt: skip
_YES_OR_NO = {
    "b": "bold", "i": "italic", "v": "hidden", "deleted": "deleted", "mvf": "deleted", "revised": "revised",
    "mvt": "revised", "intbl": "tabled", "strike": "struck", "striked": "struck",
    "pngblip": "blip", "jpegblip": "blip",
}  # fmt: skip
_NUMBERS = {
    "s": "style", "outlinelevel": "outline", "ls": "list", "ilvl": "level", "itap": "depth", "fi": "indent",
    "f": "font", "uc": "fallback", "revauth": "revised_by", "revauthdel": "deleted_by",
    "lang": "language",
}  # fmt: skip
_ENDS = frozenset({"par", "sect", "page", "\n", "\r"})
_RAISED = {"super": 1, "sub": -1, "nosupersub": 0}
_FORMATTING = frozenset({"cs", "ds", "ts"})
"""Styles of words: what they mean is said beside them, with a star or without."""
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_HEADERS = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
_UNREAD = _HEADERS | frozenset(
    "colortbl info shprslt nonshppict nonesttables pntxta pntxtb xe tc rxe txe upr ftnsep "
    "ftnsepc ftncn aftnsep aftnsepc aftncn leveltext levelnumbers mtype".split()
)
_APART = frozenset({"pict", "sn", "sv"})
"""What stands within words and is set in none of their fonts."""
_PLACED = frozenset({"footnote", "pict", "sv"})
"""What goes with the words around it when those are hidden or deleted."""
_THROUGH = frozenset("object shpinst shpgrp shppict picprop sp do ud nesttableprops pn moMath moMathPara".split())
_DESTINATIONS = TABLES | COLLECTED | FLOWS | _THROUGH | _UNREAD | {"field", "fldrslt"}
"""Any other that may be passed over (it has a star) is; formulas name what only says how they look `...Pr`."""
_COUNTED = {"object": "embedded", "moMath": "equations"}
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff]")


class RtfReader:
    """Reads one file; `tally` counts what was dropped or is worth a note, `asides` has notes and comments."""

    def __init__(self, tracked: Tracked = Tracked.ACCEPTED) -> None:
        self.header = Header()
        self.tally = Tally()
        self.asides = Asides(self.tally)
        self.title = ""
        self._gone: Final = "deletions" if tracked is Tracked.ACCEPTED else "insertions"
        self._state = State(Flow())
        self._outer: list[State] = []
        self._starred = self._opened = False
        self._skip = 0
        self._bytes = bytearray()
        self._change = ""
        self._hiding = False
        self._furnished = False

    def pieces(self, data: bytes) -> list[Piece]:
        """The body; for a file that is cut off, as much as there is."""
        body = self._state.flow
        for token in tokens(data):
            if token.kind is TokenKind.BYTES:
                self._bytes += token.data[self._skip :]
                self._skip = max(0, self._skip - len(token.data))
                continue
            self._flush()
            self._take(token)
            if token.kind is TokenKind.CLOSE and not self._outer:
                break
        self._flush()
        while self._outer:
            self._close()
        self._end_paragraph()
        return body.pieces()

    def _take(self, token: Token) -> None:
        if token.kind is TokenKind.OPEN:
            if len(self._outer) >= _DEEPEST:
                raise Unreadable(
                    say("The RTF file nests its groups deeper than any text does, so it was not read."), TOO_MUCH
                )
            self._outer.append(self._state)
            self._state = self._state.inner()
        elif token.kind is TokenKind.CLOSE:
            self._close()
        elif token.name == "*":
            self._starred = self._opened  # within a group the sign means nothing
            return
        else:
            self._word(token.name, token.number)
        self._starred, self._opened = False, token.kind is TokenKind.OPEN
        if token.name != "u":
            self._skip = 0

    def _flush(self) -> None:
        """Decode the bytes that came together: an East Asian letter has two."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        if self._state.skipped:
            self._count_header(data)
            return
        if font := self.header.symbols.get(self._state.font) if not self._state.table else None:
            self._say(signs(data.decode("latin-1"), font))
            return
        encoding = self.header.fonts.get(self._state.font) or self.header.encoding
        try:
            self._say(data.decode(encoding))
        except UnicodeError:
            self._say(data.decode("cp1252", errors="replace"))

    def _count_header(self, data: bytes) -> None:
        if self._state.skipped in _HEADERS and data.strip():
            words = data.decode(self.header.encoding, errors="replace")
            if self._furnished:
                self.tally.headers[-1] += words
            else:
                self.tally.headers.append(words)
            self._furnished = True

    def _say(self, given: str) -> None:
        state, words = self._state, _UNSEEN.sub("", given)
        if state.skipped or not words:
            return
        if state.table:
            self.header.said(state.table, words)
        elif state.words is not None:
            state.words.append(words)
        else:
            gone = self._is_gone()
            if state.hidden and not self._hiding:
                self.tally.leave("hidden", words)
            elif state.hidden:
                self.tally.go_on("hidden", words)
            self._hiding = state.hidden
            if gone:
                self.tally.go_on(self._gone, words)
            elif not state.hidden:
                state.flow.runs.append(state.said(words))

    def _is_gone(self) -> bool:
        """Whether this is not part of the text that is wanted; changes are counted."""
        state = self._state
        kind = "deletions" if state.deleted else "insertions" if state.revised else ""
        if kind and kind != self._change:
            self.tally.change(kind, self.header.person(state.deleted_by if state.deleted else state.revised_by))
        self._change = kind
        return state.deleted if self._gone == "deletions" else state.revised

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if state.skipped:
            if word == "ud" and state.skipped == "upr":
                state.skipped = ""
        elif word == "u" or word in _SIGNS:
            self._say(_SIGNS[word] if word != "u" else self._letter(number or 0))
            self._skip = state.fallback if word == "u" else 0
        elif self._begins(word):
            self._begin(word)
        elif state.table:
            self.header.word(state.table, word, number or 0)
        elif word in _YES_OR_NO:
            setattr(state, _YES_OR_NO[word], number != 0)
        elif word in _NUMBERS:
            setattr(state, _NUMBERS[word], max(0, number or 0) if word != "fi" else number or 0)
        elif word in _ENDS and state.words is None:
            self._mark()
        else:
            self._other(word, number or 0)

    def _letter(self, number: int) -> str:
        """A letter by its number, or the sign that its font draws there."""
        font = self.header.symbols.get(self._state.font, "")
        return signs(chr(number & 0xFFFF), font) if font else chr(number & 0xFFFF)

    def _begins(self, word: str) -> bool:
        return (self._starred and word not in _FORMATTING) or word in _DESTINATIONS or word.endswith("Pr")

    def _begin(self, word: str) -> None:
        """Begin a group whose words go elsewhere."""
        state = self._state
        state.begun = word
        self.tally.counts[_COUNTED.get(word, "")] += word in _COUNTED
        if word in TABLES:
            state.table = word
        elif word in COLLECTED:
            state.words = []
            if word in _APART:
                state.font = self.header.font  # what is hidden or deleted around it hides or deletes it too
        elif word in FLOWS:
            state.flow, state.words = Flow(), None
            state.new_paragraph()
        elif word == "field":
            state.address = []
        elif word == "fldrslt":
            state.link = link_of("".join(state.address)) or state.link
        elif word not in _THROUGH:
            state.skipped = word
            self._furnished = self._furnished and word not in _HEADERS

    def _other(self, word: str, number: int) -> None:
        state = self._state
        match word:
            case "super" | "sub" | "nosupersub":
                state.raised = _RAISED[word]
            case "up" | "dn":
                state.raised = (number > 0) - (number < 0) if word == "up" else -(number > 0)
            case "plain":
                state.plain(self.header.font)
            case "pard":
                state.new_paragraph()
            case "cell" | "nestcell":
                self._end_paragraph(at_cell=1 if word == "cell" else 2)
            case "row" | "nestrow":
                state.flow.row(max(1 if word == "row" else 2, state.depth))
            case "ansicpg":
                self.header.encoding = page(number) or self.header.encoding
            case "mac" | "pc" | "pca":
                self.header.encoding = _PAGES[word]
            case "deff":
                state.font = self.header.font = number

    def _mark(self) -> None:
        """The end of a paragraph; if that is not part of the text, the words continue in the next one."""
        if self._is_gone():
            self._state.flow.marker = ""
        else:
            self._end_paragraph()

    def _end_paragraph(self, at_cell: int = 0) -> None:
        state, flow = self._state, self._state.flow
        piece, title = paragraph(flow, state, self.header, is_title=not self.title and flow.runs != [])
        self.title = self.title or title
        deep = max(at_cell, state.depth) if at_cell else state.deep
        flow.end(piece, deep)
        if at_cell:
            flow.cell(deep)

    def _close(self) -> None:
        """The end of a group: put what it held where it belongs."""
        if not self._outer:
            return
        closed = self._state
        if closed.begun in FLOWS and not closed.skipped:
            self._end_paragraph()
        self._state = self._outer.pop()
        if closed.skipped:
            return
        gone = closed.begun in _PLACED and (self._is_gone() or self._state.hidden)
        self.asides.take(closed, self._state, gone)
