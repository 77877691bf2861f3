"""Collects every sentence the program says, and makes the files from which it reads the translations.

Sentences that only the window says (`self.tr`) go into resources/i18n/*.ts and become .qm files. English needs a file
of its own only for its plurals: "%n error(s)" becomes "1 error" and "2 errors". All other sentences (`say`, `say_n`)
go into resources/i18n/*.po, sorted and without line numbers or dates, so that branches merge, and become .mo files.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
TEMPLATES = {"say": 1, "say_n": 2}
"""The functions that make a message, and how many of their first arguments are templates."""
HEADER = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")


def main() -> int:
    """Collect, fill in the English plurals, release."""
    _window()
    for path in sorted(FOLDER.glob("*.po")):
        _merge(path)
    return 0


def templates(path: Path) -> Iterator[tuple[str, ...]]:
    """The templates in one source file: one of them, or with its plural two."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEMPLATES:
            given = [tuple(_literals(argument)) for argument in node.args[: TEMPLATES[node.func.id]]]
            if not all(given):
                raise SystemExit(f"{path}:{node.lineno}: the template of `{node.func.id}` is not a literal")
            yield from zip(*given, strict=True)


def _literals(argument: ast.expr) -> Iterator[str]:
    """The words of a literal, or of both in "one" if condition else "other"."""
    if isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def collected() -> set[tuple[str, ...]]:
    """Every template of the program."""
    return {found for path in (ROOT / "editor_app").rglob("*.py") for found in templates(path)}


class _Undated(Catalog):
    """A catalogue that is the same file whenever it is made."""

    mime_headers = property(
        lambda self: [(name, value) for name, value in Catalog.mime_headers.fget(self) if name in HEADER],
        lambda self, headers: Catalog.mime_headers.fset(self, headers),
    )


def _merge(path: Path) -> None:
    """Add what is new, drop what is gone, keep what is translated; compile it."""
    with path.open("rb") as file:
        known = read_po(file, locale=path.stem)
    merged = _Undated(locale=path.stem, header_comment="", charset="utf-8", fuzzy=False)
    for template in sorted(collected()):
        found = known.get(template[0])
        said = found.string if found else ""
        forms = said if isinstance(said, tuple) else (said,) * merged.num_plurals
        plural = len(template) > 1
        merged.add(template if plural else template[0], forms if plural else forms[0]).flags.clear()
    with path.open("wb") as file:
        write_po(file, merged, width=0, omit_header=False, no_location=True, sort_output=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, merged)


def _window() -> None:
    FOLDER.mkdir(exist_ok=True)
    sources = sorted(str(path) for path in (ROOT / "editor_app" / "gui").rglob("*.py"))
    english = FOLDER / "editor_app_en.ts"
    _run(
        "pyside6-lupdate",
        "-pluralonly",
        *sources,
        "-no-obsolete",
        "-locations",
        "none",
        "-target-language",
        "en",
        "-ts",
        str(english),
    )
    others = [path for path in sorted(FOLDER.glob("*.ts")) if path != english]
    for path in others:
        _run("pyside6-lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", str(path))
    _fill_plurals(english)
    for path in (english, *others):
        _run("pyside6-lrelease", str(path), "-qm", str(path.with_suffix(".qm")))


def _fill_plurals(path: Path) -> None:
    tree = ElementTree.parse(path)
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or message.get("numerus") != "yes":
            continue
        translation.attrib.pop("type", None)
        regular = tuple(re.sub(r"\((\w+)\)", ending, source) for ending in ("", r"\1"))
        for form, words in zip(translation.findall("numerusform"), regular, strict=True):
            form.text = words
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
