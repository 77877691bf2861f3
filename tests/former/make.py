"""Makes the desk that `test_former.py` opens, with the program as it is now: `python -m tests.former.make FOLDER`.

FOLDER holds `release.md`. It gets a database with decisions of every kind, settings that switch a hint off, and a SARIF
report of the file. Run it once before a version is released; what it made is kept and never made again.
"""

import gzip
import json
import os
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from editor_app.desk.articles import queries
from editor_app.desk.articles.decide import decide, take_back
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk, open_tools
from editor_app.desk.base.people import set_roles
from editor_app.desk.base.settings_file import write_settings
from editor_app.desk.lists import exemptions
from editor_app.desk.reports.check_files import _check_file
from editor_app.desk.reports.sarif import sarif
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.domain.person import Role
from editor_app.domain.settings import Settings

OFF = "typography.dash-mixed"
HOUSE = ("numbers.sum", "typography.unbalanced")
"""What is decided for every article: the first is accepted, the second waits."""
BACK = "residue.end-mark"
"""What is decided and taken back."""


def clock() -> datetime:
    """The moment at which everything in the desk happens."""
    return datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


def make(folder: Path) -> None:
    """Write the desk's files into a folder; they say nothing of the machine."""
    os.chdir(folder)
    write_settings(folder, Settings(rules_off=(OFF,)))
    checked = _check_file(open_tools(clock), Path("release.md"))
    (folder / "report.sarif").write_text(json.dumps(sarif([checked]), indent=1), encoding="utf-8")
    with TemporaryDirectory() as there:
        desk = open_desk(data=Path(there), clock=clock)
        with closing(desk.read), closing(desk.database):
            fill(desk, Path("release.md"))
        pack(Path(there) / "editor-app.db", folder / "editor-app.db.gz")


def fill(desk: Desk, file: Path) -> None:
    """Take the file in and decide every finding: in turn for the place and for the article, some for the house."""
    set_roles(desk, "Ada", tuple(Role), "Ada")
    set_roles(desk, "Ed", (Role.EDITOR,), "Ada")
    article = take_in(desk, file, "Ed").article.id
    found = open_findings(desk, article)
    for number, finding in enumerate(found):
        scope = Scope.HOUSE if finding.rule in HOUSE else (Scope.PLACE, Scope.ARTICLE)[number % 2]
        decide(desk, article, (finding,), scope, Reason.FALSE_ALARM, "", "Ed")
        if finding.rule == BACK:
            take_back(desk, article, finding, "Ed")
    for asked in exemptions.waiting(desk):
        if asked.first.rule == HOUSE[0]:
            exemptions.answer(desk, asked, accepted=True, by="Ada")


def open_findings(desk: Desk, article: str) -> tuple[Finding, ...]:
    """What nobody has decided yet."""
    report = review_saved(desk, queries.article(desk, article))
    return tuple(one.finding for one in standings(desk, report) if one.decision is None)


def pack(database: Path, to: Path) -> None:
    """One small file of the database and what its log still holds."""
    with closing(sqlite3.connect(database)) as held:
        held.execute("PRAGMA journal_mode = DELETE")
        held.execute("VACUUM")
    to.write_bytes(gzip.compress(database.read_bytes(), mtime=0))


if __name__ == "__main__":
    with patch("platform.node", lambda: "desk"):
        make(Path(sys.argv[1]).resolve())
