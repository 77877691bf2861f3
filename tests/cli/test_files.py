import io
import json

import pytest

from editor_app.cli.files import COMMANDS

CLEAN = "The lock is open.\n"
FAULTY = "The lock is is open.\n\nÜber “𝒳” the the key.\n"


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    return folder


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


def test_standard_input_is_converted_under_a_name_of_its_own(cli, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# Lock\n\nOpen *now*.\n")))
    answer = cli("convert", "-", "--as", "md", "--to", tmp_path / "out", "--format", "html", "--language", "en-GB")
    assert (answer.status, answer.out) == (0, f"{tmp_path / 'out' / 'stdin.html'}\n")
    page = (tmp_path / "out" / "stdin.html").read_text(encoding="utf-8")
    assert "<em>now</em>" in page
    assert 'lang="en-GB"' in page


def test_what_is_excluded_is_not_converted(cli, files, tmp_path):
    answer = cli("convert", files, "--to", tmp_path / "out", "--format", "md", "--exclude", "faulty.*")
    assert answer.status == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["clean.md"]


def test_the_verb_is_in_the_help(cli):
    said = cli("--help").out
    assert all(str(verb.told) and f"\n  {verb.name} " in said for verb in COMMANDS)
