"""What is kept of a text changes no finding: of no rule, for no edit; and who reads by block reads no other block."""

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools, reference_for
from editor_app.domain.article import Stamp
from editor_app.domain.finding import About, Report, Severity
from editor_app.domain.known import Known
from editor_app.domain.message import verbatim
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Memory, Text

EXAMPLES = Path(__file__).parent / "rules"
MARKED = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)
LAYOUT = (
    *("# The harbour opens", "- a list of one item", "- a second item.", "> “A quotation that goes on", "> and on”."),
    *(
        "| Year | Ships |\n|---|---|\n| 2024 | 12 |",
        "```",
        "<!-- a remark",
        "-->",
        "**A** [link](https://example.org).",
    ),
    *("他们昨天签署了合作协议。", "“A quotation that begins here and", "ends in another paragraph.”"),
    "Le conseil de la ville a voté hier soir.",
)
STAMP = Stamp("a", 1, 0, "")
SEEDS = range(100, 125)
"""Texts that the rules that read by block are tried on; which ones they are changes with every example."""


@pytest.fixture(scope="module")
def tools(tmp_path_factory) -> Tools:
    return open_tools(lambda: datetime(2026, 3, 2, tzinfo=UTC), tmp_path_factory.mktemp("config"))


@cache
def paragraphs() -> tuple[str, ...]:
    """All texts that the rules have as examples, paragraph by paragraph, and what lays out a text."""
    found: list[str] = []
    for path in sorted(EXAMPLES.glob("*.toml")):
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        for one in (*held.get("hit", ()), *held.get("quiet", ())):
            text = one if isinstance(one, str) else one["text"]
            found += [part for part in MARKED.sub(r"\1", text).split("\n\n") if part.strip()]
    return (*found, *LAYOUT * 20)


def states(seed: int, edits: int) -> Iterator[Manuscript]:
    """A text, edited again and again."""
    chance = random.Random(seed)
    parts = chance.choices(paragraphs(), k=chance.randint(3, 30))
    markup, title = chance.choice(list(Markup)), chance.choice(("", "The harbour opens"))
    for _ in range(edits):
        yield Manuscript(title, chance.choice(("\n\n", "\n\n", "\n")).join(parts), markup)
        at, what = chance.randrange(len(parts)), chance.randrange(6)
        if what == 0:
            parts[at : at + 1] = chance.choices(paragraphs(), k=chance.randint(0, 2)) or parts[at : at + 1]
        elif what == 1:
            parts.insert(at, parts[chance.randrange(len(parts))])
        elif what == 2:
            parts.append(parts.pop(at))
        elif what == 3 and len(parts) > 1:
            del parts[at]
        elif what == 4:
            title = chance.choice(("", "The harbor opens", parts[at][:60]))
        else:
            middle = chance.randint(0, len(parts[at]))
            parts[at] = parts[at][:middle] + chance.choice((" the the", ".", "x", "\n", "“")) + parts[at][middle:]


@pytest.mark.parametrize("seed", range(12))
def test_with_what_is_kept_the_findings_are_the_same(tools: Tools, seed: int) -> None:
    memory = Memory()
    for manuscript in states(seed, 6):
        ref = reference_for(tools, manuscript.language, Known())
        text = memory.read(manuscript)
        again = analyse(text, STAMP, RULES, ref)
        memory.keep(text)
        assert again == analyse(Text(manuscript, with_headline=True), STAMP, RULES, ref)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.by_block], ids=lambda rule: rule.id)
def test_a_rule_that_reads_by_block_reads_no_other(tools: Tools, rule: Rule) -> None:
    for seed in SEEDS:
        assert apart(rule, tools, seed) == at_once(rule, tools, seed)


def beyond(text: Text, ref: Reference) -> Iterator[Hit]:
    if len(text.blocks) > 2:
        yield Hit(text.blocks[-1].span, verbatim("There is more than this."))


def test_a_rule_that_looks_beyond_its_block_is_found_out(tools: Tools) -> None:
    rule = Rule(About.OTHER, "beyond", verbatim("Beyond"), Severity.INFO, beyond, by_block=True)
    assert any(apart(rule, tools, seed) != at_once(rule, tools, seed) for seed in SEEDS)


def at_once(rule: Rule, tools: Tools, seed: int) -> Report:
    """What a rule finds that is shown the whole text."""
    manuscript = replace(next(states(seed, 1)), title="")
    ref = reference_for(tools, manuscript.language, Known())
    return analyse(Text(manuscript), STAMP, [replace(rule, by_block=False)], ref)


def apart(rule: Rule, tools: Tools, seed: int) -> Report:
    """What it finds in a text to which one line after the other was added."""
    manuscript, memory = replace(next(states(seed, 1)), title=""), Memory()
    ref = reference_for(tools, manuscript.language, Known())
    lines = manuscript.body.splitlines(keepends=True)
    for count in range(1, len(lines) + 1):
        text = memory.read(replace(manuscript, body="".join(lines[:count])))
        report = analyse(text, STAMP, [rule], ref)
        memory.keep(text)
    return report
