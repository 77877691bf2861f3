import hashlib
import io
import json
import os
import re

import pytest

from editor_app.cli.checking.check import COMMANDS
from editor_app.cli.checking.run import LIMITS
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
    keys = {"path", "sha256", "characters", "words", "seconds", "failures", "notes", "hidden", "findings"}
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
    wrong = cli("check", files, "--rules", "nonsense")
    assert wrong.status == 2
    assert "There is no rule called nonsense" in wrong.err


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


def test_each_limit_holds_what_the_stricter_one_holds(cli):
    assert set(LIMITS["never"]) < set(LIMITS["error"]) < set(LIMITS["warning"])
    assert Severity.INFO not in LIMITS["warning"], "a hint never fails a check"


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


def test_the_verb_is_in_the_help(cli):
    said = cli("--help").out
    assert all(str(verb.told) and f"\n  {verb.name} " in said for verb in COMMANDS)


@pytest.fixture
def pipe(monkeypatch):
    """`pipe(b"...")`: what another program writes."""

    def give(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


def test_standard_input_is_checked_in_the_format_it_is_in(cli, pipe):
    pipe(b"# Lock\n\nSee `the the` and [is is](x) the the lock.\n")
    answer = cli("check", "-", "--as", "md", "--rules", "repetition.word", "--format", "json")
    (document,) = json.loads(answer.out)["documents"]
    assert (answer.status, answer.err, document["path"]) == (1, "", "-")
    assert [finding["place"]["start"] for finding in document["findings"]] == [27, 37]
    pipe(b"The lock is is open.")
    assert cli("check", "-").out.startswith("-:1:10: error: ")
    pipe(b"")
    empty = cli("check", "-", "--as", "md")
    assert (empty.status, empty.err) == (2, "editor-app: stdin.md is empty. Choose another file.\n")
    pipe(b"x")
    assert "only once" in cli("check", "-", "-").err


def test_lines_are_those_of_the_file_below_its_front_matter(cli, tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: The lock\n---\n\nThe lock is is open.\n", encoding="utf-8")
    assert cli("check", path, "--rules", "repetition").out.startswith(f"{path}:5:10: error: ")
    run = json.loads(cli("check", path, "--rules", "repetition", "--format", "sarif").out)["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    text = path.read_text(encoding="utf-8")
    start = region["charOffset"]
    assert (region["startLine"], text[start : start + region["charLength"]]) == (5, "is is")


def test_files_and_folders_can_be_left_out(cli, files):
    (files / "vendor").mkdir()
    (files / "vendor" / "them.txt").write_text("The the lock.")
    (files / ".cache").mkdir()
    (files / ".cache" / "copy.txt").write_text("The the lock.")
    options = ("--rules", "repetition.word", "--format", "json")
    paths = [one["path"] for one in json.loads(cli("check", files, *options).out)["documents"]]
    assert paths == [str(files / name) for name in ("clean.txt", "faulty.txt", "vendor/them.txt")]
    left = json.loads(cli("check", files, *options, "--exclude", "vendor", "--exclude", "faul*").out)["documents"]
    assert [one["path"] for one in left] == [str(files / "clean.txt")]
    nothing = cli("check", files, "--exclude", "*.txt")
    assert (nothing.status, nothing.err) == (0, "editor-app: Every file is left out.\n")


def test_the_settings_of_a_folder_count_and_what_they_leave_out_is_counted(cli, files):
    settings = files / "editor-app.toml"
    settings.write_text('rules = ["repetition"]\nexclude = ["clean.txt"]\nfail-on = "never"\n')
    answer = cli("check", files, "--format", "json")
    (document,) = json.loads(answer.out)["documents"]
    assert answer.status == 0
    assert {finding["rule"] for finding in document["findings"]} == {"repetition.word"}
    assert f"editor-app: {settings} leaves out 1 file.\n" in answer.err
    assert re.search(rf"{re.escape(str(settings))} switches \d\d rules off\.\n", answer.err)
    assert cli("check", files / "clean.txt").status == 0, "a file that is named can be left out too"
    everything = json.loads(cli("check", files, "--all", "--format", "json").out)["documents"]
    assert len(everything) == 2
    assert cli("check", files, "--fail-on", "error", "--rules", "repetition").status == 1, "the command line wins"


def test_a_file_of_settings_can_be_named_and_a_broken_one_is_one_line(cli, files, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text('rules = ["-repetition"]')
    assert "repetition" not in cli("check", files, "--config", other).out
    (files / "editor-app.toml").write_text('rules = ["nonsense"]')
    wrong = cli("check", files)
    assert (wrong.status, wrong.out, wrong.err.count("\n")) == (2, "", 1)
    assert wrong.err.startswith(f"editor-app: {files / 'editor-app.toml'}: There is no rule called nonsense.")
    (files / "editor-app.toml").write_text("rules = [")
    assert cli("check", files).err.count("\n") == 1
    assert cli("check", files, "--config", tmp_path / "none.toml").status == 2


@pytest.mark.skipif(not hasattr(os, "chown") or os.geteuid() != 0, reason="only root can give a file away")
def test_the_settings_of_another_user_are_not_believed(cli, files):
    settings = files / "editor-app.toml"
    settings.write_text('rules = ["-repetition"]')
    os.chown(settings, 65534, 65534)
    answer = cli("check", files, "--rules", "")
    assert "[repetition.word]" in answer.out
    told = f"editor-app: “{settings}” belongs to another user, so it is not used. To use it, add --config {settings}.\n"
    assert answer.err == told
    assert "[repetition.word]" not in cli("check", files, "--config", settings).out


def test_comments_hide_and_the_hidden_is_counted_in_every_format(cli, tmp_path):
    path = tmp_path / "a.md"
    path.write_text("The lock is is open. <!-- editor-app: ignore-line repetition -->\n", encoding="utf-8")
    answer = cli("check", path, "--rules", "repetition.word")
    assert answer.status == 0
    assert answer.out.splitlines()[-1] == "Comments in the text hide 1 finding."
    (document,) = json.loads(cli("check", path, "--format", "json").out)["documents"]
    assert document["hidden"] == [{"by": "comment", "rule": "repetition.word", "count": 1}]
    notes = json.loads(cli("check", path, "--format", "sarif").out)["runs"][0]["invocations"][0]
    assert "hide 1 finding" in notes["toolExecutionNotifications"][0]["message"]["text"]
    assert cli("check", path, "--all").status == 1


def test_a_baseline_is_made_hides_what_it_has_and_says_what_is_gone(cli, files, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    options = ("in", "--rules", "repetition.word", "--baseline", "known.json")
    missing = cli("check", *options)
    assert (missing.status, missing.out) == (2, "")
    assert missing.err == "editor-app: There is no baseline known.json. To make it, add --update-baseline.\n"
    made = cli("check", *options, "--update-baseline")
    assert (made.status, made.err) == (0, "editor-app: The baseline known.json now holds 2 findings.\n")
    assert cli("check", *options).out.splitlines()[-1] == "The baseline hides 2 findings."
    (files / "clean.txt").write_text("The new gate is is open.\n")
    (files / "faulty.txt").write_text(FAULTY.replace("is is", "is"), encoding="utf-8")
    later = cli("check", *options)
    assert later.status == 1
    assert [line.split(":")[0] for line in later.out.splitlines()[:1]] == ["in/clean.txt"]
    assert "1 finding of the baseline is no longer there" in later.err
    assert cli("check", "in", "--update-baseline").status == 2


def test_sure_findings_are_fixed_and_the_rest_is_reported(cli, files):
    path = files / "faulty.txt"
    diff = cli("check", path, "--fix", "--dry-run", "--rules", "repetition.word")
    assert "-The lock is is open.\n+The lock is open.\n" in diff.out
    assert (diff.status, path.read_text(encoding="utf-8")) == (1, FAULTY)
    answer = cli("check", path, "--fix", "--rules", "repetition.word")
    assert (answer.status, answer.err) == (0, "editor-app: 2 findings fixed.\n")
    assert path.read_text(encoding="utf-8") == "The lock is open.\n\nÜber “𝒳” the key.\n"
    assert answer.out.splitlines()[-1].endswith(": nothing found.")


@pytest.mark.parametrize(
    "options",
    [
        ("--dry-run",),
        ("--fix", "--dry-run", "--format", "json"),
        ("--all", "--baseline", "x.json"),
        ("--update-baseline",),
    ],
)
def test_options_that_make_no_sense_together_are_refused(cli, files, options):
    answer = cli("check", files, *options)
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_standard_input_cannot_be_fixed(cli, pipe):
    pipe(b"x")
    assert "cannot change standard input" in cli("check", "-", "--fix").err


def test_the_language_of_texts_without_one_can_be_said(cli, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The centre of the town lies in the valley, and the colour of the roofs is red.\n")
    spoken = cli("check", path, "--language", "tlh", "--format", "json")
    assert (spoken.status, "dictionary for tlh" in spoken.err) == (0, True)
    assert cli("check", path, "--language", "en_GB").status == 0


def test_a_draft_is_checked_against_its_source(cli, tmp_path):
    draft, source, pairs = tmp_path / "draft.txt", tmp_path / "source.txt", tmp_path / "pairs.tsv"
    draft.write_text("The yard built 35 boats.\n", encoding="utf-8")
    source.write_text("船厂造了53艘船。\n", encoding="utf-8")
    pairs.write_text(f"{draft}\t{source}\n", encoding="utf-8")
    one = cli("check", draft, "--source", source, "--rules", "source", "--format", "json", "--fail-on", "never")
    (document,) = json.loads(one.out)["documents"]
    (finding,) = document["findings"]
    assert (finding["rule"], finding["place"]["quote"], finding["replacements"]) == ("source.number", "35", ["53"])
    assert finding["related"] == [{"in": "body", "start": 4, "end": 6, "quote": "53", "document": "source"}]
    many = cli("check", "--pairs", pairs, "--rules", "source", "--format", "json", "--fail-on", "never")
    assert json.loads(many.out)["documents"][0]["findings"] == document["findings"]
    assert cli("check", draft, "--rules", "source").status == 0


def test_sources_are_asked_for_as_they_can_be_given(cli, tmp_path, files):
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(f"{files / 'clean.txt'}\t{tmp_path / 'missing.txt'}\n", encoding="utf-8")
    assert "Give the files to check" in cli("check").err
    assert "Give files, or --pairs FILE." in cli("check", files, "--pairs", pairs).err
    assert "--source belongs to one draft" in cli("check", files, "--source", pairs).err
    assert cli("check", "--pairs", pairs).status == 2


def test_a_language_without_a_dictionary_is_said_and_not_taken_for_clean(cli, tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\nlanguage: tlh\n---\nnuqneH, jupwI'.\n")
    answer = cli("check", path)
    assert answer.err.startswith(
        "editor-app: There is no dictionary for tlh here, so the spelling of such texts is not "
    )
    assert cli("check", path, "--rules", "repetition").err == ""
    assert cli("check", path, "--rules=-spelling").err == ""
