"""Words are data: code holds no list of them, and each list in `resources/` says where it is from."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tools.vocabulary import MADE, MOST, RESOURCES, head, lacking, lists

PACKAGE = Path(__file__).parents[1] / "editor_app"
ROOMS = ("text", "checks", "formats", "domain")
"""The rooms that read and judge language; in others a list is of our own names."""
MANY = 9
"""More lower-case words than this in one literal are a list of words."""
OF_FORMATS = (
    *("formats/base/", "formats/office/", "formats/readers/", "formats/reports/", "formats/rtf/", "formats/terms/"),
    "formats/writers/",  # elements, properties, styles and control words, as formats name them
    "formats/web/page_parts.py",  # elements of HTML
    "formats/seen.py",  # elements of HTML
    "domain/signing.py",  # the fields of what is signed, as docs/audit.md names them
    "domain/policy.py",  # the keys of a policy file
    "domain/refusals.py",  # our own names of what a system refuses
    "checks/rules/terms_style.py",  # our own names of the questions of style
    "text/chinese/dates.py",  # the signs of months and days
    "text/chinese/numbers.py",  # the signs of figures
    "text/dates.py",  # twelve months and seven days, as patterns of their letters
    "text/markup.py",  # domains of the internet
    "checks/facts/lists.py",  # our own files
    "text/names/vocabulary.py",  # our own files
    "text/signs/inline.py",  # the signs of Markdown, by our names
    "text/repeats/folding.py",  # the endings of a stemmer, in the order in which it tries them
)
"""Names that a format, a system or we give; their specifications are their lists."""
WAITING = {
    "checks/facts/figures.py": 11,
    "checks/facts/times.py": 17,
    "checks/knowledge/page_residue.py": 10,
    "checks/knowledge/post_conflicts.py": 14,
    "checks/questions/changes.py": 10,
    "checks/questions/posts.py": 11,
    "checks/questions/ranges.py": 20,
    "checks/questions/shares.py": 22,
    "checks/questions/sums.py": 18,
    "checks/rules/dates_glued.py": 11,
    "checks/rules/dates_impossible.py": 13,
    "checks/rules/dates_order.py": 16,
    "checks/rules/residue_caption.py": 24,
    "checks/rules/residue_counter.py": 29,
    "checks/rules/residue_end_mark.py": 15,
    "checks/rules/residue_template.py": 15,
    "checks/rules/terms_spelling_variant.py": 11,
    "checks/rules/titles_conflict.py": 11,
    "checks/rules/titles_wording.py": 10,
    "checks/variants.py": 12,
    "text/names/misspellings.py": 20,
    "text/names/roles.py": 12,
    "text/names/variant_links.py": 10,
}
"""Files whose words are still to be moved, with how many their longest list has. No file is added, no number raised."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def parts(node: ast.AST) -> Iterable[ast.AST]:
    """What a literal is made of, as far as its words are its own."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="split")):
            return (text,)
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "tuple" | "dict") | ast.Attribute(attr="compile")):
            return node.args
        case ast.Set() | ast.Tuple() | ast.List() | ast.Dict() | ast.BinOp() | ast.JoinedStr() | ast.Starred():
            return ast.iter_child_nodes(node)
    return ()


def words_in(node: ast.AST) -> Iterator[str]:
    """The lower-case words of a literal: a collection, a string that is split, a pattern with alternatives."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        plain = re.sub(r"\\[a-zA-Z]", " ", node.value)
        yield from (word for word in WORD.findall(plain) if word == word.lower())
    for part in parts(node):
        yield from words_in(part)


def longest(source: str) -> int:
    """How many words the longest list of a file has, among the constants of its module and classes."""
    tree = ast.parse(source)
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    given = [node.value for body in bodies for node in body if isinstance(node, ast.Assign | ast.AnnAssign)]
    return max((len(set(words_in(value))) for value in given if value), default=0)


def found() -> dict[str, int]:
    """Every file with a list of words."""
    files = {path.relative_to(PACKAGE).as_posix(): path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")}
    counts = {name: longest(path.read_text(encoding="utf-8")) for name, path in files.items()}
    return {name: count for name, count in counts.items() if count > MANY and not name.startswith(OF_FORMATS)}


def test_no_new_list_of_words_in_code() -> None:
    new = {name: count for name, count in found().items() if count > WAITING.get(name, 0)}
    assert not new, "move them to resources/: CONTRIBUTING.md, To add a list of words"


@pytest.mark.parametrize(
    "source",
    [
        'A = frozenset("one two three four five six seven eight nine ten".split())',
        'A = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")',
        'A = re.compile(r"\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b")',
        'class A:\n    B: object = {"one", "two", "three", "four"} | {"five", "six", "seven", "eight", "nine", "ten"}',
        'A = {"one": "two", "three": "four", "five": "six", "seven": "eight", "nine": "ten"}',
        'A = rf"one|two|three|four|five{B}six|seven|eight|nine|ten"',
    ],
)
def test_a_list_is_seen_however_it_is_written(source: str) -> None:
    assert longest(source) > MANY
    assert longest(source.replace("ten", "Ten")) <= MANY


def test_every_list_says_where_it_is_from() -> None:
    bad = {
        path.relative_to(RESOURCES).as_posix(): missing
        for path in lists()
        if path.parent.name not in UNSAID and (missing := lacking(path.read_text(encoding="utf-8")))
    }
    assert bad == {}


UNSAID = ("facts", "vocabulary")
"""Folders whose lists do not all say yet where they are from."""


def test_what_is_made_of_a_library_names_it() -> None:
    for name, made in MADE.items():
        said = head((RESOURCES / name).read_text(encoding="utf-8"))
        assert said["Source"].startswith(f"{made.source}; taken from {made.package} ")
        assert said["Licence"] == made.licence


def test_a_head_over_several_lines_and_one_that_lacks_a_field() -> None:
    whole = "# A list.\n# Source: a book,\n# second edition\n# Licence: MIT\n# Date: 2026-11-28\na, b\n# Date: never\n"
    assert head(whole) == {"Source": "a book, second edition", "Licence": "MIT", "Date": "2026-11-28"}
    assert lacking(whole) == ()
    assert lacking(whole.replace("a, b", "#\n# The licence in full.\na, b")) == ()
    assert lacking(whole.replace("2026-11-28", "today")) == ("Date",)
    assert lacking("a, b\n") == ("Source", "Licence", "Date")


def test_language_data_is_small() -> None:
    assert sum(path.stat().st_size for path in lists()) <= MOST
