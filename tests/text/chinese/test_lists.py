"""The lists that Chinese is read by."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.system import resources
from editor_app.system.resources import ResourceError, resources_folder
from editor_app.text.chinese import lists

READS_ENGLISH = """
import sys
from editor_app.checks.engine import analyse
from editor_app.desk.base.opening import open_tools
from editor_app.domain.article import Stamp
from editor_app.text.chinese import lists
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
tools = open_tools()
report = analyse(Text(Manuscript("", {body!r})), Stamp("a", 1, 0, ""), tools.rules, tools.reference)
assert not report.failures, report.failures
print(lists.table.cache_info().currsize + lists.one_of.cache_info().currsize)
print(*sorted({{"pypinyin", "rjieba"}} & sys.modules.keys()))
"""


def test_every_list_is_read_and_belongs_to_a_name() -> None:
    assert {path.name for path in (resources_folder() / "chinese").iterdir()} == set(lists.FILES)
    assert lists.table(lists.UNITS)["歐元"] == ("money", "EUR")
    assert lists.table(lists.HEDGES)["逾"] == ("above", "before")
    assert lists.one_of("in all").endswith("|共")


@pytest.mark.parametrize("name", lists.FILES)
def test_a_table_that_is_damaged_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resources_folder() / "chinese", tmp_path / "chinese")
    (tmp_path / "chinese" / name).write_text("# head\n", encoding="utf-8")
    monkeypatch.setattr(resources, "resources_folder", lambda: tmp_path)
    lists.table.cache_clear()
    lists.one_of.cache_clear()
    lists.words.cache_clear()
    lists.patterns.cache_clear()
    others = {lists.CUES: lambda: lists.one_of("in all"), lists.WORDS: lists.words}
    with pytest.raises(ResourceError) as refused:
        lists.table(name) if name in lists.TABLES else others.get(name, lambda: lists.patterns(name))()
    assert refused.value.name == name


@pytest.mark.parametrize(
    ("body", "loads"), [("The ferry left on Tuesday, 3 June 2025.", False), ("6月31日启航。", True)]
)
def test_nothing_chinese_is_loaded_for_an_english_text(body: str, loads: bool) -> None:
    ran = subprocess.run([sys.executable, "-c", READS_ENGLISH.format(body=body)], capture_output=True, text=True)
    assert (ran.stderr, ran.stdout.split()[0] != "0") == ("", loads)
    assert loads or ran.stdout.split() == ["0"]
