"""The findings report: what the checks found in articles and what was decided, as a file to read, send or process."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.articles.queries import revision
from editor_app.desk.articles.review import review_saved, standings
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path, safe_name
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.desk.reports.json_output import Json, check_json
from editor_app.desk.reports.sarif import sarif
from editor_app.desk.reports.text_output import page
from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.message import ENGLISH, OR, Catalogue, listed, say
from editor_app.formats.reports.findings_csv import findings_csv
from editor_app.formats.writing import put
from editor_app.text.prepared import Text


def _json(found: Json) -> bytes:
    return (json.dumps(found, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _docx(found: Sequence[Checked], said: Catalogue) -> bytes:
    from editor_app.formats.reports.findings_docx import findings_docx  # loads the library of Word

    return findings_docx([checked_text(one) for one in found], said)


REPORTS: dict[str, Callable[[Sequence[Checked], Catalogue], bytes]] = {
    "html": lambda found, said: page(found, said).encode(),
    "docx": _docx,
    "csv": lambda found, said: findings_csv([checked_text(one) for one in found], said),
    "json": lambda found, said: _json(check_json(found, said)),
    "sarif": lambda found, said: _json(sarif(found, said)),
}
"""Every form of the report, by the ending of its file."""


def write_findings(
    desk: Desk, article_id: str, folder: Path, forms: Sequence[str], catalogue: Catalogue = ENGLISH
) -> tuple[Path, ...]:
    """Check the newest revision and write its report into a folder, in every form asked for; nothing is overwritten."""
    unknown = [form for form in forms if form not in REPORTS]
    if unknown or not forms:
        nothing = say("No report format is given.")
        wrong = say("There is no report format {forms}.", forms=listed(unknown, OR)) if unknown else nothing
        raise EditorError(wrong, say("Choose from {forms}.", forms=listed([*REPORTS])))
    found = (_findings_of(desk, article_id),)
    create_folder(folder)
    written: list[Path] = []
    for form in forms:
        data = REPORTS[form](found, catalogue)
        written.append(free_path(folder, f"{safe_name(found[0].manuscript.title)} - findings", form))
        put(data, written[-1])
    return tuple(written)


def save_findings(
    desk: Desk,
    article_ids: Sequence[str],
    path: Path,
    catalogue: Catalogue = ENGLISH,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write one report on articles to a file that a person chose, in the format of its ending.

    An existing file is replaced. Raises Cancelled between two articles.
    """
    form = path.suffix.removeprefix(".").lower()
    if form not in REPORTS:
        raise EditorError(
            say("A report cannot be written as “{name}”.", name=path.name),
            say("Let its name end in {endings}.", endings=listed([f".{form}" for form in REPORTS], OR)),
        )
    found: list[Checked] = []
    for one in article_ids:
        if cancelled():
            raise Cancelled
        found.append(_findings_of(desk, one))
    put(REPORTS[form](found, catalogue), path, overwrite=True)
    return path


def _findings_of(desk: Desk, article_id: str) -> Checked:
    """The newest revision of an article, checked by today's rules."""
    one = article_of(desk, article_id)
    report = review_saved(desk, one)
    manuscript = revision(desk, one.id, one.head).manuscript
    decisions = tuple(standing.decision for standing in standings(desk, report))
    name = Path(f"{safe_name(manuscript.title)}, revision {one.head}")
    return Checked(name, manuscript, report, Text(manuscript).word_count, manuscript.digest, 0.0, decisions)
