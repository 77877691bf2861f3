"""A Word file for those who review with Word: the text with every finding as a comment at its words."""

from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from editor_app.desk.articles.comments import CameWith, comments
from editor_app.desk.articles.queries import article, pictures_of, revision
from editor_app.desk.articles.review import Standing, review_saved, standings
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path, safe_name
from editor_app.domain.message import ENGLISH, Catalogue
from editor_app.domain.picture import Pictures
from editor_app.formats.reports import review_copy as word
from editor_app.formats.writing import put
from editor_app.text.anchors import trace
from editor_app.text.manuscript import Manuscript, Part


def write_saved_review_copy(desk: Desk, article_id: str, folder: Path, catalogue: Catalogue = ENGLISH) -> Path:
    """Check the newest revision and write its copy; returns the path."""
    one = article(desk, article_id)
    standing = standings(desk, review_saved(desk, one))
    manuscript = revision(desk, one.id, one.head).manuscript
    remarks, shown = open_remarks(desk, one.id, manuscript), pictures_of(desk, one.id)
    return write_review_copy(manuscript, standing, folder, catalogue, remarks, shown)


def open_remarks(desk: Desk, article_id: str, manuscript: Manuscript) -> tuple[word.Shown, ...]:
    """The open comments on a text, each with its replies."""
    words = {Part.TITLE: manuscript.title, Part.BODY: manuscript.body}
    still = (one for one in comments(desk, article_id) if one.resolved is None)
    found = ((trace(words[one.about.part], one.about), one) for one in still)
    return tuple(word.Shown(place, one.author, _thread(one), one.about.part) for place, one in found if place)


def _thread(one: CameWith) -> str:
    """What was said, and what was replied."""
    return "\n".join((one.text, *(f"{reply.by}: {reply.words}" for reply in one.replies)))


def write_review_copy(
    manuscript: Manuscript,
    standing: Sequence[Standing],
    folder: Path,
    catalogue: Catalogue = ENGLISH,
    remarks: Sequence[word.Shown] = (),
    pictures: Pictures = MappingProxyType({}),
) -> Path:
    """Write the copy of a text into a folder under a free name; returns the path."""
    findings, decisions = [one.finding for one in standing], [one.decision for one in standing]
    data = word.review_copy(manuscript, findings, decisions, catalogue, remarks, pictures)
    create_folder(folder)
    path = free_path(folder, f"{safe_name(manuscript.title)} - review", "docx")
    put(data, path)
    return path
