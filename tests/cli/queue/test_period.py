"""The report of a period from a terminal."""

from datetime import UTC, datetime

from editor_app.cli.queue.period import COMMANDS


def test_a_table_is_printed_or_written(staffed, tmp_path):
    today = datetime.now(UTC).date().isoformat()
    printed = staffed("period", "--from", today, "--to", today)
    assert (printed.status, printed.out.startswith("article,headline,what,by,at,")) == (0, True)
    out = tmp_path / "period.csv"
    assert staffed("period", "--from", today, "--to", today, "--out", out).out == ""
    assert out.read_text(encoding="utf-8").splitlines()[0].startswith("article,headline")
    assert "is not a date" in staffed("period", "--from", "soon", "--to", today).err


def test_every_verb_says_what_it_does(cli):
    said = cli("--help").out
    assert all(str(verb.told) and verb.name in said for verb in COMMANDS)
