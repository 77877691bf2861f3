import json

import pytest

from editor_app.cli.texts import COMMANDS

SHARED = (
    "The eleven old locks of the lower canal were lit by the harbour office on Monday evening for the first time. "
    "Four hundred guests had come by barge, by bicycle and on foot, and the choir of the boatmen sang until midnight. "
    "Whoever wants to light a lantern of their own may borrow one at the quay, free of charge, until the spring."
)


def test_compare_shows_what_two_files_share(cli, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(f"Rain fell on the city.\n\n{SHARED}\n", encoding="utf-8")
    b.write_text(f"{SHARED}\n\nNobody came.\n", encoding="utf-8")
    found = json.loads(cli("compare", a, b, "--format", "json").out)
    assert set(found) == {"schema", "a", "b", "seconds", "passages"}
    (passage,) = found["passages"]
    assert set(passage) == {"kind", "similarity", "a", "b"}
    assert a.read_text()[passage["a"]["start"] : passage["a"]["end"]].startswith("The eleven old locks")
    assert "word for word, 100% alike" in cli("compare", a, b).out
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(f"{a}\t{b}\n{a}\t{tmp_path / 'none.txt'}\n{b}\t{a}\n", encoding="utf-8")
    answer = cli("compare", "--pairs", pairs)
    assert answer.status == 2
    assert len([json.loads(line) for line in answer.out.splitlines()]) == 2
    assert "none.txt" in answer.err


def test_compare_shows_the_sentence_that_was_changed(cli, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(f"{SHARED} The bridge will be closed.\n", encoding="utf-8")
    b.write_text(f"{SHARED} The bridge will not be closed.\n", encoding="utf-8")
    shown = cli("compare", a, b).out.splitlines()
    assert [line.split(":")[-1].lstrip("0123456789 ") for line in shown[-2:]] == [
        "The bridge will be closed.",
        "The bridge will not be closed.",
    ]


def test_compare_wants_two_files(cli, tmp_path):
    answer = cli("compare", "only.txt")
    assert (answer.status, answer.err) == (2, "editor-app: Give two files, or --pairs FILE.\n")
    (tmp_path / "pairs").write_text("one\n")
    assert "not a list of pairs" in cli("compare", "--pairs", tmp_path / "pairs").err


def test_names_lists_persons_and_bodies(cli, tmp_path):
    path = tmp_path / "a.txt"
    text = "Tao Jinghe, curator of the Qinghe Water Museum, spoke. Tao Jinghe left the Qinghe Water Museum early.\n"
    path.write_text(text, encoding="utf-8")
    found = json.loads(cli("names", path, "--format", "json").out)
    assert set(found) == {"schema", "entities"}
    person = next(one for one in found["entities"] if one["preferred"] == "Tao Jinghe")
    assert person["kind"] == "person"
    places = [text[place["start"] : place["end"]] for one in person["variants"] for place in one["places"]]
    assert places == ["Tao Jinghe", "Tao Jinghe"]
    assert "Tao Jinghe" in cli("names", path).out


def test_every_verb_says_what_it_does_and_needs_no_database(cli, tmp_path):
    for verb in COMMANDS:
        assert str(verb.told) in " ".join(cli(verb.name, "--help").out.split())
    assert not (tmp_path / "data").exists()


@pytest.fixture
def translated(tmp_path):
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text("Mayor Zhang Zhiqiang is in Nanjing. Zhang Zhiqing left.\n", encoding="utf-8")
    source.write_text("市长张志强在南京。张志强离开了。\n", encoding="utf-8")
    return draft, source


def test_names_of_a_source_are_listed_with_their_renderings(cli, translated):
    draft, source = translated
    answer = cli("names", draft, "--source", source)
    assert "张志强: Zhang Zhiqiang (1), Zhang Zhiqing (1)" in answer.out.splitlines()
    rows = json.loads(cli("names", draft, "--source", source, "--format", "json").out)["renderings"]
    person = next(row for row in rows if row["source"] == "张志强")
    assert (person["kind"], len(person["places"]), len(person["renderings"])) == ("person", 2, 2)
    assert "need --source" in cli("names", draft, "--to", draft).err


@pytest.mark.parametrize("name", ["names.csv", "names.tbx"])
def test_the_table_of_names_goes_out_and_comes_in_again(cli, translated, tmp_path, name):
    draft, source = translated
    assert cli("names", draft, "--source", source, "--to", tmp_path / name).status == 0
    assert "张志强" in (tmp_path / name).read_text(encoding="utf-8")
    assert cli("house", "import", tmp_path / name).status == 0


def test_a_rendering_that_is_chosen_goes_to_the_house_list(cli, translated, tmp_path):
    draft, source = translated
    assert cli("names", draft, "--source", source, "--prefer", "张志强=Zhang Zhiqiang").status == 0
    cli("house", "export", tmp_path / "house.csv")
    kept = (tmp_path / "house.csv").read_text(encoding="utf-8")
    assert "Zhang Zhiqiang" in kept and "张志强" in kept and "Zhiqing" not in kept
    assert "chooses nothing" in cli("names", draft, "--source", source, "--prefer", "李明=Li Ming").err
