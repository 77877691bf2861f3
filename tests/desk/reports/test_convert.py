import json
from dataclasses import replace

import pytest

from editor_app.desk.base.kinds import FORMS
from editor_app.desk.reports.convert import Conversion, convert, without
from editor_app.domain.errors import EditorError
from editor_app.formats.reading import read
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

BODY = "The ferry runs again.\n\nTickets are sold on the quay."


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(BODY, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", [form for form in FORMS if form not in ("json", "ninjs")])
def test_every_form_can_be_read_again(draft, tmp_path, form):
    made = convert(draft, Conversion(tmp_path / "out", form))
    assert made == tmp_path / "out" / f"ferry.{form}"
    assert read(made).manuscript.body.rstrip().endswith("Tickets are sold on the quay.")


def test_json_holds_the_body_to_the_letter(draft, tmp_path):
    made = convert(draft, Conversion(tmp_path, "json"))
    assert json.loads(made.read_text(encoding="utf-8"))["body"] == BODY


def test_two_drafts_with_one_stem_keep_both_names(draft, tmp_path):
    twin = tmp_path / "ferry.md"
    twin.write_text("Another ferry.", encoding="utf-8")
    wanted = Conversion(tmp_path / "out", "html")
    first = convert(draft, wanted)
    assert convert(twin, wanted, frozenset({first})).name == "ferry.md.html"
    (tmp_path / "FERRY.md").write_text("A third ferry.", encoding="utf-8")
    assert convert(tmp_path / "FERRY.md", wanted, frozenset({first})).name in ("FERRY.md.html", "FERRY.md (2).html")
    assert convert(draft, wanted) not in (first, tmp_path / "out" / "ferry.md.html")


@pytest.mark.parametrize(
    "given", [{"form": "wav"}, {"form": "html", "verbatim": True}, {"form": "txt", "fragment": True}]
)
def test_what_cannot_be_is_refused_before_anything_is_written(tmp_path, given):
    with pytest.raises(EditorError):
        Conversion(tmp_path, **given)


def test_furniture_is_taken_out_at_its_places():
    assert without(Manuscript("", "Home > News\nThe ferry."), (Span(0, 12),)).body == "The ferry."


def test_a_headline_that_was_furniture_goes_with_it():
    page = Manuscript("Home > News", "Home > News\nThe ferry.\nIt runs.")
    assert without(page, (Span(0, 12),)).title == "The ferry."
    assert without(page, ()).title == without(page, (Span(22, 31),)).title == "Home > News"
    assert without(replace(page, title="The harbour"), (Span(0, 12),)).title == "The harbour"
