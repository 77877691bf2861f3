"""How words of a page are set where they stand."""

from dataclasses import dataclass, replace

from editor_app.formats.base.facts.raised import lowered, raised
from editor_app.formats.base.facts.symbols import is_symbol_font, signs
from editor_app.formats.base.html.css import Facts
from editor_app.formats.base.pieces import Run


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set at a place: their formatting, above or below the line, and in a font of signs."""

    run: Run
    raised: int = 0
    font: str = ""

    def set(self, facts: Facts) -> "Look":
        """The same with what an element says."""
        run = self.run
        bold = run.bold if facts.bold is None else facts.bold
        italic = run.italic if facts.italic is None else facts.italic
        struck = run.struck or bool(facts.struck)
        if (bold, italic, struck) != (run.bold, run.italic, run.struck):
            run = replace(run, bold=bold, italic=italic, struck=struck)
        font = self.font if not facts.font else facts.font if is_symbol_font(facts.font) else ""
        return Look(run, self.raised if facts.raised is None else facts.raised, font)

    def saying(self, text: str) -> Run:
        """Words set so."""
        if self.font:
            text = signs(text, self.font)
        if self.raised:
            text = raised(text) if self.raised > 0 else lowered(text)
        return self.run.saying(text)
