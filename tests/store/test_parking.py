"""What is typed is parked, to the letter, and never lost."""

import json
import os
import stat
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from editor_app.domain.article import Draft
from editor_app.domain.errors import EditorError
from editor_app.store import parking
from editor_app.text.manuscript import Manuscript, Markup

HOSTILE = "NUL \x00, half a pair \ud83d, 桥, \r\n end"


@pytest.fixture
def draft():
    """A draft of a new article."""
    return Draft(str(uuid4()), 0, Manuscript(HOSTILE, HOSTILE, Markup.MARKDOWN, "zh_CN", (("a", HOSTILE),)), 3)


def test_a_draft_comes_back_as_it_was_typed(tmp_path, draft):
    folder = tmp_path / "not yet" / "there"
    assert parking.parked_of(folder, draft.article) is None
    parking.park(folder, draft, "Ben 稿")
    one = parking.parked_of(folder, draft.article)
    assert (one.draft, one.by) == (draft, "Ben 稿")


def test_what_is_typed_is_for_nobody_else_to_read(tmp_path, draft):
    parking.park(tmp_path / "new", draft, "Ben")
    (file,) = (tmp_path / "new").iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new", file)] == [0o700, 0o600]


@pytest.mark.parametrize("written", ["2025-05-12T10:30:00+02:00", "2025-05-12T08:30:00", "2025-05-12T08:30:00+00:00"])
def test_the_moment_of_a_draft_has_a_zone(tmp_path, draft, written):
    parking.park(tmp_path, draft, "Ben")
    (file,) = tmp_path.iterdir()
    kept = json.loads(file.read_bytes())
    assert (kept["form"], datetime.fromisoformat(kept["at"]).utcoffset()) == (parking.FORM, timedelta(0))
    file.write_bytes(json.dumps({**kept, "at": written}).encode())
    assert parking.parked_of(tmp_path, draft.article).at == datetime(2025, 5, 12, 8, 30, tzinfo=UTC)


def test_the_newest_text_takes_the_place_of_the_one_before(tmp_path, draft):
    other = Draft(str(uuid4()), 1, Manuscript("a", "b"))
    parking.park(tmp_path, draft, "Ben")
    parking.park(tmp_path, other, "Ben")
    later = draft.with_manuscript(Manuscript("Title", "Later"))
    parking.park(tmp_path, later, "Ben")
    for one in (later, other):
        assert parking.parked_of(tmp_path, one.article).draft == one
    assert len(list(tmp_path.iterdir())) == 2


def test_a_dropped_draft_is_gone(tmp_path, draft):
    parking.park(tmp_path, draft, "Ben")
    for _ in range(2):
        parking.drop(tmp_path, draft.article)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", ["", "../../etc/passwd", "a/b", "{%s}", "NUL", "x" * 5000, "urn:uuid:%s", "\x00"])
def test_only_an_id_names_a_file(tmp_path, draft, wrong):
    name = wrong.replace("%s", draft.article)
    with pytest.raises(EditorError, match="not the id"):
        parking.park(tmp_path, Draft(name, 0, Manuscript("a", "b")), "Ben")
    for ask in (parking.drop, parking.parked_of):
        with pytest.raises(EditorError, match="not the id"):
            ask(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def change(**fields):
    """Damage that leaves the file readable."""
    return lambda content: json.dumps({**json.loads(content), **fields}).encode()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: b"",
        lambda content: b"\xff\xfe" + content,
        lambda content: b"[" * 200_000,
        lambda content: b"null",
        lambda content: b"[1, 2]",
        lambda content: content.replace(b"half", b"HALF"),
        change(article="../x"),
        change(article=str(uuid4())),
        change(base="many"),
        change(front=[["a"]]),
        change(front=7),
        change(title=None),
        change(at="yesterday"),
        change(markup="rtf"),
        change(article=7),
    ],
)
def test_a_broken_file_is_set_aside_and_hides_no_other(tmp_path, draft, damage):
    other = Draft(str(uuid4()), 1, Manuscript("a", "b"))
    parking.park(tmp_path, draft, "Ben")
    parking.park(tmp_path, other, "Ben")
    file = tmp_path / f"{draft.article}.json"
    broken = damage(file.read_bytes())
    file.write_bytes(broken)
    assert parking.parked_of(tmp_path, draft.article) is None
    assert parking.parked_of(tmp_path, other.article).draft == other
    (aside,) = tmp_path.glob("*.broken")
    assert aside.read_bytes() == broken
    assert aside.name.startswith(draft.article)
    parking.park(tmp_path, draft, "Ben")
    assert parking.parked_of(tmp_path, draft.article).draft == draft
    assert aside.exists()


def test_what_a_killed_program_left_half_done_is_taken_away_in_time(tmp_path, draft):
    parking.park(tmp_path, draft, "Ben")
    old, new = (tmp_path / f".editor-app-{number:032x}.part" for number in (1, 2))
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    assert parking.parked_of(tmp_path, draft.article)
    assert not old.exists()
    assert new.exists()


def test_a_folder_that_cannot_be_used_is_said(tmp_path, draft):
    (tmp_path / "file").touch()
    with pytest.raises(EditorError) as refused:
        parking.park(tmp_path / "file", draft, "Ben")
    assert refused.value.hint
