"""SARIF, held against the schema of its standard."""

import json
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft7Validator

from editor_app.desk.articles.decide import decide
from editor_app.desk.base.opening import open_tools
from editor_app.desk.reports.check_files import Checked, _check_file
from editor_app.desk.reports.findings_report import _findings_of
from editor_app.desk.reports.sarif import sarif
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Related
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
BODY = "A first line.\nHe said 😀 that the the lock is open. Then the the lock shut."


def held(*documents: Checked) -> dict:
    """The run, which the schema allows as it is written and read again."""
    log = json.loads(json.dumps(sarif(documents)))
    assert [fault.message for fault in Draft7Validator(SCHEMA).iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def checked(path: Path, text: str = BODY) -> Checked:
    path.write_text(text, encoding="utf-8")
    return _check_file(open_tools(), path)


def doubled(run: dict) -> list[dict]:
    return [one for one in run["results"] if one["ruleId"] == "repetition.word"]


def test_the_schema_refuses_what_is_wrong() -> None:
    for wrong in ({"version": "2.1.0"}, {"version": "2.0.0", "runs": []}, {"version": "2.1.0", "runs": [{}]}):
        assert list(Draft7Validator(SCHEMA).iter_errors(wrong))


def test_rule_place_fix_and_file(tmp_path: Path) -> None:
    run = held(checked(tmp_path / "a b#é.txt"))
    result = doubled(run)[0]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    assert (region["startLine"], region["startColumn"], region["charLength"]) == (2, 16, 7)
    assert BODY[region["charOffset"] :].startswith(region["snippet"]["text"]) and region["snippet"]["text"] == "the the"
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "the"}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "repetition.word"
    assert place["artifactLocation"]["uri"].endswith("/a%20b%23%C3%A9.txt")
    artifact = run["artifacts"][place["artifactLocation"]["index"]]
    assert artifact["location"]["uri"] == place["artifactLocation"]["uri"].removesuffix("#")
    assert len(artifact["hashes"]["sha-256"]) == 64


def test_fingerprints_stay_when_something_is_put_in_elsewhere(tmp_path: Path) -> None:
    prints = [
        [one["partialFingerprints"]["wordsAndContext/v1"] for one in doubled(held(checked(tmp_path / "l.txt", text)))]
        for text in (BODY, "Quite another line stands above all of it now.\n\n" + BODY)
    ]
    assert len(set(prints[0])) == 2
    assert prints[0] == prints[1]


def test_failures_related_places_and_odd_signs_are_allowed(tmp_path: Path) -> None:
    one = checked(tmp_path / "l.txt")
    (finding, *rest) = one.report.findings
    related = (Related(Span(0, 5), "A fir"), Related(Span(3, 9), "other words", "an earlier\udcff one.txt", "Title"))
    odd = replace(finding, related=related, message="", replacements=("", "a\u2028b"))
    report = replace(one.report, findings=(odd, *rest), failures=("dates.order: it broke",))
    run = held(replace(one, report=report, path=Path("sub folder/l\udcff.txt")), one)
    assert not run["invocations"][0]["executionSuccessful"]
    first = run["results"][0]
    assert first["message"]["text"] == str(finding.title)
    assert [place["physicalLocation"].get("region") is not None for place in first["relatedLocations"]] == [True, False]
    assert first["fixes"][0]["description"]["text"] == "Delete."
    assert {r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in run["results"]} == {0, 1}


def test_nothing_found(tmp_path: Path) -> None:
    assert held(checked(tmp_path / "l.txt", "Nothing is wrong here."))["results"] == []
    assert held()["results"] == []


def test_what_was_decided_is_a_suppression(house, taken) -> None:
    made = taken("Then the the lock opened.")
    found = [one for one in _findings_of(house, made).report.findings if one.rule == "repetition.word"]
    decide(house, made, found, Scope.PLACE, Reason.OTHER, "As he said it", "Ed")
    (result,) = doubled(held(_findings_of(house, made)))
    assert [(one["status"], one["justification"]) for one in result["suppressions"]] == [
        ("accepted", "Ignored by Ed. As he said it")
    ]


def test_a_place_in_the_headline_has_no_line_of_the_file_and_no_fix(tmp_path: Path) -> None:
    text = "---\ntitle: Harbour opens the the pier\n---\nThe mayor spoke. The the pier is wide.\n"
    one = checked(tmp_path / "pier.md", text)
    above, below = doubled(held(one))
    (place,) = above["locations"]
    assert "region" not in place["physicalLocation"]
    assert place["logicalLocations"] == [{"name": "title", "fullyQualifiedName": "title:14-21"}]
    assert place["message"]["text"] == "the the"
    assert "fixes" not in above
    assert below["fixes"]
    assert above["partialFingerprints"] != below["partialFingerprints"]
    finding = replace(one.report.findings[1], related=(Related(Span(0, 7), "Harbour", part=Part.TITLE),))
    report = replace(one.report, findings=(finding,))
    (related,) = held(replace(one, report=report))["results"][0]["relatedLocations"]
    assert related["message"]["text"] == "Harbour"
