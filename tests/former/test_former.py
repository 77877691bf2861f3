"""A desk that an earlier version made: what was decided and switched off in it holds, whatever rules are called now."""

import gzip
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.checks import catalogue
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.desk.articles import decide, queries
from editor_app.desk.articles.review import Standing, review_saved, standings
from editor_app.desk.base import opening, preferences
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk, open_tools
from editor_app.desk.base.preferences import change_settings
from editor_app.desk.base.settings_file import read_settings
from editor_app.desk.lists import exemptions
from editor_app.desk.reports.check_files import _check_file, with_rules
from editor_app.desk.reports.sarif import sarif
from editor_app.domain.article import Article
from editor_app.domain.decision import Scope, Verdict
from editor_app.domain.errors import EditorError
from editor_app.store import decisions
from editor_app.text.prepared import Text
from tests.former.make import BACK, HOUSE, OFF, clock

HERE = Path(__file__).parent
DESKS = sorted(HERE.glob("desk_*"))
ROOMS = (catalogue, opening, preferences, exemptions)


def renamed(rule: Rule) -> tuple[Rule, ...]:
    """A rule under a new id; hyphens are split in two, one of which keeps the id."""
    if rule.id != "terms.hyphen":
        return (replace(rule, name=f"{rule.name}-today", formerly=(rule.id, *rule.formerly)),)

    def half(wanted: bool) -> Callable[[Text, Reference], Iterator[Hit]]:
        def check(text: Text, ref: Reference) -> Iterator[Hit]:
            return (hit for hit in rule.check(text, ref) if ("mail" in hit.span.of(text.body)) is wanted)

        return check

    return replace(rule, check=half(False)), replace(rule, name="mail", check=half(True), formerly=(rule.id,))


@pytest.fixture(params=["today", "renamed"])
def names(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules as they are called today, and as if each of them had another name again."""
    if request.param == "renamed":
        rules = tuple(one for rule in catalogue.RULES for one in renamed(rule))
        for room in ROOMS:
            monkeypatch.setattr(room, "RULES", rules)


@pytest.fixture(params=DESKS, ids=lambda folder: folder.name)
def kept(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of such a desk, copied, with its file and report."""
    monkeypatch.delenv("EDITOR_APP_DATABASE", raising=False)
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path / "desk"))
    folder = Path(shutil.copytree(request.param, tmp_path / "desk"))
    packed = folder / "editor-app.db.gz"
    (folder / "editor-app.db").write_bytes(gzip.decompress(packed.read_bytes()))
    return folder


@pytest.fixture
def former(names: None, kept: Path) -> Iterator[Desk]:
    made = open_desk(data=kept, clock=clock)
    yield made
    made.read.close()
    made.database.close()


def article_of(desk: Desk) -> Article:
    (row,) = queries.queue(desk)
    return queries.article(desk, row.id)


def standing(desk: Desk) -> tuple[Standing, ...]:
    return standings(desk, review_saved(desk, article_of(desk)))


def test_what_was_decided_holds(former: Desk) -> None:
    with former.database.read() as tx:
        made = decisions.of_article(tx, article_of(former).id)
    ignored = {one.anchor.quote for one in made if one.verdict is Verdict.IGNORED}
    found = standing(former)
    asked_again = {one.finding.quote for one in found if one.decision is None} & ignored
    assert asked_again == {one.anchor.quote for one in made if one.verdict is Verdict.OPEN}, "only what was taken back"
    assert {one.decision.scope for one in found if one.decision} == set(Scope)
    assert sum(one.decision is not None for one in found) >= 15


def test_exceptions_of_the_house_hold_and_wait(former: Desk) -> None:
    held, asked = exemptions.held(former), exemptions.waiting(former)
    assert [(one.decision.rule, one.decision.anchor.quote) for one in held] == [(HOUSE[0], "310")]
    assert [one.first.rule for one in asked] == [HOUSE[1]]
    titles = {str(rule.title) for rule in catalogue.RULES}
    assert {str(held[0].rule), str(asked[0].rule)} <= titles, "not a bare id"
    article = article_of(former)
    meant = next(one.finding for one in standing(former) if one.finding.quote == asked[0].words)
    decide.take_back(former, article.id, meant, "Ed")
    assert exemptions.waiting(former) == ()
    assert next(one for one in standing(former) if one.finding.quote == meant.quote).decision is None


def test_what_was_switched_off_stays_off_until_it_is_switched_on(former: Desk) -> None:
    def off(desk: Desk) -> set[str]:
        return {rule.id for rule in opening.RULES} - {rule.id for rule in desk.rules}

    named = next(rule.id for rule in opening.RULES if OFF in rule.ids)
    assert off(former) == {named}
    on = tuple(one for one in read_settings(former.config_folder).rules_off if one != named)
    changed = change_settings(former, replace(former.settings, rules_off=on))
    assert off(changed) == set()
    assert off(replace(changed, rules=open_tools(config=former.config_folder).rules)) == set()


def test_rules_are_chosen_by_former_names(former: Desk) -> None:
    chosen = with_rules(former, [BACK]).rules
    assert [BACK in rule.ids for rule in chosen] == [True]
    assert len(with_rules(former, [f"-{BACK}"]).rules) == len(former.rules) - 1
    assert all("terms.hyphen" in rule.ids for rule in with_rules(former, ["terms.hyphen"]).rules)
    with pytest.raises(EditorError):
        with_rules(former, ["residue.never"])


def test_a_report_that_was_kept_is_compared_with_one_of_today(
    former: Desk, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kept)
    log = json.loads(json.dumps(sarif([_check_file(former, Path("release.md"))])))
    (now,) = log["runs"]
    (then,) = json.loads((kept / "report.sarif").read_text(encoding="utf-8"))["runs"]
    former_ids = {one["id"]: {one["id"], *one.get("deprecatedIds", ())} for one in now["tool"]["driver"]["rules"]}
    known = {one["partialFingerprints"]["wordsAndContext/v1"]: one["ruleId"] for one in then["results"]}
    same = [
        known[print_] in former_ids[one["ruleId"]]
        for one in now["results"]
        if (print_ := one["partialFingerprints"]["wordsAndContext/v1"]) in known
    ]
    assert all(same)
    assert len(same) >= 20
