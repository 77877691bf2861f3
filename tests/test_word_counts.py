"""One text has one number of words, wherever it is said: in the window, on the command line, in exports and reports."""

import json
import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.cli.article_output import article_json, full_lines
from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.articles.queries import history, revision
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.desk.reports.findings_report import save_findings
from editor_app.desk.reports.json_output import check_json
from editor_app.desk.reports.text_output import summary
from editor_app.domain.article import Action, Stamp
from editor_app.domain.finding import Report
from editor_app.formats.base.job import Job
from editor_app.formats.reports.findings_docx import findings_docx
from editor_app.formats.reports.findings_html import findings_html
from editor_app.formats.writers import ninjs
from editor_app.text.edits import Edit
from editor_app.text.language.words import count_words
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from tests.taking import advance
from tests.text.language.conftest import texts

BODIES = {
    "It's the editor's 1,200 U.S. well-known words.": 9,
    "水车在转。It turns, on 22:50 in 3Q24.": 10,
    "한국어 단어, नमस्ते दुनिया, مُحَمَّد, שָׁלוֹם, สวัสดี, cafe\u0301.": 8,
    "An e-mail to a@b.org, see https://a.org/one/two.": 5,
    "👩\u200d🚀 ‘quoted’ snake_case １，２００ Ａｂｃ": 6,
}
"""Texts, each with its number of words: links are none, nor addresses."""


def checked(manuscript: Manuscript) -> Checked:
    report = Report(Stamp("", 1, 0, ""), "", ())
    return Checked(Path("a.txt"), manuscript, report, Text(manuscript).word_count, manuscript.digest, 0.0)


def said(one: Checked) -> set[int]:
    """The numbers that the reports state."""
    plain = Manuscript(one.manuscript.title, one.manuscript.body, one.manuscript.markup)
    bodies = json.loads(ninjs.write(Job(plain)))["bodies"]
    paper = docx.Document(BytesIO(findings_docx([checked_text(one)])))
    stated = [
        str(summary([one])),
        findings_html([checked_text(one)], "x"),
        "\n".join(paragraph.text for paragraph in paper.paragraphs),
    ]
    numbers = {int(found.replace(",", "")) for text in stated for found in re.findall(r"([\d,]+) words?\b", text)}
    return numbers | {bodies[0]["wordCount"], check_json([one])["documents"][0]["words"]}


@pytest.mark.parametrize("body", BODIES)
def test_every_report_and_export_says_the_same_number(body: str) -> None:
    assert said(checked(Manuscript("Mill", body))) == {BODIES[body]}


@given(texts(), st.sampled_from(Markup))
@settings(max_examples=30, deadline=None)
def test_they_do_in_every_script(body: str, markup: Markup) -> None:
    one = checked(Manuscript("Mill", body.replace("\n", " ").strip() or "Mill", markup))
    assert said(one) == {one.words}


@given(texts())
def test_a_plain_text_without_links_has_the_words_of_its_string(body: str) -> None:
    text = Text(Manuscript("Mill", body))
    assert text.masked.spans or text.word_count == count_words(body)


@pytest.mark.parametrize("body", BODIES)
def test_the_list_of_articles_and_the_command_line_say_it_too(house: Desk, body: str, tmp_path: Path) -> None:
    one = paste(house, body, "Ed", "Mill").article
    report = json.loads(save_findings(house, [one.id], tmp_path / "a.json").read_text(encoding="utf-8"))
    assert one.words == BODIES[body] == report["documents"][0]["words"]
    advance(house, one.id, Action.START, "Ed")
    draft = open_draft(house, one.id).draft
    save(house, draft.edited([Edit(Span(0, 0), "Two more ")]), "Ed")
    now = article_of(house, one.id)
    assert now.words == BODIES[body] + 2 == Text(revision(house, one.id, now.head).manuscript).word_count
    assert article_json(now)["words"] == now.words
    assert f" {now.words:,} words" in "\n".join(map(str, full_lines(now, history(house, one.id), ())))
