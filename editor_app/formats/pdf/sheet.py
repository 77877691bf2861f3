"""The paper of a PDF: words are shaped once and drawn quickly, and every stretch tells a screen reader what it is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from io import BytesIO

from fpdf import FPDF
from fpdf.actions import URIAction
from fpdf.annotations import PDFAnnotation
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont

from editor_app.formats.pdf.fonts import Face
from editor_app.formats.pdf.structure import Structure
from editor_app.text.language.letters import SQUARE, SQUARE_MARKS

_PIECE = re.compile(rf"[{SQUARE}][{SQUARE_MARKS}]*|\s+|[^\s{SQUARE}]+|.")
"""A letter of Chinese, Japanese or Korean; space; or a word: none of them changes its shape next to another."""
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A drawn letter: its code in the file, its width in thousandths of the size, and an offset."""

    code: str
    natural: float
    advance: float
    right: float = 0
    up: float = 0


class PdfSheet(FPDF):
    """fpdf2, which writes the file and embeds the fonts, with our own text drawing: `put` and `measure`."""

    def __init__(self) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.struct_builder = self.structure = Structure()
        self._faces: dict[Face, TTFFont] = {}
        self._shaped: dict[tuple[str, Face, bool], tuple[_Glyph, ...]] = {}
        self._widths: dict[tuple[str, Face, bool], float] = {}
        self._kind = ""
        self._open = False
        self._marked: dict[int, int] = {}

    def close_fonts(self) -> None:
        """The font files are open until then."""
        for font in self._faces.values():
            font.ttfont.close()

    def measure(self, text: str, face: Face, size: float, from_right: bool) -> float:
        """How wide words are in one line."""
        return sum(self._width(piece, face, from_right) for piece in _PIECE.findall(text)) * size / 1000

    def put(self, x: float, y: float, text: str, face: Face, size: float, from_right: bool, colour: Colour) -> None:
        """Words on a line whose bottom is at `y`; right-to-left words are in visual order."""
        self._begin()
        font, pieces = self._font(face), _PIECE.findall(text)
        glyphs = (one for piece in pieces[:: -1 if from_right else 1] for one in self._glyphs(piece, face, from_right))
        ink = " ".join(f"{part / 255:.3f}" for part in colour)
        chosen = self._set_font_for_page(font, size, wrap_in_text_object=False)
        self._out(f"BT {chosen} {ink} rg 1 0 0 1 {x:.2f} {self.h - y:.2f} Tm {_shown(glyphs, size)} ET")

    @contextmanager
    def said_as(self, kind: str, parted: bool = False) -> Iterator[None]:
        """What is drawn inside has this role: H1 to H6, P, BlockQuote, Code. Nested, it is part of the outer one.

        `parted`: words and links in it are parts of their own.
        """
        if self._kind:
            yield
            return
        with self.structure.group(kind, self.page) if parted else nullcontext():
            self._kind = "Span" if parted else kind
            yield
            self.end_stretch()
            self._kind = ""

    @contextmanager
    def leading_to(self, address: str, place: tuple[float, float, float, float]) -> Iterator[None]:
        """What is drawn inside leads to an address from this place: x, y, width and height."""
        self.end_stretch()
        x, y, wide, high = place
        link = PDFAnnotation("Link", x, self.h - y, wide, high, contents=address, action=URIAction(address))
        self.pages[self.page].add_annotation(link)
        number = self._next_mark()
        self._belongs(self.structure.add_link(self.page, number, link))
        self._out(f"/Link <</MCID {number}>> BDC")
        self._open = True
        yield
        self.end_stretch()

    @contextmanager
    def spoken(self, language: str) -> Iterator[None]:
        """What is drawn inside is read out in this language; nothing for that of the text."""
        if not language:
            yield
            return
        self._begin()
        self._out(f"/Span <</Lang ({language})>> BDC")
        yield
        self._out("EMC")

    def show(self, data: bytes, place: tuple[float, float, float, float], words: str) -> None:
        """A picture at x, y, so wide and high, with the words for those who cannot see it."""
        self.end_stretch()
        number = self._mark("Figure", words)
        self._out(f"/Figure <</MCID {number}>> BDC")
        x, y, wide, high = place
        self.image(BytesIO(data), x, y, wide, high)
        self._out("EMC")

    def end_stretch(self) -> None:
        """End a tagged stretch, or all at the end of a page; it continues on the next page."""
        if self._open:
            self._out("EMC")
        self._open = False

    def stroke(self, colour: Colour, thick: float, ends: tuple[float, float, float, float]) -> None:
        """A line; a screen reader need not know of it."""
        self.set_draw_color(*colour)
        self.set_line_width(thick)
        if self._open:
            self.line(*ends)
        else:
            self._out("/Artifact BMC")
            self.line(*ends)
            self._out("EMC")

    def _begin(self) -> None:
        """Open a stretch with the current role; without one, as for page numbers, it is not read out."""
        if self._open:
            return
        if self._kind:
            number = self._mark(self._kind)
            self._out(f"/{self._kind} <</MCID {number}>> BDC")
        else:
            self._out("/Artifact BMC")
        self._open = True

    def _mark(self, kind: str, words: str | None = None) -> int:
        """The number of a stretch that begins, among those of its page."""
        number = self._next_mark()
        self._belongs(self.structure.add_marked_content(self.page, f"/{kind}", number, None, words)[1])
        return number

    def _next_mark(self) -> int:
        number = self._marked.get(self.page, 0)
        self._marked[self.page] = number + 1
        return number

    def _belongs(self, parents: int) -> None:
        """The page finds its elements under this number, and the Tab key goes through its links in their order."""
        page = self.pages[self.page]
        page.struct_parents = parents
        vars(page)["tabs"] = "/S"  # fpdf2 has no field for it
        self._set_min_pdf_version("1.5")

    def _font(self, face: Face) -> TTFFont:
        if face not in self._faces:
            self.add_font(face.name, "", face.path, collection_font_number=face.number)
            font = self.fonts[face.name]
            assert isinstance(font, TTFFont)
            self._faces[face] = font
        return self._faces[face]

    def _width(self, piece: str, face: Face, from_right: bool) -> float:
        key = piece, face, from_right
        if key not in self._widths:
            self._widths[key] = sum(one.advance for one in self._glyphs(*key))
        return self._widths[key]

    def _glyphs(self, piece: str, face: Face, from_right: bool) -> tuple[_Glyph, ...]:
        key = piece, face, from_right
        if key not in self._shaped:
            self._shaped[key] = tuple(_shape(self._font(face), piece, from_right))
        return self._shaped[key]


def _shape(font: TTFFont, piece: str, from_right: bool) -> Iterator[_Glyph]:
    """The glyphs of a piece from left to right, each with the characters it stands for."""
    direction = TextDirection.RTL if from_right else TextDirection.LTR
    infos, places = font.perform_harfbuzz_shaping(piece, 10, {"features": {}, "fragment_direction": direction})
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(piece)], strict=True))
    metrics = font.ttfont["hmtx"].metrics
    for info, place in zip(infos, places, strict=True):
        end = ends.pop(info.cluster, info.cluster)  # of several glyphs for the same characters, the first carries them
        name = font.ttfont.getGlyphName(info.codepoint)
        natural = round(font.scale * metrics[name][0])
        signs = tuple(map(ord, piece[info.cluster : end]))
        glyph = font.subset.get_glyph(glyph=info.codepoint, unicode=signs, glyph_name=name, glyph_width=natural)
        code = font.subset.pick_glyph(glyph) if glyph else None
        if code is not None:
            moved = (font.scale * value for value in (place.x_advance, place.x_offset, place.y_offset))
            yield _Glyph(font.escape_text(chr(code)), natural, *moved)


def _shown(glyphs: Iterator[_Glyph], size: float) -> str:
    """The PDF operands that draw letters: strings, and between them how far the next one moves to the left."""
    parts: list[str] = []
    run, owed, lifted = "", 0.0, 0.0
    for one in glyphs:
        owed -= one.right
        if abs(owed) >= 0.5 or one.up != lifted:
            parts += [f"({run})"] if run else []
            parts += [f"{owed:.0f}"] if abs(owed) >= 0.5 else []
            run, owed = "", 0.0
        if one.up != lifted:
            parts.append(f"] TJ {one.up * size / 1000:.2f} Ts [")
            lifted = one.up
        run += one.code
        owed += one.natural - one.advance + one.right
    parts += [f"({run})"] if run else []
    return f"[{' '.join(parts)}] TJ{' 0 Ts' if lifted else ''}"
