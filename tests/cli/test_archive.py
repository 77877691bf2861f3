"""The archive on the command line."""

import json

from editor_app.cli.archive import archive

PASSAGE = (
    "The old mill by the river opened its doors again on Friday, after two years of work on the wheel, the roof and "
    "the race, and more than three hundred visitors came from the valley to see the first flour ground there."
)


def test_add_search_check_and_remove(cli, tmp_path):
    old, draft = tmp_path / "old.txt", tmp_path / "draft.txt"
    old.write_text(f"Mill opens\n\n{PASSAGE}\n", encoding="utf-8")
    draft.write_text(f"A new story\n\nThe council met.\n\n{PASSAGE}\n", encoding="utf-8")
    assert cli("archive", "search", draft).out.endswith("nothing in the archive says the same.\n")
    assert cli("archive", "add", old).out == "1 new, 0 changed, 0 already there\n"
    assert cli("archive", "add", old).out == "0 new, 0 changed, 1 already there\n"
    found = json.loads(cli("archive", "search", draft, "--format", "json").out)
    (match,) = found["matches"]
    assert (found["schema"], match["document"], match["title"]) == (1, old.as_posix(), "Mill opens")
    (passage,) = match["passages"]
    body = draft.read_text(encoding="utf-8")
    assert PASSAGE.startswith(body[passage["a"]["start"] : passage["a"]["end"]][:40])
    assert passage["kind"] == "exact"
    assert passage["stock"] is False
    assert "Mill opens" in cli("archive", "search", draft).out
    assert "already has this" in cli("check", draft, "--archive", "--rules", "duplicates").out
    assert "already has this" not in cli("check", draft, "--rules", "duplicates").out
    assert "texts               1" in cli("archive", "stats").out
    assert cli("archive", "rebuild").out == "1 text indexed\n"
    assert cli("archive", "remove", old.as_posix()).out == "1 text removed\n"
    assert cli("archive", "search", draft).out.endswith("nothing in the archive says the same.\n")


def test_what_goes_wrong_is_one_line(cli, tmp_path):
    for arguments in (("add", tmp_path / "none.txt"), ("search", tmp_path / "none.txt"), ("remove", "none")):
        answer = cli("archive", *arguments)
        assert answer.status == 2
        assert answer.err.count("\n") == 1
        assert "none" in answer.err


def test_stock_wording_is_counted_and_shown_on_demand(cli, tmp_path):
    path = tmp_path / "old.jsonl"
    rows = [
        {"id": f"n{at}", "text": f"{word * 400}\n\n{PASSAGE}"} for at, word in enumerate(("ab ", "cd ", "ef ", "gh "))
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text(PASSAGE, encoding="utf-8")
    cli("archive", "add", path)
    assert "stock wording are not shown" in cli("archive", "search", draft).out
    assert "stock wording of 4 texts" in cli("archive", "search", draft, "--stock").out


def test_every_verb_says_what_it_does(cli):
    said = cli("archive", "--help").out
    assert {"add", "search", "stats", "rebuild", "remove"} == archive.commands.keys()
    assert all(str(verb.told) and name in said for name, verb in archive.commands.items())
