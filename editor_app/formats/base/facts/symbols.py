"""Letters of fonts that draw signs instead of letters (Symbol, Wingdings), as the signs that a person saw."""

from functools import cache

from editor_app.domain.errors import EditorError
from editor_app.domain.refusals import incomplete
from editor_app.system.resources import ResourceError, read_text

_TABLE = "signs/symbol-fonts.tsv"
_PRIVATE = 0xF000
"""Where such fonts have their letters in Unicode; in older files they stand at the same place below 256."""
_USUAL = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xA8: "☐", 0xFE: "☑", 0x6F: "□", 0x76: "❖"}
"""What Word's own lists draw with a letter of which no font is known."""


def is_symbol_font(font: str) -> bool:
    """Whether the letters of a font are no letters."""
    return _name(font) in _fonts()


def signs(text: str, font: str) -> str:
    """The signs that letters in such a font show. One without a sign in Unicode becomes a private letter."""
    known = _fonts().get(_name(font), {})
    return "".join(_sign(letter, known) for letter in text) if known else text


def usual_signs(text: str) -> str:
    """Letters of the private area of which the font is not known: only what is certain becomes a sign."""
    return "".join(_USUAL.get(ord(one) - _PRIVATE, one) if is_private(one) else one for one in text)


def is_private(letter: str) -> bool:
    """Whether a letter has no meaning without its font."""
    return "\ue000" <= letter <= "\uf8ff"


def _sign(letter: str, known: dict[int, str]) -> str:
    code = ord(letter)
    code -= _PRIVATE if _PRIVATE <= code < _PRIVATE + 256 else 0
    if code <= 0x20 or code == 0xA0:
        return letter if code == ord(letter) else " "
    if code < 256:
        return known.get(code, chr(_PRIVATE + code))
    return letter  # a true letter, which a program drew in another font


def _name(font: str) -> str:
    return " ".join(font.split(",")[0].strip(" \"'").lower().replace("-", " ").split())


@cache
def _fonts() -> dict[str, dict[int, str]]:
    """The signs by font and code."""
    found: dict[str, dict[int, str]] = {}
    try:
        for line in read_text(_TABLE).splitlines()[1:]:
            font, code, sign = line.split("\t")
            found.setdefault(font, {})[int(code, 16)] = sign
    except (ResourceError, ValueError) as fault:
        raise EditorError(*incomplete(_TABLE)) from fault
    return found
