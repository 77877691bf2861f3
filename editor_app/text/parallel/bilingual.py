"""Recognises a file that holds a Chinese text and its English: in two columns, by turns, or one after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from editor_app.text.language.letters import count_han, is_chinese
from editor_app.text.language.words import count_words
from editor_app.text.manuscript import Manuscript

CHINESE = "zh_CN"
_CELLS = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:-]*")
"""The line of a table below its head."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_LEAST_HAN, _LEAST_WORDS = 40, 25
"""Chinese letters and English words; with fewer, a quotation or a list of names is no text of its own."""
_NAME_HAN, _NAME_WORDS = 4, 2
"""What the head of a column has at most: "Chinese source", 译文."""
_LEAST, _MOST = 0.7, 4.5
"""Chinese letters to an English word: human translations have 1.3 to 2.2, and part of one side may be missing."""
_ONCE = (1, 3)
"""Turns between one language and the other when they follow each other, with headlines in both above or not."""
_TURNS = 0.7
"""The share of possible turns between two languages that a text by turns takes."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The two texts of one file."""

    draft: Manuscript
    source: Manuscript


@dataclass(frozen=True, slots=True)
class _Line:
    """What one line says in each language; an empty one parts paragraphs. `turn` is false in a table, where both stand
    side by side.
    """

    chinese: str = ""
    english: str = ""
    turn: bool = True


def bilingual(text: Manuscript) -> Bilingual | None:
    """The Chinese text and its English, when a file holds both in an order that people write; None for any other."""
    lines = tuple(_lines(text.body))
    chinese, english = _joined(line.chinese for line in lines), _joined(line.english for line in lines)
    han, words = count_han(chinese), count_words(english)
    if han < _LEAST_HAN or words < _LEAST_WORDS or not _LEAST <= han / words <= _MOST or not _in_order(lines):
        return None
    named = is_chinese(text.title)
    language = "en_US" if text.language.startswith("zh") else text.language
    return Bilingual(
        replace(text, title=_first(english) if named else text.title, body=english, language=language),
        Manuscript(text.title if named else _first(chinese), chinese, text.markup, CHINESE),
    )


def _lines(body: str) -> Iterator[_Line]:
    lines = body.split("\n")
    for line, after in zip(lines, (*lines[1:], ""), strict=True):
        if line.lstrip().startswith("|"):
            yield from _row(line, head=_is_rule(after))
        elif not line.strip():
            yield _Line()
        elif is_chinese(line):
            yield _Line(chinese=line)
        else:
            yield _Line(english=line)


def _row(line: str, head: bool) -> Iterator[_Line]:
    """A row of a table: the cell with most Chinese, and that with most other letters. Numbers of rows are left out, and
    a head that only names the languages.
    """
    if _is_rule(line):
        return
    cells = [_BREAK.sub("\n\n", cell.replace("\\|", "|").strip()) for cell in _CELLS.split(line.strip().strip("|"))]
    chinese = max((cell for cell in cells if is_chinese(cell)), key=count_han, default="")
    others = [cell for cell in cells if cell and not is_chinese(cell) and _LETTER.search(cell)]
    english = max(others, key=len, default="")
    if not (head and count_han(chinese) <= _NAME_HAN and count_words(english) <= _NAME_WORDS):
        yield _Line(chinese, english, turn=False)
        yield _Line()


def _is_rule(line: str) -> bool:
    return "-" in line and _RULE.fullmatch(line) is not None


def _in_order(lines: tuple[_Line, ...]) -> bool:
    """Whether the languages stand in columns, take turns, or change once."""
    rows = [line for line in lines if not line.turn and (line.chinese or line.english)]
    pairs = sum(bool(line.chinese and line.english) for line in rows)
    order = [bool(one.chinese) for one in lines if one.turn and (one.chinese or one.english)]
    if rows and pairs >= 2 and pairs >= _TURNS * len(rows):
        return not any(order)  # beside the table stand a headline or a note, and no second Chinese text
    paragraphs = _paragraphs(lines)
    changes = sum(a != b for a, b in pairwise(paragraphs))
    least = min(sum(paragraphs), len(paragraphs) - sum(paragraphs))
    return changes in _ONCE or (least >= 2 and changes >= _TURNS * (2 * least - 1))


def _paragraphs(lines: tuple[_Line, ...]) -> list[bool]:
    """Whether each paragraph is Chinese; one of a few signs without a letter is neither."""
    found: list[bool] = []
    apart = True
    for line in lines:
        said = line.chinese or line.english
        if not _LETTER.search(said):
            apart = apart or not said.strip()
            continue
        here = bool(line.chinese)
        if apart or not found or found[-1] != here:
            found.append(here)
        apart = False
    return found


def _joined(parts: Iterator[str]) -> str:
    """The lines of one language, with at most one empty line between two."""
    found: list[str] = []
    parted = False
    for line in parts:
        if line.strip():
            found += ([""] if parted and found else []) + [line]
        parted = not line.strip()
    return "\n".join(found) + "\n" if found else ""


def _first(text: str) -> str:
    """The first line without the signs of a heading."""
    return text.partition("\n")[0].lstrip("# ").strip()
