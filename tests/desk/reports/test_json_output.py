import json
from pathlib import Path

import pytest

from editor_app.desk.base.opening import open_tools
from editor_app.desk.reports.check_files import Checked, _check_file
from editor_app.desk.reports.json_output import check_json, compare_json, names_json
from editor_app.desk.reports.text_views import names
from editor_app.text.manuscript import Manuscript
from editor_app.text.repeats import align

BODY = "A first line.\nHe said 😀 that the the lock is open."


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    path = tmp_path / "locks.txt"
    path.write_text(BODY, encoding="utf-8")
    return _check_file(open_tools(), path)


def test_a_finding_says_where_it_is_in_code_points(checked):
    (document,) = json.loads(json.dumps(check_json([checked])))["documents"]
    assert (document["characters"], document["failures"]) == (len(BODY), [])
    (finding,) = [one for one in document["findings"] if one["rule"] == "repetition.word"]
    place = finding["place"]
    assert BODY[place["start"] : place["end"]] == place["quote"] == "the the"
    assert (place["line"], place["column"], finding["replacements"]) == (2, 16, ["the"])
    assert set(finding) == {"rule", "severity", "message", "sure", "group", "place", "related", "replacements"}


def test_passages_and_names(checked):
    line = "The eleven old locks of the lower canal were lit by the harbour office on Monday for the first time. "
    answer = compare_json("a", "b", align(line * 2, line), 0.5)
    assert answer["passages"][0]["a"]["end"] > 50
    who = names(open_tools(), Manuscript("", "Anna Feldmann, director of the Harbour Museum, spoke."))
    kinds = {entity["preferred"]: entity["kind"] for entity in names_json(who)["entities"]}
    assert kinds["Anna Feldmann"] == "person"


def test_a_finding_in_the_headline_has_its_places_there(tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    path = tmp_path / "pier.md"
    path.write_text("---\ntitle: Harbour opens the the pier\n---\nThe mayor spoke. The the pier is wide.\n")
    made = check_json([_check_file(open_tools(), path)])
    assert made["schema"] == 2
    above, below = (one for one in made["documents"][0]["findings"] if one["rule"] == "repetition.word")
    assert above["place"] == {"in": "title", "start": 14, "end": 21, "line": 1, "column": 15, "quote": "the the"}
    assert (below["place"]["in"], below["place"]["start"], below["place"]["quote"]) == ("body", 17, "The the")
    assert made["documents"][0]["words"] == 8
