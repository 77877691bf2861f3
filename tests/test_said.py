"""Whatever a person reads is said by `say`: no sentence outside the window is in plain words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "editor_app"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "gui" not in path.parts)
SENTENCE = re.compile(r"[^<>\\=]*[\w}”)],? [a-z{“][^<>\\=]*[.?!]", re.DOTALL)
WORD = re.compile(r"[A-Za-z]{2,}")
ELSEWHERE = {
    "desk/articles/withdrawal_notice.py": "a letter to those who published the article, in English as the release is",
}
"""Files that hold sentences of another kind."""


def _words(node: ast.AST) -> str:
    """The words of a literal; what is put into an f-string is {}."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def _called(node: ast.Call) -> str:
    """`say` for say(...), `log.info` for log.info(...)."""
    return ast.unparse(node.func)


def _own(tree: ast.AST) -> Iterator[ast.AST]:
    """What is not for a person at the desk, or is said well: docstrings, logs, faults of the program, templates."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.Call) and _called(node) in ("say", "say_n", "ValueError", "TypeError", "re.compile"):
            yield from ast.walk(node)
        if isinstance(node, ast.Call) and _called(node).startswith("log."):
            yield from ast.walk(node)
        if isinstance(node, ast.JoinedStr):
            yield from node.values


def unsaid(tree: ast.AST) -> list[str]:
    """The sentences of a source that are plain words."""
    own = set(_own(tree))
    return [_words(node) for node in ast.walk(tree) if node not in own and SENTENCE.fullmatch(_words(node).strip())]


def printed(tree: ast.AST) -> list[str]:
    """What is printed, or said of a wrong command line, in words of its own."""
    prints = ("click.echo", "click.UsageError", "click.ClickException", "sys.stderr.write")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) in prints]
    literals = [part for call in calls for argument in call.args for part in _literals(argument)]
    return [words for words in map(_words, literals) if WORD.search(words.replace("sha256", ""))]


def _literals(node: ast.AST) -> Iterator[ast.AST]:
    """Literals of an argument, but not those of calls within it."""
    if isinstance(node, ast.Call):
        return
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield node
    else:
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_sentence_is_said(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.relative_to(PACKAGE).as_posix() not in ELSEWHERE:
        assert unsaid(tree) == [], "say it with say(), so that it can be translated"
    assert printed(tree) == [], "print it with tell() or warn(), so that it can be translated"


@pytest.mark.parametrize("name", ELSEWHERE)
def test_no_exception_for_what_is_not_there(name: str) -> None:
    assert unsaid(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))), f"{name} needs no exception"


def test_the_search_finds_what_is_not_said() -> None:
    source = """
def f(name):
    \'\'\'A docstring is no message.\'\'\'
    log.info("This is for the log.")
    raise EditorError("The file is gone.", f"“{name}” is not there, nor is {name}.")
    yield say("This is said well.")
    click.echo(f"{name} rows" if name else "\\t")
    click.echo(f"{name}\\t{name}")
"""
    tree = ast.parse(source)
    assert unsaid(tree) == ["The file is gone.", "“{}” is not there, nor is {}."]
    assert printed(tree) == ["{} rows"]
