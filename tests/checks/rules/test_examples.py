"""Runs the examples of every rule: texts that must hit, the place marked with [[...]], and texts that must not.

An example is a string, or a table: `text`; `fix` (the first replacement); `sure`; `severity`; `title`, `language`,
`markup` and `front` of the manuscript; `source`, the Chinese text that it renders. `house`, `ledger` and `archive`
beside the examples are what they are read with. A `hit` without a marked place must be hit anywhere.
"""

import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from editor_app.checks import variants, words
from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.facts import lists
from editor_app.checks.rule import Reference, Rule
from editor_app.checks.speller import Speller, is_english, open_speller
from editor_app.desk.base.languages import catalogue
from editor_app.desk.base.opening import prepare_source
from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.names import vocabulary
from editor_app.text.prepared import Text
from editor_app.text.repeats import align
from editor_app.text.span import Span
from tests.checks.spelling.conftest import made

HERE = Path(__file__).parent
RESOURCES = Path(__file__).parents[3] / "resources"
CHINESE = catalogue("zh_CN")
CHINESE_LETTER = re.compile(r"[\u4e00-\u9fff]")
MARK = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)
KEYS = {"text", "fix", "sure", "severity", "title", "language", "markup", "front", "source", "cards"}

Example = Mapping[str, Any]


def file_of(rule: Rule) -> Path:
    return HERE / f"{rule.id.replace('.', '_').replace('-', '_')}.toml"


@cache
def content(rule: Rule) -> dict[str, Any]:
    return tomllib.loads(file_of(rule).read_text(encoding="utf-8")) if file_of(rule).exists() else {}


def examples(rule: Rule, kind: str) -> list[Example]:
    found = [{"text": one} if isinstance(one, str) else one for one in content(rule).get(kind, [])]
    assert all(KEYS.issuperset(one) for one in found), f"unknown keys in {file_of(rule).name}"
    return found


@cache
def world(rule: Rule) -> Reference:
    files = {path.name: path.read_text(encoding="utf-8") for path in (RESOURCES / "vocabulary").glob("*.t*")}
    terms = (
        HouseTerm(
            row["concept"], TermKind(row.get("kind", "term")), row["term"], TermStatus(row["status"]),
            acronym=row.get("acronym", ""), note=row.get("note", ""), case=CaseRule(row.get("case", "auto")),
            valid_from=row.get("from"), valid_until=row.get("until"),
        )
        for row in content(rule).get("house", [])
    )  # fmt: skip
    remembered = (
        Entry(
            EntryKind(row.get("kind", "person")), row["name"], row.get("post", ""), row.get("body", ""),
            row.get("article", row["name"]), "News", datetime.combine(row["at"], time(), UTC),
        )
        for row in content(rule).get("ledger", [])
    )  # fmt: skip
    return Reference(
        vocabulary=_vocabulary(tuple(sorted(files.items()))),
        house=HouseList(tuple(terms)),
        variants=variants.parse(
            {name: (RESOURCES / "spelling" / name).read_text(encoding="utf-8") for name in variants.FILES}
        ),
        words=words.parse({name: (RESOURCES / "words" / name).read_text(encoding="utf-8") for name in words.FILES}),
        facts=lists.parse({name: (RESOURCES / "facts" / name).read_text(encoding="utf-8") for name in lists.FILES}),
        speller=_speller(),
        lexicon=made(),
        today=date(2026, 3, 2),
        ledger=Ledger(tuple(remembered)),
    )


@cache
def _speller() -> Speller | None:
    return open_speller("en_US", Path(tempfile.gettempdir()) / "editor-app-tests")  # Enchant writes there


@cache
def _vocabulary(files: tuple[tuple[str, str], ...]) -> vocabulary.Vocabulary:
    return vocabulary.parse(dict(files))


def earlier(rule: Rule, body: str) -> Iterator[Earlier]:
    for row in content(rule).get("archive", []):
        found = align(body, row["body"])
        if found:
            yield Earlier(Archived(row["name"], row["title"], row["date"], row["body"]), tuple(map(Shared, found)))


def read(rule: Rule, example: Example) -> tuple[str, list[Span], tuple[Finding, ...]]:
    """The text without its marks, the places marked, and what the rule finds."""
    body, marked, at = "", [], 0
    source = example["text"]
    for match in MARK.finditer(source):
        body += source[at : match.start()]
        marked.append(Span(len(body), len(body) + len(match[1])))
        body, at = body + match[1], match.end()
    body += source[at:]
    manuscript = Manuscript(
        example.get("title", ""), body, Markup(example.get("markup", "plain")), example.get("language", "en_US"),
        tuple(example.get("front", {}).items()),
    )  # fmt: skip
    rendered = prepare_source(Manuscript("", example["source"])) if "source" in example else None
    knowing = replace(world(rule), earlier=tuple(earlier(rule, body)), source=rendered)
    if not is_english(manuscript.language):
        knowing = replace(knowing, lexicon=None, speller=None)
    report = analyse(Text(manuscript), Stamp("a", 1, 0, ""), [rule], knowing)
    assert report.failures == ()
    return body, marked, report.findings


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES
        for number, example in enumerate(examples(rule, kind), 1)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_examples(rule: Rule) -> None:
    assert len(examples(rule, "hit")) >= 2, f"write two texts or more that {rule.id} must hit: {file_of(rule).name}"
    assert len(examples(rule, "quiet")) >= 2, f"write two texts or more that {rule.id} must leave alone"


@pytest.mark.parametrize(("rule", "example"), cases("hit"))
def test_hits(rule: Rule, example: Example) -> None:
    body, marked, findings = read(rule, example)
    assert findings, "nothing was found"
    groups = {finding.group for finding in findings}
    assert len(groups) == example.get("cards", len(groups))
    if marked:
        assert [finding.span.of(body) for finding in findings] == [span.of(body) for span in marked]
        assert [finding.span for finding in findings] == marked
    if "fix" in example:
        assert findings[0].replacements[:1] == (example["fix"],)
    if "sure" in example:
        assert {finding.sure for finding in findings} == {example["sure"]}
    if "severity" in example:
        assert {finding.severity.value for finding in findings} == {example["severity"]}
    assert all(str(finding.message)[-1] in ".?!" for finding in findings), "a message is a full sentence"
    notes = tuple(note for row in content(rule).get("house", []) if (note := row.get("note", "").rstrip(".")))
    for finding in findings:
        title, message = finding.title.said(CHINESE), finding.message.said(CHINESE)
        assert CHINESE_LETTER.search(title) and CHINESE_LETTER.search(message), "said in English to a Chinese reader"
        assert message[-1] in "。？" or message.rstrip(".").endswith(notes), "a sentence in Chinese, or the house's own"


@pytest.mark.parametrize(("rule", "example"), cases("quiet"))
def test_quiets(rule: Rule, example: Example) -> None:
    _, _, findings = read(rule, example)
    assert [(finding.quote, str(finding.message)) for finding in findings] == []


def test_no_file_without_its_rule() -> None:
    named = {file_of(rule).name for rule in RULES}
    assert {path.name for path in HERE.glob("*.toml")} <= named
