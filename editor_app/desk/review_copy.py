"""A Word file for those who review with Word: the saved text with every finding as a comment at its words."""

from pathlib import Path

from editor_app.desk.browse import article, revision
from editor_app.desk.desk import Desk
from editor_app.desk.file_names import free_path, safe_name
from editor_app.desk.review import review_saved, standings
from editor_app.desk.whole_file import unwritable
from editor_app.formats.writers import review_copy as word
from editor_app.formats.writing import put


def write_review_copy(desk: Desk, article_id: str, folder: Path) -> Path:
    """Check the newest revision and write its copy into a folder under a free name; where it is."""
    one = article(desk, article_id)
    report = review_saved(desk, one)
    standing = standings(desk, report)
    data = word.review_copy(
        revision(desk, one.id, one.head).manuscript, report.findings, [held.decision for held in standing]
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise unwritable(folder, fault) from fault
    path = free_path(folder, f"{safe_name(one.title)} - review", "docx")
    put(data, path)
    return path
