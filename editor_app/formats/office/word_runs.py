"""Writes runs into the paragraphs of a Word file, split where a caller needs to mark a place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from editor_app.formats.base.direction import runs_from_the_right
from editor_app.formats.base.pieces import Run, Runs, words_of

SOURCE_TEXT = "Source Text"
_AFTER_BIDI = tuple(
    f"w:{name}"
    for name in "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split()
)
"""What the schema wants after the element for right-to-left text."""
_AFTER_LANG = tuple(f"w:{name}" for name in "eastAsianLayout specVanish oMath rPrChange".split())
_LINK = RGBColor(0x1D, 0x4E, 0xD8)


@dataclass(frozen=True, slots=True)
class Placed:
    """A run of the file, and where its words stand among all that was set."""

    start: int
    end: int
    run: WordRun


class Setter:
    """Sets paragraph after paragraph and counts characters; at each of `cuts` a run ends and another begins."""

    def __init__(self, cuts: Iterable[int] = ()) -> None:
        self.placed: list[Placed] = []
        self._cuts = sorted(set(cuts))
        self._at = 0

    def set(self, paragraph: Paragraph, runs: Runs) -> None:
        """Fill a paragraph."""
        if runs_from_the_right(words_of(runs)):
            properties = paragraph.paragraph_format.element.get_or_add_pPr()
            properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        for run in runs:
            for words in self._parts(run.text):
                made = self.made(paragraph, run, words)
                self.placed.append(Placed(self._at, self._at + len(words), made))
                self._at += len(words)

    def made(self, paragraph: Paragraph, run: Run, words: str) -> WordRun:
        """One run of the file, with words of a run."""
        made = paragraph.add_run(words, SOURCE_TEXT if run.code else None)
        made.bold, made.italic = run.bold or None, run.italic or None
        if run.struck:
            made.font.strike = True
        if run.language:
            _set_language(made, run.language)
        if runs_from_the_right(words):
            made.font.rtl = True
        if run.link:
            _link(paragraph, made, run.link)
        return made

    def _parts(self, text: str) -> Iterator[str]:
        start, begin = 0, self._at
        for cut in self._cuts[bisect_right(self._cuts, begin) :]:
            if cut >= begin + len(text):
                break
            yield text[start : cut - begin]
            start = cut - begin
        yield text[start:]


def _set_language(made: WordRun, tag: str) -> None:
    """Word keeps three, for the scripts it tells apart."""
    said = " ".join(f'w:{name}="{tag}"' for name in ("val", "eastAsia", "bidi"))
    lang = parse_xml(f"<w:lang {nsdecls('w')} {said}/>")
    made.element.get_or_add_rPr().insert_element_before(lang, *_AFTER_LANG)


def _link(paragraph: Paragraph, made: WordRun, target: str) -> None:
    """Put a run into a link; python-docx reads links but does not make them."""
    made.font.color.rgb, made.font.underline = _LINK, True
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    made.element.addprevious(link)
    link.append(made.element)
