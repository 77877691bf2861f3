"""What a person reads is English as its speakers write it: turns that were this program's own do not come back."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from babel.messages.pofile import read_po

from editor_app.cli.program import program, verbs

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
MANUAL = ROOT / "resources" / "manual" / "en"
DOCUMENTS = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *MANUAL.glob("*.md"))

ODD = {
    r"(?<!there )\b(is|are|was|were|be) none\b": ("an embargo that is none", "is not valid"),
    r"(?<!there )\b(is|are|was|were) no (?!longer\b|more\b|less\b|fewer\b|doubt\b|one\b)[a-z]": (
        "This is no text.",
        "is not a text",
    ),
    r"\bput(s|ting)? by\b": ("not saved, put by", "kept, parked"),
    r"\b(what|all that) .*\bleft behind\b": ("What a web page left behind", "leftovers"),
    r"\bwhat became of\b": ("What became of each article", "what happened to"),
    r"\bsaid twice, \w+ once\b|\} said twice\b": ("{twice} said twice", "listed twice"),
    r"\bsaid of\b": ("What was said of a finding", "decided about"),
    r"\banew\b": ("Make the index anew", "again, rebuild"),
    r"\bwherefrom\b": ("Say wherefrom it comes.", "where … comes from"),
    r"\b(laid|lay|lie|lies) (aside|away|by)\b": ("where it was laid away", "set aside"),
    r"\bin hand(:|, not)": ("in hand: {name}", "say who is editing it"),
    r"\bat work already\b": ("The archive is at work already.", "busy"),
    r"\bstands? (beside|here now)\b": ("No article stands here now.", "is, appears"),
    r"\bwho sits\b": ("Who sits here", "who is working"),
    r"\bso that nobody waits\b": ("in parts, so that nobody waits long", "say what it does"),
    r"\b(is|are) to be (said|told|known)\b": ("What is to be said of it", "say it"),
    r"\b(please|successfully)\b|!$": ("Please try again.", "say what happened and what to do"),
}
"""Each turn as a pattern: where it was read, and what says the same in plain English."""
PLAIN = (
    "There is no file to check.",
    "“{name}” is no longer in the archive.",
    "There is none.",
    "{n:,} passages of hidden text were left out.",
    "“{term}” is listed twice and was kept once.",
    "This text was sent back for changes.",
)
"""Nothing is wrong with these."""


def turns(words: str) -> list[str]:
    """What should be said otherwise, each with what to say."""
    return [f"{turn}: {better}" for turn, (_, better) in ODD.items() if re.search(turn, words, re.IGNORECASE)]


def catalogue() -> Iterator[tuple[str, str]]:
    """Every message of the program."""
    with (I18N / "zh_CN.po").open("rb") as file:
        for message in read_po(file):
            for words in message.id if isinstance(message.id, tuple) else (message.id,):
                yield "zh_CN.po", words


def window() -> Iterator[tuple[str, str]]:
    """Every sentence that only the window says."""
    for source in ElementTree.parse(I18N / "editor_app_zh_CN.ts").iter("source"):
        yield "editor_app_zh_CN.ts", source.text or ""


def commands(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """The help of a verb, of its options, and of the verbs within it."""
    yield name, str(command.help or "")
    for parameter in command.params:
        yield f"{name} {parameter.name}", str(getattr(parameter, "help", None) or "")
    if isinstance(command, click.Group):
        for verb in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), verb)
            assert found
            yield from commands(found, f"{name} {verb}")


def documents() -> Iterator[tuple[str, str]]:
    """Every paragraph of the documents for users and contributors."""
    for path in DOCUMENTS:
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            yield path.name, " ".join(paragraph.split())


SOURCES = {
    "catalogue": catalogue,
    "window": window,
    "command line": lambda: commands(program, "editor-app"),
    "documents": documents,
}


@pytest.mark.parametrize("source", SOURCES)
def test_it_is_english_as_its_speakers_write_it(source: str) -> None:
    read = list(SOURCES[source]())
    assert len(read) > 20, "nothing to read: this test would prove nothing"
    odd = [f"{place}: “{words}”: {found}" for place, words in read for found in turns(words)]
    assert odd == []


@pytest.mark.parametrize("turn", ODD)
def test_each_turn_is_found_where_it_was_read(turn: str) -> None:
    assert any(found.startswith(f"{turn}: ") for found in turns(ODD[turn][0]))


@pytest.mark.parametrize("words", PLAIN)
def test_plain_english_is_left_alone(words: str) -> None:
    assert turns(words) == []


def test_every_verb_is_read() -> None:
    read = {name for name, _ in commands(program, "editor-app")}
    assert {f"editor-app {verb}" for verb in verbs()} <= read


def test_the_changelog_has_each_entry_once_and_under_a_heading() -> None:
    """Branches that add a line are merged line by line, which can bring back lines that were moved or rewritten."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    before, *sections = re.split(r"^### ", text, flags=re.MULTILINE)
    entries = re.findall(r"^- .*", text, flags=re.MULTILINE)
    assert sections
    assert "\n- " not in before
    assert len(entries) == len(set(entries))
