import hashlib
import json

import pytest

from editor_app.cli.files import COMMANDS, LIMITS
from editor_app.domain.finding import Severity

CLEAN = "The lock is open.\n"
FAULTY = "The lock is is open.\n\nÜber “𝒳” the the key.\n"


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    return folder


def test_json_is_as_the_contract_says(cli, files):
    path = files / "faulty.txt"
    answer = cli("check", path, "--format", "json", "--rules", "repetition.word")
    assert (answer.status, answer.err) == (1, "")
    found = json.loads(answer.out)
    assert set(found) == {"schema", "documents"}
    (document,) = found["documents"]
    keys = {"path", "sha256", "characters", "words", "seconds", "failures", "notes", "findings"}
    assert set(document) == keys
    assert document["path"] == str(path)
    assert document["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (document["characters"], document["failures"]) == (len(FAULTY), [])
    for finding in document["findings"]:
        assert set(finding) == {
            "rule",
            "severity",
            "message",
            "sure",
            "group",
            "place",
            "related",
            "replacements",
        }
        place = finding["place"]
        assert FAULTY[place["start"] : place["end"]] == place["quote"]
    last = document["findings"][-1]["place"]
    assert (last["quote"], last["line"], last["column"]) == ("the the", 3, 10)


def test_text_is_a_line_a_finding_and_a_count(cli, files):
    answer = cli("check", files, "--rules", "repetition.word")
    lines = answer.out.splitlines()
    assert lines[0].startswith(f"{files / 'faulty.txt'}:1:10: error: ")
    assert lines[-1] == "2 files, 14 words: 2 errors."


def test_sarif_and_html(cli, files):
    run = json.loads(cli("check", files, "--format", "sarif", "--rules", "repetition").out)["runs"][0]
    result = run["results"][0]
    assert result["ruleId"] == "repetition.word"
    assert result["locations"][0]["physicalLocation"]["region"]["charOffset"] == FAULTY.index("is is")
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "is"}
    page = cli("check", files, "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page


@pytest.mark.parametrize(("limit", "status"), [("error", 1), ("warning", 1), ("never", 0)])
def test_fail_on(cli, files, limit, status):
    assert cli("check", files / "faulty.txt", "--rules", "repetition.word", "--fail-on", limit).status == status
    assert cli("check", files / "clean.txt", "--fail-on", limit, "--rules", "repetition").status == 0


def test_rules_are_chosen_by_check_and_left_out_by_a_minus(cli, files):
    found = json.loads(cli("check", files, "--format", "json", "--rules", "-repetition").out)
    rules = {finding["rule"] for document in found["documents"] for finding in document["findings"]}
    assert not any(rule.startswith("repetition.") for rule in rules)
    wrong = cli("check", files, "--rules", "grammar")
    assert wrong.status == 2
    assert "There is no rule called grammar" in wrong.err


def test_broken_files_cost_the_good_ones_nothing(cli, files):
    (files / "broken.docx").write_bytes(b"no zip")
    answer = cli("check", files, "missing.txt", "--format", "json", "--rules", "repetition.word")
    assert answer.status == 2
    assert len(json.loads(answer.out)["documents"]) == 2
    assert [line.split(":")[0] for line in answer.err.splitlines()] == ["editor-app", "editor-app"]


def test_many_files_are_checked_in_several_processes_in_order(cli, tmp_path):
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text(f"Lock {number} is is open.\n", encoding="utf-8")
    (tmp_path / "5.txt").write_bytes(b"")
    answer = cli("check", tmp_path, "--format", "json", "--rules", "repetition.word")
    assert answer.status == 2
    assert "5.txt is empty." in answer.err
    documents = json.loads(answer.out)["documents"]
    assert [document["path"][-5] for document in documents] == list("012346789")
    assert all(document["findings"] for document in documents)


def test_a_misspelt_word_is_shown_at_each_place_with_what_was_meant(cli, tmp_path):
    text = tmp_path / "bay.txt"
    text.write_text("The ferry carried the choir accross the bay, accross the sound.\n", encoding="utf-8")
    found = cli("check", text, "--rules", "spelling.misspelt").out
    assert found.count("“accross” is in no dictionary. Was “across” meant?") == 2


def test_an_empty_folder_is_said(cli, tmp_path):
    (tmp_path / "empty").mkdir()
    answer = cli("check", tmp_path / "empty")
    assert (answer.status, answer.out) == (2, "")
    assert "no file to check" in answer.err


def test_a_house_list_is_used(cli, files, tmp_path):
    house = tmp_path / "house.csv"
    house.write_text("concept,kind,term,status\nlock,term,lock,forbidden\nlock,term,gate,preferred\n", encoding="utf-8")
    assert cli("check", files, "--house", house, "--fail-on", "never").status == 0
    house.write_text("concept,kind\nx,y\n", encoding="utf-8")
    answer = cli("check", files, "--house", house)
    assert answer.status == 2
    assert "no column “term”" in answer.err


def test_convert(cli, files, tmp_path):
    out = tmp_path / "out"
    (files / "faulty.md").write_text("# Lock\n\nOpen.\n", encoding="utf-8")
    answer = cli("convert", files, "--to", out, "--format", "html")
    assert answer.status == 0
    assert {path.name for path in out.iterdir()} == {"clean.html", "faulty.html", "faulty.txt.html"}
    cli("convert", files / "faulty.txt", "--to", out, "--format", "txt", "--verbatim")
    assert (out / "faulty.txt").read_text(encoding="utf-8") == FAULTY
    cli("convert", files / "clean.txt", "--to", tmp_path / "part", "--format", "html", "--fragment")
    assert "<html" not in (tmp_path / "part" / "clean.html").read_text(encoding="utf-8")
    cli("convert", files / "clean.txt", "--to", out, "--format", "json")
    assert json.loads((out / "clean.json").read_text(encoding="utf-8"))["body"].startswith("The lock")


def test_convert_overwrites_nothing_and_says_what_fails(cli, files, tmp_path):
    (tmp_path / "clean.txt").write_text("mine")
    assert cli("convert", files / "clean.txt", "--to", tmp_path, "--format", "txt").status == 0
    assert (tmp_path / "clean.txt").read_text() == "mine"
    assert (tmp_path / "clean (2).txt").exists()
    answer = cli("convert", files / "clean.txt", files / "none.txt", "--to", tmp_path, "--format", "md")
    assert answer.status == 2
    assert (tmp_path / "clean.md").exists()
    assert cli("convert", files / "clean.txt", "--to", tmp_path, "--format", "md", "--verbatim").status == 2


def test_each_limit_holds_what_the_stricter_one_holds(cli):
    assert set(LIMITS["never"]) < set(LIMITS["error"]) < set(LIMITS["warning"])
    assert Severity.INFO not in LIMITS["warning"], "a hint never fails a check"
    said = cli("--help").out
    assert all(str(verb.told) and verb.name in said for verb in COMMANDS)


STORY = (
    "The harbour museum opened its restored north wing to visitors on Monday, after four years of work.",
    "Its director said that the rooms now show the ships in the order in which they were built, and why.",
    "Visitors can follow one family of shipwrights through a century, from letters to the tools they used.",
)
NAMES = [f"Winner {number}" for number in range(40)]
LIST = "\n\n".join([*NAMES, *STORY, *NAMES]) + "\n"


def test_a_list_in_plain_text_stays_unless_it_is_to_go(cli, tmp_path):
    path = tmp_path / "winners.txt"
    path.write_text(LIST, encoding="utf-8")
    answer = cli("convert", path, "--to", tmp_path / "whole", "--format", "txt")
    assert (answer.status, answer.err) == (0, "")
    assert (tmp_path / "whole" / "winners.txt").read_text(encoding="utf-8").split() == LIST.split()
    answer = cli("convert", path, "--to", tmp_path / "cut", "--format", "txt", "--drop-furniture")
    cut = (tmp_path / "cut" / "winners.txt").read_text(encoding="utf-8")
    assert cut.split() == " ".join(STORY).split()
    assert answer.err.startswith(
        "winners.txt: 2 passages that seem to belong to the web page were left out: “Winner 0 "
    )
    assert "--keep-furniture keeps them." in answer.err


def test_keeping_and_dropping_at_once_is_refused(cli, files):
    answer = cli("convert", files, "--to", files, "--format", "md", "--keep-furniture", "--drop-furniture")
    assert answer.status == 2
    assert "Give --keep-furniture or --drop-furniture." in answer.err


def test_check_says_what_was_not_taken_over(cli, tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<p>The lock is open, and has been since Monday.</p><p><img src=a.png></p><s>Closed.</s>")
    answer = cli("check", path, "--format", "json")
    (document,) = json.loads(answer.out)["documents"]
    notes = {note["kind"]: note for note in document["notes"]}
    assert notes["struck"] == {
        "kind": "struck",
        "message": "1 struck-out passage was left out: “Closed.”.",
        "quote": "Closed.",
        "count": 1,
    }
    assert notes["parts"]["count"] == 1
    assert "page.html: 1 picture was left out." in answer.err
    run = json.loads(cli("check", path, "--format", "sarif").out)["runs"][0]["invocations"][0]
    assert run["executionSuccessful"]
    assert any("1 picture was left out." in one["message"]["text"] for one in run["toolExecutionNotifications"])


@pytest.mark.parametrize("verb", [("check",), ("convert", "--to", "out", "--format", "txt")])
def test_what_is_passed_over_in_a_folder_is_named(cli, files, verb, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for number in range(7):
        (files / f"{number}.pages").write_bytes(b"x")
    (files / ".hidden").write_bytes(b"x")
    name, *options = verb
    answer = cli(name, files, *options)
    assert answer.status == (1 if name == "check" else 0)
    assert "7 files were passed over" in answer.err
    assert "0.pages, 1.pages, 2.pages, 3.pages, 4.pages, 2 more." in answer.err
    for file in ("clean.txt", "faulty.txt"):
        (files / file).unlink()
    answer = cli(name, files, *options)
    assert answer.status == 2
    assert f"{files} contains no files that can be read." in answer.err


def test_a_file_without_words_ends_with_two(cli, tmp_path):
    path = tmp_path / "blank.txt"
    path.write_text(" \n\n")
    for verb in (("check", path), ("convert", path, "--to", tmp_path / "out", "--format", "txt")):
        answer = cli(*verb)
        assert answer.status == 2
        assert "No text was found in blank.txt." in answer.err
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_a_result_that_could_not_have_its_usual_name_says_whose_it_is(cli, tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ferry.md").write_text(f"The ferry of {folder} runs again.")
    answer = cli("convert", tmp_path / "a", tmp_path / "b", "--to", tmp_path / "out", "--format", "txt")
    assert (
        f"{tmp_path / 'b' / 'ferry.md'} was written as ferry.md.txt, because there was another ferry.txt." in answer.err
    )
    assert answer.err.count("was written as") == 1
