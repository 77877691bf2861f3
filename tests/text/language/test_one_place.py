"""What a letter, a word and a sentence end are is said in text/language/ and nowhere else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[3] / "editor_app"
FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE / "text" / "language"]

_EAST = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
LETTERS = re.compile(rf"[{_EAST}]-[{_EAST}]|\\u(?:30[4-9a-f]|3[4-9a-f]|[4-9]|a[c-f]|[bc]|d[0-7])[0-9a-f]+-\\u")
"""A range of Chinese, Japanese or Korean letters, spelt out or escaped in a raw string."""
WORD = re.compile(r"^(?:\\w|\[\^\\W_?\\?d?_?\])[+*]$")
"""A pattern that is nothing but a run of letters."""
STOPS = re.compile(r"(?:^|\[\^?)\.(?:!\?|\?!)")
"""The three stops side by side, in a set of signs. Signs that no blank stands before have a comma among them."""


def said(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a file, and the strings of a tuple or set as one; docstrings are prose."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value
        elif isinstance(node, ast.Tuple | ast.Set):
            signs = [one.value for one in node.elts if isinstance(one, ast.Constant)]
            if {".", "!", "?"} <= set(signs):
                yield node.lineno, "".join(map(str, signs))


def faults(path: Path) -> list[str]:
    return [
        f"{path.name}:{line}: {string[:60]}"
        for line, string in said(path)
        if any(kind.search(string) for kind in (LETTERS, WORD, STOPS))
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_says_it_for_itself(path: Path) -> None:
    assert faults(path) == [], "ask text/language/, or give your question a name there"


@pytest.mark.parametrize(
    "source",
    [
        'A = re.compile("[\\u4e00-\\u9fff]")',
        'A = re.compile(r"[\\u4e00-\\u9fff]")',
        'A = "一-龥"',
        'A = re.compile(r"\\w+")',
        'A = re.compile(r"[^\\W\\d_]+")',
        'A = re.compile(r"[.!?][\'\\"]*$")',
        'A = (".", "!", "?", "…")',
        'A = ".!?:\\n"',
    ],
)
def test_what_would_be_found(source: str, tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(source, encoding="utf-8")
    assert len(faults(path)) == 1


@pytest.mark.parametrize("path", [*FILES, PACKAGE / "text" / "language" / "words.py"], ids=lambda path: path.stem)
def test_no_group_of_a_pattern_is_possessive(path: Path) -> None:
    found = [string for _, string in said(path) if re.search(r"[^\\]\)(?:[*+?]|\{[\d,]+\})\+", string)]
    assert found == [], "Python before 3.11.5 reads too much with it"
