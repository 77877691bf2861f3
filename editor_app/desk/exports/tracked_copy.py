"""A Word file for those who want to see what was changed: the way from one revision to another as tracked changes."""

from pathlib import Path

from editor_app.desk.articles.queries import article, pictures_of, revision
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path, safe_name
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.formats.reports import tracked_copy as word
from editor_app.formats.writing import put


def write_tracked_copy(desk: Desk, article_id: str, folder: Path, since: int, upto: int = 0) -> Path:
    """Write the changes from one revision to a later one, by default the newest, under a free name; returns the path.

    They bear the name of who saved the later one, and its time.
    """
    one = article(desk, article_id)
    upto = upto or one.head
    if since >= upto:
        raise EditorError(
            say("Revision {since} is not earlier than revision {upto}.", since=since, upto=upto),
            say("Name an earlier one; `editor-app show ID` lists them."),
        )
    before, after = (revision(desk, one.id, number) for number in (since, upto))
    data = word.tracked_copy(
        before.manuscript, after.manuscript, after.author, after.made_at, pictures_of(desk, one.id)
    )
    create_folder(folder)
    path = free_path(folder, f"{safe_name(after.manuscript.title)} - changes {since}-{upto}", "docx")
    put(data, path)
    return path
