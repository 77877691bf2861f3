"""Reads every sentence of the window into resources/i18n/*.ts and makes the .qm files the program loads.

English needs a file of its own only for its plurals: "%n error(s)" becomes "1 error" and "2 errors".
"""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
IRREGULAR = {
    "%n place(s) differ.": ("%n place differs.", "%n places differ."),
    "“{title}” is taken over: %n text(s) are new here.": (
        "“{title}” is taken over: %n text is new here.",
        "“{title}” is taken over: %n texts are new here.",
    ),
    "%n line(s) look like what a web page left behind.": (
        "%n line looks like what a web page left behind.",
        "%n lines look like what a web page left behind.",
    ),
}
"""Sentences whose verb goes with the number."""


def main() -> int:
    """Collect, fill in the English plurals, release."""
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
    return 0


def _fill_plurals(path: Path) -> None:
    tree = ElementTree.parse(path)
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None or message.get("numerus") != "yes":
            continue
        translation.attrib.pop("type", None)
        regular = tuple(re.sub(r"\((\w+)\)", ending, source) for ending in ("", r"\1"))
        for form, words in zip(translation.findall("numerusform"), IRREGULAR.get(source, regular), strict=True):
            form.text = words
    tree.write(path, encoding="utf-8", xml_declaration=True)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([TOOLS / tool, *arguments], check=True)


if __name__ == "__main__":
    raise SystemExit(main())
