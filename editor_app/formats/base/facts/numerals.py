"""What a number looks like in front of the items of a list that counts in letters, in Roman figures or in Chinese."""

from dataclasses import dataclass

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST_ROMAN, _LARGEST_CHINESE = 3999, 99
_CHINESE = "〇一二三四五六七八九"
FORMS = {
    "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a", "decimalZero": "01",
    "chineseCounting": "一", "chineseCountingThousand": "一", "japaneseCounting": "一", "ideographDigital": "一",
    "decimalEnclosedCircle": "①", "decimalEnclosedCircleChinese": "①",
}  # fmt: skip
"""How Word calls the ways of counting, and how a list of that kind begins."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph of a list: a number that a text can count too, or words; for a bullet neither."""

    number: int = 0
    words: str = ""


def numeral(number: int, form: str) -> str:
    """A number as a list that begins with `form` writes it: a, A, i, I, 01, 一, ①; otherwise in figures."""
    if number < 1:
        return str(number)
    match form:
        case "a" | "A":
            letters = chr(ord(form) + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters if len(letters) < 5 else str(number)
        case "i" | "I" if number <= _LARGEST_ROMAN:
            return _roman(number).upper() if form == "I" else _roman(number)
        case "01":
            return f"{number:02d}"
        case "一" if number <= _LARGEST_CHINESE:
            return _chinese(number)
        case "①" if number <= 20:
            return chr(ord("①") + number - 1)
    return str(number)


def _roman(number: int) -> str:
    words = ""
    for value, letters in _ROMAN:
        words += letters * (number // value)
        number %= value
    return words


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _CHINESE[ones]
    return f"{_CHINESE[tens] if tens > 1 else ''}十{_CHINESE[ones] if ones else ''}"
