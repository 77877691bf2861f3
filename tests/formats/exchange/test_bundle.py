import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Article, Export, Revision, Stamp, Status
from editor_app.domain.bundle import Bundle, Original
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.errors import Unreadable
from editor_app.domain.finding import Finding, Related, Report, Severity
from editor_app.domain.message import AND, listed, say, verbatim
from editor_app.domain.picture import Picture, name_of
from editor_app.formats.exchange.bundle import KIND, read_bundle, write_bundle
from editor_app.formats.exchange.checked_zip import seal, unseal
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.span import Span

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
ANCHOR = Anchor("the the", "Then", "lock")


def revision(number, body):
    text = Manuscript("Schleusen 闸", body, Markup.MARKDOWN, "de_DE", (("source", "Büro"), ("x", "")))
    return Revision("a", number, text, text.digest, "Ed", AT, "note")


def bundle(*bodies):
    texts = tuple(revision(number, body) for number, body in enumerate(bodies, 1))
    finding = Finding(
        *(
            "repetition.word",
            Severity.ERROR,
            Span(5, 12),
            ANCHOR,
            say("Doubled"),
            say("“{a}” and {b}.", a="x", b=listed(["y", say("z")], AND)),
            ("the",),
            "g",
        ),
        *((Related(Span(1, 2), "q", "d"),), False),
    )
    return Bundle(
        article=Article("a", "Schleusen", "de_DE", Status.APPROVED, len(texts), 3, "Ed", AT, AT, approved=1),
        revisions=texts,
        decisions=(Decision("d", "a", "r", ANCHOR, Verdict.WAIVED, Scope.PLACE, Reason.OTHER, "n", "Ed", AT),),
        report=Report(Stamp("a", 1, 0, "0"), "rules", (finding,), ("failed",)),
        exports=(Export("a", 1, "0", "md", "a.md", "1", "Mia", AT, True),),
        chain=('{"a":1}', '{"b":2}'),
        original=Original("päper.docx", b"\x00PK"),
        by="Mia",
        at=AT,
        program="editor-app",
    )


def test_what_is_written_is_read_and_always_the_same_bytes():
    made = bundle("One.", "Two.\n\n新 🚢")
    assert read_bundle(write_bundle(made)) == made
    assert write_bundle(made) == write_bundle(made)


@given(st.lists(st.text(st.characters(exclude_categories=())), min_size=1, max_size=3))
def test_any_text_comes_through(bodies):
    made = bundle(*bodies)
    assert read_bundle(write_bundle(made)) == made


def test_what_an_earlier_version_says_of_findings_is_plain_words():
    made = bundle("One.")
    finding = replace(made.report.findings[0], title=verbatim("Doubled"), message=verbatim("{Twice}."))
    made = replace(made, report=replace(made.report, findings=(finding,)))
    data = write_bundle(made)
    (told,) = json.loads(zipfile.ZipFile(BytesIO(data)).read("history.json"))["findings"]["findings"]
    assert (told["title"], told["message"]) == ("Doubled", "{Twice}."), "as that version wrote it"
    assert read_bundle(data) == made


def test_a_bundle_without_report_and_original():
    made = replace(bundle("One."), report=None, original=None, chain=(), decisions=(), exports=())
    assert read_bundle(write_bundle(made)) == made


def test_a_person_can_read_the_text_in_it():
    assert unseal(KIND, write_bundle(bundle("One.", "Two.")))["text.txt"].decode() == "Schleusen 闸\n\nTwo.\n"


def changed(name, change):
    parts = unseal(KIND, write_bundle(bundle("One.", "Two.")))
    found = json.loads(parts[name])
    change(found)
    return seal(KIND, {**parts, name: json.dumps(found).encode()})


LIES = {
    "text of revision 1 was changed": ("revisions/00001.json", lambda one: one["manuscript"].update(body="Other.")),
    "not all of it is about one article": ("history.json", lambda one: one["decisions"][0].update(article="b")),
    "its revisions are not complete": ("article.json", lambda one: one["article"].update(head=9)),
    "the original file": ("article.json", lambda one: one.update(original=None)),
    "history.json is damaged": ("history.json", lambda one: one["decisions"][0].update(verdict="holy")),
    "article.json is damaged": ("article.json", lambda one: one["article"].update(privileges="all")),
}


@pytest.mark.parametrize("said", LIES)
def test_what_was_sealed_anew_and_cannot_be_true_is_refused(said):
    with pytest.raises(Unreadable, match=f"The bundle contradicts itself: .*{said}"):
        read_bundle(changed(*LIES[said]))


def test_parts_that_do_not_agree_are_refused():
    parts = unseal(KIND, write_bundle(bundle("One.", "Two.")))
    with pytest.raises(Unreadable, match="text for people is not that"):
        read_bundle(seal(KIND, {**parts, "text.txt": b"Other"}))
    with pytest.raises(Unreadable, match=r"lacks history\.json"):
        read_bundle(seal(KIND, {name: data for name, data in parts.items() if name != "history.json"}))


def test_pictures_come_along_and_one_that_was_changed_is_refused():
    one = Picture(name_of(b"\x89PNG"), b"\x89PNG")
    given = replace(bundle("a"), pictures=(one,))
    assert read_bundle(write_bundle(given)) == given
    parts = unseal(KIND, write_bundle(given)) | {f"pictures/{one.name}": b"other"}
    with pytest.raises(Unreadable, match="picture"):
        read_bundle(seal(KIND, parts))
