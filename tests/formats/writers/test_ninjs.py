import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.errors import EditorError
from editor_app.formats.base.job import Job
from editor_app.formats.writers import ninjs
from editor_app.text.manuscript import Manuscript, Markup

SUITE = Path(__file__).resolve().parents[3] / "../shared/bench/pack/ninjs/test_suite"
DRAFT = Manuscript(
    "Hall opens",
    "# Hall opens\n\nSome **bold** words, 两个字.\n\n1. one",
    Markup.MARKDOWN,
    "en_GB",
    (("source", "City desk"), ("date", "2026-03-02"), ("embargo", "2026-03-03 09:00+08:00"), ("author", "A. Quill")),
)
UUID = "0b5ab6b6-14dd-4ba3-a8a1-3d7b2d9e7a01"


def item(manuscript: Manuscript, *facts: tuple[str, str]) -> dict:
    return json.loads(ninjs.write(Job(manuscript, facts)))


def test_an_article_with_all_its_facts() -> None:
    found = item(DRAFT, ("uuid", UUID), ("version", "2"), ("approved_at", "2026-03-02T10:00:00+00:00"))
    assert found["uri"] == f"urn:uuid:{UUID}"
    assert found["version"] == "2"
    assert found["versionCreated"] == "2026-03-02T10:00:00+00:00"
    assert found["contentCreated"] == "2026-03-02T00:00:00+00:00"
    assert found["embargoedUntil"] == "2026-03-03T09:00:00+08:00"
    assert found["headlines"][0]["value"] == "Hall opens"
    assert found["by"] == "A. Quill"
    assert found["infoSources"] == [{"name": "City desk"}]
    assert found["language"] == "en-GB"
    text, html = found["bodies"]
    assert text["value"] == "Hall opens\n\nSome bold words, 两个字.\n\n1. one\n"
    assert text["charCount"] == len(text["value"])
    assert text["wordCount"] == 9  # the number of an item is none
    assert "<strong>bold</strong>" in html["value"]
    assert found["altIds"] == [{"role": "sha256", "value": DRAFT.sha256}]


def test_the_same_text_has_the_same_name_of_its_own() -> None:
    assert item(DRAFT)["uri"] == item(DRAFT)["uri"] != item(Manuscript("Other", "Text"))["uri"]


def test_an_embargo_that_is_no_date_is_not_lost() -> None:
    found = item(Manuscript("t", "x", front=(("embargo", "after the speech"),)))
    assert found["edNote"] == "Embargo: after the speech"
    assert "embargoedUntil" not in found


@pytest.mark.parametrize("content", [None, "{"], ids=["missing", "damaged"])
def test_without_its_schema_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    if content:
        (tmp_path / "resources" / "ninjs").mkdir(parents=True)
        (tmp_path / "resources" / "ninjs" / "ninjs-schema_3.1.json").write_text(content)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    ninjs._validator.cache_clear()
    with pytest.raises(EditorError, match=r"missing or damaged: ninjs/ninjs-schema_3\.1\.json\."):
        item(DRAFT)


def test_what_the_schema_refuses_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ninjs.invalid(b'{"uri": "urn:x:1", "surprise": 1}')
    assert ninjs.invalid(b'{"type": "text"}')
    monkeypatch.setattr(ninjs, "_names", lambda known: {"urgency": "high"})
    with pytest.raises(EditorError, match="urgency"):
        item(DRAFT)


def test_a_schema_elsewhere_is_not_fetched() -> None:
    place = {"uri": "urn:x:1", "places": [{"name": "here", "geoJSON": {"type": "Point", "coordinates": [1, 2]}}]}
    assert ninjs.invalid(json.dumps(place).encode()) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=30),
    st.text(max_size=80),
    st.dictionaries(
        st.sampled_from(["source", "date", "embargo", "author", "version", "place", "slug", "copyright", "uuid"]),
        st.text(max_size=12),
    ),
)
def test_whatever_is_in_it_the_file_is_valid(title: str, body: str, front: dict[str, str]) -> None:
    made = ninjs.write(Job(Manuscript(title, body, front=tuple(front.items()))))
    assert ninjs.invalid(made) == ()


@pytest.mark.skipif(not SUITE.exists(), reason="needs ../shared")
@pytest.mark.parametrize("path", sorted(SUITE.glob("3.*__should_*.json")), ids=lambda path: path.stem)
def test_the_suite_of_the_standard(path: Path) -> None:
    faults = ninjs.invalid(path.read_bytes())
    assert bool(faults) == bool(re.search("should_fail", path.stem))
