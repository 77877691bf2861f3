"""The pages of a PDF as they fill up: where each block goes, and how it is drawn."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Self

from fpdf import ViewerPreferences

from editor_app.formats.base.direction import runs_from_the_right
from editor_app.formats.base.facts.widths import shared
from editor_app.formats.base.job import Job
from editor_app.formats.base.pictures import size_of
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, Shown, holdable, signed, words_of
from editor_app.formats.pdf.fonts import Fonts
from editor_app.formats.pdf.set_lines import Line, Setting, Typesetter
from editor_app.formats.pdf.sheet import Colour, PdfSheet

_SIDE, _TOP, _BOTTOM = 64.0, 62.0, 66.0
_INK, _SOFT, _LINK, _LINE = (28, 31, 36), (92, 100, 112), (11, 79, 158), (196, 200, 206)
_LEADING = 1.45
_TITLE, _TEXT, _SMALL = Setting(22, bold=True), Setting(10.5), Setting(9)
_HEADINGS = {1: Setting(16, bold=True), 2: Setting(13.5, bold=True), 3: Setting(11.5, bold=True)}
_INDENT, _GAP = 18.0, 7.0
_NARROWEST = 44.0
_SIZES = (9.0, 8.0, 7.0, 6.0)
"""Points of the letters of a table, until all words fit."""
_LONGEST_WORD = 30
"""Letters of a word that may not be broken: an address may."""
_BULLETS = "•–▪"


class Pages:
    """Takes blocks one after the other, and begins a page when one is full."""

    def __init__(self, job: Job) -> None:
        self._pdf = PdfSheet()
        self._pdf.str_alias_nb_pages = ""  # no words of the text are placeholders for the number of pages
        self._language, self._pictures = job.manuscript.language, job.pictures
        self._setter = Typesetter(Fonts(self._language), self._pdf.measure)
        self._width = self._pdf.w - 2 * _SIDE
        self._y = _TOP
        self._sections = -1
        self._tree = self._pdf.structure
        self._describe(job)
        self._pdf.add_page()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        """The font files are open until then."""
        self._pdf.close_fonts()

    def head(self, facts: Sequence[str], title: str) -> None:
        """What comes above the text."""
        if facts:
            self._paragraph((Run("   ".join(facts)),), Setting(8.5, bold=True), colour=_SOFT, below=5)
            self._rule(_INK, 1.2, 16)
        if title:
            self._paragraph((Run(title),), _TITLE, leading=1.22, below=18, kind="H1")

    def add(self, piece: Piece, number: int) -> None:
        """One block; `number` is the one it has in its list."""
        if piece.kind is not PieceKind.ITEM:
            self._tree.close_lists()
        match piece.kind:
            case PieceKind.HEADING:
                self._heading(piece)
            case PieceKind.ITEM:
                self._item(piece, f"{number}." if number else _BULLETS[piece.level % 3])
            case PieceKind.QUOTE:
                self._y += 3
                self._paragraph(
                    piece.runs, Setting(_TEXT.size, italic=True), indent=_INDENT, bar=True, kind="BlockQuote"
                )
                self._y += 3
            case PieceKind.CODE:
                runs = tuple(Run(run.text.strip("\n"), code=True) for run in piece.runs)
                self._paragraph(runs, _SMALL, indent=_GAP, leading=1.35, kind="Code")
            case PieceKind.TABLE:
                self._table(piece)
            case PieceKind.RULE:
                self._rule(_LINE, 0.6, 14, above=8)
            case PieceKind.PICTURE if piece.picture:
                self._picture(piece.picture)
            case _:
                self._paragraph(piece.runs, _TEXT)

    def done(self) -> bytes:
        """The file's bytes."""
        self._tree.close_lists()
        total = self._pdf.pages_count
        for number in range(1, total + 1) if total > 1 else ():
            self._pdf.page = number
            (line,) = self._setter.lines((Run(f"{number} / {total}"),), Setting(8), self._width)
            self._draw(line, (self._pdf.w - line.width) / 2, self._pdf.h - 40, _SOFT)
            self._pdf.end_stretch()
        return bytes(self._pdf.output())

    def _describe(self, job: Job) -> None:
        pdf, known = self._pdf, job.known()
        pdf.set_title(" ".join(holdable(job.manuscript.title).split()))
        pdf.set_lang(self._language.replace("_", "-"))
        pdf.set_author(holdable(known.get("author", "")))
        pdf.set_keywords(holdable(", ".join(job.keywords())))
        pdf.set_creator("Editor App")
        pdf.set_creation_date(datetime.now(UTC))
        pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)

    def _heading(self, piece: Piece) -> None:
        setting = _HEADINGS.get(piece.level, Setting(10.5, bold=True))
        self._y += 10 if self._y > _TOP else 0
        self._make_room(setting.size * 1.3 + 3 * _TEXT.size * _LEADING)
        self._sections = min(max(piece.level - 1, 0), self._sections + 1)
        self._pdf.set_y(self._y)
        self._pdf.start_section(" ".join(piece.text.split()), self._sections)
        self._paragraph(piece.runs, setting, leading=1.25, below=5, kind=f"H{min(max(piece.level, 1), 6)}")

    def _picture(self, shown: Shown) -> None:
        """As wide and as high as a page allows, at most as many points as 96 pixels to the inch make."""
        data = self._pictures.get(shown.name)
        if data is None:
            return
        wide, high = (pixels * 72 / 96 for pixels in size_of(data))
        scale = min(1.0, self._width / wide, (self._pdf.h - _TOP - _BOTTOM) / high)
        wide, high = wide * scale, high * scale
        self._make_room(high)
        self._pdf.show(data, (_SIDE, self._y, wide, high), shown.words)
        self._y += high + _GAP

    def _item(self, piece: Piece, sign: str) -> None:
        indent = _INDENT * (piece.level + 1)
        (marker,) = self._setter.lines((Run(sign),), _TEXT, self._width)
        long = self._setter.width(piece.runs, _TEXT) > self._width - indent
        self._make_room((2 if long else 1) * _TEXT.size * _LEADING)  # the sign stays with its words
        self._tree.open_item(piece.level + 1, self._pdf.page)
        from_right = runs_from_the_right(words_of(piece.runs))
        x = _SIDE + indent - marker.width - 5
        with self._pdf.said_as("Lbl"):
            self._draw(marker, self._pdf.w - x - marker.width if from_right else x, self._y, _SOFT, _LEADING)
        self._paragraph(piece.runs, _TEXT, indent=indent, below=3, kind="LBody")

    def _paragraph(
        self,
        runs: Runs,
        setting: Setting,
        *,
        indent: float = 0,
        leading: float = _LEADING,
        below: float = _GAP,
        colour: Colour = _INK,
        bar: bool = False,
        kind: str = "P",
    ) -> None:
        """Lines down the page; `indent` is on the side where they begin."""
        height = setting.size * leading
        lines = self._setter.lines(signed(runs), setting, self._width - indent)
        with self._pdf.said_as(kind, parted=_has_link(lines)):
            for at, line in enumerate(lines):
                left = len(lines) - at
                self._make_room(height * (2 if left == 2 or (at == 0 and left > 1) else 1))
                x = _SIDE + self._width - indent - line.width if line.from_right else _SIDE + indent
                self._draw(line, x, self._y, colour, leading)
                if bar:
                    edge = _SIDE + self._width - 4 if line.from_right else _SIDE + 4
                    self._pdf.stroke(_LINE, 2, (edge, self._y, edge, self._y + height))
                self._y += height
        self._y += below

    def _table(self, piece: Piece) -> None:
        """Columns as wide as their content; if there are too many for the page, one line for each row."""
        columns = max(len(row) for row in piece.rows)
        if self._width / columns < _NARROWEST:
            for row in piece.rows:
                self._paragraph(_in_one_line(row), _SMALL, below=2)
            return
        widths, size = self._columns(piece)
        self._make_room(3 * size * _LEADING)
        self._line(_INK, 1)
        aligned = (*piece.aligned, *[""] * (columns - len(piece.aligned)))
        with self._tree.group("Table", self._pdf.page):
            for number, row in enumerate(piece.rows):
                self._row(row, widths, aligned, Setting(size, bold=number == 0), last=number == len(piece.rows) - 1)
        self._y += _GAP + 3

    def _columns(self, piece: Piece) -> tuple[list[float], float]:
        """The widths of the columns, and the size of letters in which no word is broken, if there is one."""
        for size in _SIZES:
            setting = Setting(size, bold=True)
            words, lines = self._needs(piece, setting)
            if sum(words) <= self._width:
                break
        return shared(words, lines, self._width), size

    def _needs(self, piece: Piece, setting: Setting) -> tuple[list[float], list[float]]:
        """How wide the longest word and the longest line of each column are."""
        words, lines = [], []
        for column in zip_longest(*piece.rows, fillvalue=()):
            longest = max((word for cell in column for word in words_of(cell).split()), key=len, default="")
            words.append(self._setter.width((Run(longest[:_LONGEST_WORD]),), setting) + 10)
            lines.append(max(self._setter.width(cell, setting) for cell in column) + 10)
        return words, lines

    def _row(
        self, row: Sequence[Runs], widths: Sequence[float], aligned: Sequence[str], setting: Setting, last: bool
    ) -> None:
        height = setting.size * 1.35
        cells = [self._setter.lines(runs, setting, width - 8) for runs, width in zip(row, widths, strict=False)]
        deep = max(map(len, cells), default=1) * height
        self._make_room(min(deep, self._pdf.h - _TOP - _BOTTOM) + 8)
        x = _SIDE
        top = self._y + 4
        with self._tree.group("TR", self._pdf.page):
            for lines, width, side in zip(cells, widths, aligned, strict=False):
                with self._pdf.said_as("TH" if setting.bold else "TD", parted=_has_link(lines)):
                    for at, line in enumerate(lines):
                        spare = width - 8 - line.width
                        start = x + (spare if line.from_right or side == "right" else spare / 2 if side else 0)
                        self._draw(line, start, top + at * height, _INK, 1.35)
                x += width
        self._y = top + deep + 4
        self._line(_INK if last else _LINE, 1 if last else 0.5)

    def _rule(self, colour: Colour, thick: float, below: float, above: float = 0) -> None:
        self._make_room(above + 2)
        self._y += above
        self._line(colour, thick)
        self._y += below

    def _make_room(self, height: float) -> None:
        if self._y + height > self._pdf.h - _BOTTOM and self._y > _TOP:
            self._pdf.end_stretch()
            self._pdf.add_page()
            self._y = _TOP

    def _line(self, colour: Colour, thick: float) -> None:
        """Across the column, where the next block would begin."""
        self._pdf.stroke(colour, thick, (_SIDE, self._y, _SIDE + self._width, self._y))

    def _draw(self, line: Line, x: float, y: float, colour: Colour, leading: float = 1) -> None:
        for bit in line.bits:
            height = bit.size * leading
            foot = y + 0.5 * height + 0.3 * bit.size
            place = x, y, bit.width, height
            with (
                self._pdf.leading_to(bit.link, place) if bit.link else nullcontext(),
                self._pdf.spoken(bit.language),
            ):
                self._pdf.put(x, foot, bit.text, bit.face, bit.size, bit.from_right, _LINK if bit.link else colour)
            x += bit.width


def _has_link(lines: Iterable[Line]) -> bool:
    return any(bit.link for line in lines for bit in line.bits)


def _in_one_line(row: Sequence[Runs]) -> Runs:
    runs: list[Run] = []
    for cell in row:
        runs.extend([Run("   "), *cell] if runs else cell)
    return tuple(runs)
