"""Releases as a careful desk writes them: no rule says a word about them."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.speller import is_english
from editor_app.domain.article import Stamp
from editor_app.domain.house import HouseList
from editor_app.domain.ledger import Ledger
from editor_app.formats.reading import read
from editor_app.text.prepared import Text
from tests.checks.rules.test_examples import world

RELEASES = sorted((Path(__file__).parent / "clean").iterdir())


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_nothing_is_said_of_a_clean_release(path: Path) -> None:
    manuscript = read(path).manuscript
    knowing = replace(world(RULES[0]), house=HouseList(), ledger=Ledger())
    if not is_english(manuscript.language):
        knowing = replace(knowing, speller=None, lexicon=None)
    report = analyse(Text(manuscript), Stamp("a", 1, 0, ""), RULES, knowing)
    assert report.failures == ()
    assert [(finding.rule, finding.quote, str(finding.message)) for finding in report.findings] == []
