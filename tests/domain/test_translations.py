"""Every sentence the program says is in the catalogue of each language, translated, with what it is filled with."""

import importlib.util
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "resources" / "i18n").glob("*.po"))
AGAIN = "run tools/translations.py"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _places(template: str) -> set[tuple[str, str]]:
    """Names and formats; how a date is written is up to the language."""
    return {
        (name, "" if "%" in (form or "") else form or "")
        for _, name, form, _ in Formatter().parse(template)
        if name is not None
    }


def _entries(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Templates and what is said for them."""
    with path.open("rb") as file:
        for message in read_po(file):
            if message.id:
                yield _forms(message, "id"), _forms(message, "string")


def _forms(message: Message, which: str) -> tuple[str, ...]:
    found = getattr(message, which)
    return (found,) if isinstance(found, str) else tuple(found)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_sentence_is_in_the_catalogue_and_none_besides(path: Path) -> None:
    known = {templates for templates, _ in _entries(path)}
    asked: set[tuple[str, ...]] = _tool().collected()
    assert len(known) > 2
    assert asked - known == set(), f"{AGAIN} and translate these"
    assert known - asked == set(), f"{AGAIN}: these are said no more"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_sentence_is_translated(path: Path) -> None:
    missing = [templates for templates, said in _entries(path) if not all(said)]
    assert missing == [], f"{path.name}: translate these"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_translation_has_the_places_of_its_sentence(path: Path) -> None:
    for templates, forms in _entries(path):
        for said in forms:
            assert _places(said or templates[-1]) == _places(templates[-1]), f"{templates[-1]} / {said}"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for templates, forms in _entries(path):
        said = compiled.ngettext(*templates, 2) if len(templates) > 1 else compiled.gettext(*templates)
        assert said == (forms[-1] or templates[-1]), AGAIN


def test_the_tool_finds_templates_wherever_they_are_said(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text(
        "def f(n):\n    print(f\"{say('in an f-string')}\")\n"
        '    return say_n("{n} a", "{n} as", n=len(say("within" " one", x=say("b" if n else "c"))))\n'
    )
    found = set(_tool().templates(source))
    assert found == {("in an f-string",), ("{n} a", "{n} as"), ("within one",), ("b",), ("c",)}
    source.write_text("def f(words):\n    return say(words)\n")
    with pytest.raises(SystemExit, match=r"a\.py:2: the template of `say` is not a literal"):
        list(_tool().templates(source))
