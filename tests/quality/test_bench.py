"""The yardsticks themselves: what the scorer of the archive counts, what the table says, what is drawn to be read."""

import json
from pathlib import Path

from bench.quality import by_rule, reuse, table
from bench.quality.draw import drawn, drawn_by_cards, tally, written
from bench.quality.program import Answer
from bench.quality.scorers import SCORERS, Scored, Scorer, run

BODY = "Bread rises.\n\nThe ferry to the outer islands leaves at nine."


def passage(start: int, end: int) -> dict:
    return {"a": {"start": start, "end": end}}


def test_a_paragraph_is_found_when_most_of_it_is_covered_in_its_own_source() -> None:
    query = reuse.Query("q", "mix", "x", BODY, ((14, 60),))
    whole = [{"document": "x", "passages": [passage(10, 40), passage(35, 55)]}]
    assert reuse.score((query,), {"q": whole}).found["mix"] == 1
    half = [{"document": "x", "passages": [passage(10, 40)]}, {"document": "y", "passages": [passage(0, 60)]}]
    scored = reuse.score((query,), {"q": half})
    assert (scored.found["mix"], scored.total["mix"], scored.named, scored.others) == (0, 1, 1, 1)
    assert "found 0/1" in list(scored.lines())[-1]


def finding(rule: str, start: int, end: int, severity: str = "warning", group: str = "") -> dict:
    place = {"start": start, "end": end, "quote": BODY[start:end]}
    return {"rule": rule, "severity": severity, "place": place, "group": group or f"{rule}{start}", "message": "?"}


def slips(folder: Path) -> Path:
    """A set of one text with one slip, and one judged finding."""
    (folder / "slips" / "clean").mkdir(parents=True)
    (folder / "slips" / "slipped").mkdir()
    for name, rows in {
        "gold": [{"file": "slipped/1.txt", "kind": "k", "start": 0, "end": 5, "pairs": [], "families": ["numbers"]}],
        "copies": [{"file": "slipped/1.txt", "clean": "clean/1.txt", "edits": [[0, 5, "Bread"]]}],
    }.items():
        (folder / "slips" / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (folder / "slips" / "score.py").write_text(
        "def touch(a, b, c, d): return a < d and c < b\n"
        "def back(place, edits, shift, end): return place\n"
        "def family(rule, names): return rule.split('.')[0] in names\n",
        encoding="utf-8",
    )
    texts = folder / "drafts" / "real" / "texts"
    texts.mkdir(parents=True)
    (texts / "a.txt").write_text(BODY, encoding="utf-8")
    judged = [
        {"file": "a.txt", "start": 0, "end": 5, "quote": BODY[:5], "families": ["dates"], "verdict": "right"},
        {"file": "a.txt", "start": 6, "end": 12, "quote": BODY[6:12], "families": ["dates"], "verdict": "wrong"},
    ]
    (texts.parent / "judged.jsonl").write_text("\n".join(map(json.dumps, judged)), encoding="utf-8")
    return folder


def test_a_rule_answers_for_what_it_finds_most_of(tmp_path: Path) -> None:
    shared = slips(tmp_path)
    answers = [
        Answer(
            shared / "slips/clean/1.txt", 100, (finding("terms.case", 20, 25), finding("dates.order", 30, 31, "info"))
        ),
        Answer(shared / "slips/slipped/1.txt", 100, (finding("numbers.mixed", 0, 5), finding("terms.case", 20, 25))),
        Answer(shared / "drafts/real/texts/a.txt", 9, (finding("dates.order", 0, 5), finding("dates.order", 6, 12))),
    ]
    rows, words = by_rule.rows(shared, answers)
    told = {row.rule: row for row in rows}
    assert words == 100
    assert (told["numbers.mixed"].kinds, told["numbers.mixed"].found, told["numbers.mixed"].planted) == (["k"], 1, 1)
    assert (told["terms.case"].loud, told["dates.order"].hints) == (1, 1)
    assert (told["dates.order"].right, told["dates.order"].wrong) == (1, 1)
    made = table.markdown([Scored("s", (("recall", "7"),)), Scored("t", (), "it is missing")], rows, words, "v", "")
    assert "| numbers.mixed | 100 % of 1 | 0.000 | 0.000 |  | k |" in made
    assert "- t: it is missing" in made
    again = table.markdown([Scored("s", (("recall", "8"),))], (), 0, "w", made)
    assert "| s | recall | 8 | 7 |" in again
    kept = table.markdown([Scored("s", (("recall", "9"),))], (), 0, "w", f"{again}\n{table.READ}\n\nTwo of three.\n")
    assert kept.endswith(f"\n\n{table.READ}\n\nTwo of three.\n")


def test_a_scorer_whose_set_is_missing_is_named(tmp_path: Path) -> None:
    absent = Scorer("absent", tmp_path / "nowhere", (), SCORERS[0].read)
    scored = run(absent, tmp_path, tmp_path)
    assert (scored.figures, "nowhere" in scored.why_not) == ((), True)


def test_a_draft_beside_its_source_has_rows_of_its_own() -> None:
    read = {scorer.name: scorer.read for scorer in SCORERS}
    told = {"mean_of_kinds": 0.9, "facts": 0.75, "parts": 0.5, "real": {"body": [4, 3]}}
    alarms = {"clean": {"per_thousand": 0.125}}
    assert dict(read["source"]("", told | {"alarms": alarms})) == {
        "changed facts found, mean over the kinds": "0.900",
        "changed facts found; missing and added parts": "0.750; 0.500",
        "errors of translators found, body": "3 of 4",
        "alarms per 1,000 words, clean": "0.12",
    }
    assert dict(read["chinese"]("", {"found": 1, "faults": 2, "alarms": alarms})) == {
        "planted faults found": "1 of 2",
        "alarms per 1,000 characters, clean": "0.12",
    }


def test_a_draw_by_cards_takes_a_loud_rule_more_often() -> None:
    given = [{**finding("a.b", at, at + 1), "file": "t"} for at in range(30)]
    given += [{**finding("c.d", at, at + 1, "error", "one card"), "file": "t"} for at in range(30)]
    some = drawn_by_cards(given, 10, 3)
    assert sum(one["rule"] == "a.b" for one in some) >= 9
    assert some == drawn_by_cards(given, 10, 3) != drawn_by_cards(given, 10, 4)
    assert len(drawn_by_cards(given, 100, 3)) == 31


def test_the_draw_takes_rules_in_turn_and_is_the_same_again(tmp_path: Path) -> None:
    given = [{**finding("a.b", at, at + 1), "file": "t", "words": "w"} for at in range(20)]
    given += [{**finding("c.d", at, at + 1, "error", "one card"), "file": "t", "words": "w"} for at in range(5)]
    some = drawn(given, 6, 3)
    assert [one["rule"] for one in some] == ["a.b"] * 5 + ["c.d"]
    assert some == drawn(given, 6, 3)
    assert drawn(given, 6, 4) != some
    assert len(drawn(given, 100, 3)) == 21
    path = tmp_path / "read.tsv"
    written(some, path)
    path.write_text(path.read_text(encoding="utf-8").replace("\n\tc.d", "\nwrong\tc.d", 1), encoding="utf-8")
    lines = list(tally(path))
    assert "| errors | 0 | 0 | 1 | 0 | 0 % |" in lines
    assert lines[-1] == "| all | 0 | 0 | 1 | 5 | 0 % |"
