import json
from dataclasses import replace

import pytest

from editor_app.desk.folders.baseline import read_baseline, write_baseline
from editor_app.desk.folders.hiding import by_baseline
from editor_app.desk.reports.check_files import check_files
from editor_app.domain.errors import EditorError


@pytest.fixture
def check(tmp_path):
    """`check(name, body)`: a file in a folder `texts`, checked."""
    (tmp_path / "texts").mkdir()

    def made(name, body):
        path = tmp_path / "texts" / name
        path.write_text(body, encoding="utf-8")
        (one,) = check_files([path], ["repetition.word"])
        return one

    return made


def quotes(findings):
    return [finding.quote for finding in findings]


def test_only_what_is_new_is_left(check, tmp_path):
    path = tmp_path / "known.json"
    assert write_baseline(path, [check("a.txt", "It is is so.\n\nIt was was so.\n")]) == 2
    new, old = read_baseline(path).split(check("a.txt", "New: the the gate.\n\nIt is is so.\n"))
    assert (quotes(new), quotes(old)) == (["the the"], ["is is"])


def test_what_stands_there_more_often_than_before_is_new(check, tmp_path):
    path = tmp_path / "known.json"
    write_baseline(path, [check("a.txt", "It is is.\n")])
    new, old = read_baseline(path).split(check("a.txt", "It is is.\nIt is is.\n"))
    assert (len(new), len(old)) == (1, 1)


def test_the_same_words_in_another_text_are_new(check, tmp_path):
    path = tmp_path / "known.json"
    write_baseline(path, [check("a.txt", "It is is.\n")])
    assert len(read_baseline(path).split(check("b.txt", "It is is.\n"))[0]) == 1


def test_it_is_the_same_wherever_the_folder_lies_and_a_line_a_finding(check, tmp_path):
    path = tmp_path / "texts" / "known.json"
    one = check("ä b.txt", "Über the the “𝒳”.\n")
    write_baseline(path, [one])
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    assert '"path": "ä b.txt"' in lines[1]
    assert str(tmp_path) not in path.read_text(encoding="utf-8")
    moved = replace(one, path=tmp_path / "elsewhere" / "ä b.txt")
    (tmp_path / "elsewhere").mkdir()
    path.rename(tmp_path / "elsewhere" / "known.json")
    assert quotes(read_baseline(tmp_path / "elsewhere" / "known.json").split(moved)[1]) == ["the the"]


def test_made_again_for_some_texts_it_keeps_the_others_that_are_still_there(check, tmp_path):
    path = tmp_path / "known.json"
    write_baseline(path, [check("a.txt", "It is is.\n"), check("b.txt", "It was was.\n"), check("c.txt", "The the.\n")])
    (tmp_path / "texts" / "c.txt").unlink()
    assert write_baseline(path, [check("a.txt", "It is.\n")]) == 1
    assert [row["path"] for row in json.loads(path.read_text(encoding="utf-8"))["findings"]] == ["texts/b.txt"]


def test_what_is_gone_is_counted_for_the_texts_that_were_checked(check, tmp_path):
    path = tmp_path / "known.json"
    write_baseline(path, [check("a.txt", "It is is.\n\nSo was was I.\n"), check("b.txt", "It was was.\n")])
    baseline = read_baseline(path)
    assert baseline.gone([by_baseline(check("a.txt", "It is is.\n"), baseline)]) == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"schema": 2, "findings": []}',
        '{"schema": 1, "findings": [{}]}',
        '{"schema": 1, "findings": 5}',
        "[" * 9999,
    ],
)
def test_what_is_none_is_said(tmp_path, content):
    path = tmp_path / "known.json"
    path.write_text(content)
    with pytest.raises(EditorError, match=r"known\.json” is not a baseline of this version"):
        read_baseline(path)
    with pytest.raises(EditorError, match="There is no baseline"):
        read_baseline(tmp_path / "none.json")


def test_a_text_with_a_broken_character_can_be_kept(check, tmp_path):
    one = check("a.txt", "It is is so.\n")
    finding = replace(one.report.findings[0], anchor=replace(one.report.findings[0].anchor, quote="is \ud800"))
    broken = replace(one, report=replace(one.report, findings=(finding,)))
    write_baseline(tmp_path / "known.json", [broken])
    assert read_baseline(tmp_path / "known.json").split(broken)[0] == ()
