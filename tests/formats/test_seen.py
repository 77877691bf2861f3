"""Every exported form shows the same words, by rules that anybody can follow; a changed word is seen in each."""

import json
import zipfile
from io import BytesIO

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.job import Job
from editor_app.formats.formats import format_called
from editor_app.formats.seen import (
    canonical_of_json,
    details_sha256,
    manuscript_words_sha256,
    proof_of,
    shows,
    words_sha256,
)
from editor_app.text.manuscript import Manuscript, Markup

RICH = """# The lock

The *lock* is **open**, says [Ann Li](https://example.org/ann): 10⁶ litres of H₂O.
It closes at 5\u202fpm.\\
Two boats wait.

- one boat
- another boat
    1. with a crew

| Day | Boats |
|-----|------:|
| Mon | 2 |

> “Bring ropes.”

---

Mail press@example.org.
"""
FORMS = ("txt", "md", "html", "docx", "odt", "ninjs")
TEXTS = {
    "rich": Manuscript("Locks open", RICH, Markup.MARKDOWN, front=(("source", "Canal Weekly"),)),
    "plain": Manuscript("Locks open", "The lock is open.\n\nTwo boats * wait_here_.\n\n- one\n- two"),
    "begins with its headline": Manuscript("Locks open", "Locks open\n\nThe lock is open."),
    "stand-in": Manuscript("The lock is open.", "The lock is open. Two boats wait."),
    "Chinese": Manuscript("船闸开放", "船闸于周一开放。\n\n两艘船在等待。", language="zh_CN"),
    "Arabic": Manuscript("القفل مفتوح", "القفل مفتوح اليوم.", language="ar"),
}


def written(manuscript: Manuscript, form: str) -> bytes:
    writer = format_called(form).writer
    assert writer
    return writer(Job(manuscript, (("title", manuscript.title), ("uuid", "5c1e"))))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_form_shows_the_words(form, name):
    manuscript = TEXTS[name]
    digest = manuscript_words_sha256(manuscript)
    assert shows(f"x.{form}", written(manuscript, form), digest)
    assert proof_of(f"x.{form}", written(manuscript, form), manuscript) in ("words", "text")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("old", "new"), [("open", "shut"), ("litres", "liters"), ("10⁶", "10⁷"), ("Ann Li", "Ann Ly")])
def test_another_word_is_seen(form, old, new):
    rich = TEXTS["rich"]
    other = Manuscript(rich.title, RICH.replace(old, new, 1), Markup.MARKDOWN)
    assert shows(f"x.{form}", written(other, form), manuscript_words_sha256(rich)) is False


@pytest.mark.parametrize("form", FORMS)
def test_another_headline_is_seen(form):
    for name in ("plain", "rich"):
        other = Manuscript("Locks shut", TEXTS[name].body, TEXTS[name].markup)
        assert shows(f"x.{form}", written(other, form), manuscript_words_sha256(TEXTS[name])) is False


def test_an_office_file_changed_by_hand_is_seen():
    data = written(TEXTS["plain"], "docx")
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"The lock is open", b"The lock is shut"))
    assert shows("x.docx", changed.getvalue(), manuscript_words_sha256(TEXTS["plain"])) is False


def test_a_news_object_whose_bodies_differ_is_refused():
    news = json.loads(written(TEXTS["plain"], "ninjs"))
    news["bodies"][1]["value"] = news["bodies"][1]["value"].replace("open", "shut")
    with pytest.raises(ValueError, match="do not say the same"):
        shows("x.ninjs", json.dumps(news).encode(), manuscript_words_sha256(TEXTS["plain"]))


@pytest.mark.parametrize(
    ("name", "data"), [("x.docx", b"PK no"), ("x.odt", b""), ("x.ninjs", b"{}"), ("x.txt", b"\xff")]
)
def test_what_is_not_of_its_format_is_refused(name, data):
    with pytest.raises((ValueError, Unreadable)):
        shows(name, data, "0" * 64)


def test_of_a_pdf_only_its_bytes_can_be_proved():
    assert shows("x.pdf", b"%PDF", "0" * 64) is None
    assert proof_of("x.pdf", b"%PDF", TEXTS["plain"]) == "file"


def test_a_plain_text_and_json_are_proved_to_the_letter():
    plain = TEXTS["plain"]
    assert proof_of("x.txt", written(plain, "txt"), plain) == "text"
    assert canonical_of_json(written(plain, "json")) == (plain.sha256, details_sha256(plain.front))
    with pytest.raises(ValueError, match="no manuscript"):
        canonical_of_json(b'{"title": "x"}')


def test_what_is_not_seen_does_not_count():
    assert words_sha256("Two\u00a0boats\n\nwa\u00adit\u200b.") == words_sha256(" Two boats wait. ")
    assert words_sha256("- one\n  2. two") == words_sha256("one two")
    assert words_sha256("Two boats") != words_sha256("Twoboats")
    assert details_sha256((("b", "2"), ("a", "1"), ("c", " "))) == details_sha256((("a", "1"), ("b", "2")))
    assert details_sha256((("a", "1"),)) != details_sha256((("a", "2"),))
