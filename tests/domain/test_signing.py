"""What is signed is one text of fixed lines, and nothing else reads as one."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.signing import APPROVAL, EXPORT, NoStatement, moment, moment_of, plain, read, written

VALUES = {
    **{"house": "ab", "article": "5c1e", "title": "Locks", "revision": "7", "markup": "plain", "language": "en_US"},
    **{"text-sha256": "1", "words-sha256": "2", "details-sha256": "3", "by": "Ann", "role": "manager"},
    **{"own-work": "no", "at": "2025-08-22T09:00:00Z", "rules": "r", "chain-serial": "41", "chain-hash": "cd"},
    **{"approval-sha256": "", "entry-sha256": "e"},
}


@pytest.mark.parametrize("purpose", [APPROVAL, EXPORT])
def test_a_statement_reads_as_it_was_written(purpose):
    statement = written(purpose, VALUES)
    assert statement.startswith("editor-app ") and statement.endswith("chain-hash: cd\n")
    assert read(purpose, statement).items() <= VALUES.items()
    other = APPROVAL if purpose is EXPORT else EXPORT
    with pytest.raises(NoStatement):
        read(other, statement)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Locks\n", "title: Locks\ntitle: Keys\n"),
        ("title: Locks\n", ""),
        ("title: Locks\n", "title:  Locks\u200b\n"),
        ("title: Locks\nrevision: 7\n", "revision: 7\ntitle: Locks\n"),
        ("revision: 7", "revision: seven"),
        ("chain-serial: 41", "chain-serial: -1"),
        ("editor-app approval 1", "editor-app approval 2"),
        ("chain-hash: cd\n", "chain-hash: cd\n\n"),
        ("chain-hash: cd\n", "chain-hash: cd\nmore: x\n"),
        ("chain-hash: cd\n", "chain-hash: cd"),
    ],
)
def test_nothing_else_reads_as_one(old, new):
    statement = written(APPROVAL, VALUES)
    assert old in statement
    with pytest.raises(NoStatement):
        read(APPROVAL, statement.replace(old, new))


def test_a_value_cannot_end_its_line_or_steer_a_terminal():
    title = "Locks\nby: Bob\x1b[2J\u202e\u200b and\u00a0keys"
    assert plain(title) == "Locks by: Bob[2J and keys"
    assert read(APPROVAL, written(APPROVAL, VALUES | {"title": title}))["by"] == "Ann"


def test_moments_are_utc_to_the_second():
    at = datetime(2025, 8, 22, 9, 0, 1, 999, tzinfo=UTC)
    assert moment(at) == "2025-08-22T09:00:01Z"
    assert moment_of(moment(at)) == at.replace(microsecond=0)
    with pytest.raises(NoStatement):
        moment_of("2025-08-22 09:00")
