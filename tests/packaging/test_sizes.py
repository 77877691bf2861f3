from pathlib import Path

import pytest
from sizes import BUDGET, MB, budget, judged, main, weighed

ROWS = budget("# a comment\nQt\t2\t^qt/\nrest\t1\t^other/\nall\t2.5\t$^\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qt").mkdir()
    (tmp_path / "qt" / "core").write_bytes(bytes(MB))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "data").write_bytes(bytes(MB))
    return tmp_path


def test_within_the_budget_nothing_is_said(folder):
    assert judged(weighed(folder, ROWS), ROWS) == []


def test_a_part_and_the_sum_that_grow_are_named(folder):
    (folder / "qt" / "more").write_bytes(bytes(MB + 1))
    assert judged(weighed(folder, ROWS), ROWS) == [
        "Qt weighs 2.0 MB; packaging/sizes.tsv allows 2 MB.",
        "all weighs 3.0 MB; packaging/sizes.tsv allows 2.5 MB.",
    ]


def test_a_file_of_no_part_is_over_the_budget(folder):
    (folder / "new").write_bytes(bytes(10))
    assert judged(weighed(folder, ROWS), ROWS) == ["unknown: new weighs 0.0 MB; packaging/sizes.tsv allows 0 MB."]


def test_a_link_weighs_nothing(folder):
    (folder / "other" / "link").symlink_to(folder / "qt" / "core")
    assert weighed(folder, ROWS)["all"] == 2 * MB


def test_the_budget_is_what_a_user_was_promised():
    limits = {row.part: row.limit for row in budget(BUDGET.read_text(encoding="utf-8"))}
    assert (limits["all"], limits["download .deb"], limits["download .run"]) == (210, 75, 75)


def test_a_download_that_is_too_large_fails(tmp_path, capsys):
    (tmp_path / "program").mkdir()
    large = tmp_path / "a.deb"
    with large.open("wb") as file:
        file.truncate(76 * MB)
    assert main(tmp_path / "program", [large]) == 1
    assert "download .deb weighs 76.0 MB; packaging/sizes.tsv allows 75 MB." in capsys.readouterr().err
