"""Drafts parked while they are typed: plain files, so that it works when the database does not."""

import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from uuid import UUID

from editor_app.domain.article import Draft, Parked
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.refusals import unreadable, unwritable
from editor_app.store.engine.disk import told
from editor_app.system.atomic_write import atomic_write, make_folder, tidy
from editor_app.text.manuscript import Manuscript, Markup

log = logging.getLogger(__name__)

FORM = 1


def park(folder: Path, draft: Draft, by: str) -> None:
    """Park a draft: when this returns, a crash or a power cut does not lose it."""
    target = place(folder, draft.article)
    content = json.dumps(packed(draft, by)).encode("ascii")
    with told(unwritable):
        make_folder(folder, private=True)
        atomic_write(target, content, private=True)


def parked_of(folder: Path, article_id: str) -> Parked | None:
    """The parked draft of one article. A broken file is set aside, never deleted."""
    path = place(folder, article_id)
    with told(unreadable):
        tidy(folder)
        return read(path) if path.exists() else None


def drop(folder: Path, article_id: str) -> None:
    """Delete the parked draft of an article: it has been saved, or discarded."""
    with told():
        place(folder, article_id).unlink(missing_ok=True)


def place(folder: Path, article_id: str) -> Path:
    """Where an article's draft is parked. An id must be a uuid, so that no name leads out of the folder."""
    try:
        sound = str(UUID(article_id)) == article_id
    except ValueError:
        sound = False
    if not sound:
        raise EditorError(say("“{id}” is not the id of an article.", id=article_id[:60]))
    return folder / f"{article_id}.json"


def packed(draft: Draft, by: str) -> dict[str, object]:
    """A draft as it is written."""
    text = draft.manuscript
    return {
        "form": FORM,
        "article": draft.article,
        "base": draft.base,
        "version": draft.version,
        "by": by,
        "at": datetime.now(UTC).isoformat(),
        "digest": text.digest,
        "title": text.title,
        "markup": text.markup.value,
        "language": text.language,
        "front": text.front,
        "body": text.body,
    }


def unpacked(content: bytes) -> Parked:
    """A draft as it was written; anything else raises."""
    found = cast("dict[str, str]", json.loads(content))
    front = tuple((str(key), str(value)) for key, value in cast("list[list[str]]", found["front"]))
    text = Manuscript(found["title"], found["body"], Markup(found["markup"]), found["language"], front)
    if text.digest != found["digest"]:
        raise ValueError("the text is not the one that was parked")
    draft = Draft(str(UUID(found["article"])), int(found["base"]), text, int(found["version"]))
    at = datetime.fromisoformat(found["at"])
    return Parked(draft, str(found["by"]), at if at.tzinfo else at.replace(tzinfo=UTC))


def read(path: Path) -> Parked | None:
    """One draft; None when the file is broken, which is then set aside under a new name."""
    try:
        one = unpacked(path.read_bytes())
        if path.name != f"{one.draft.article}.json":
            raise ValueError("the draft is another article's")
    except OSError as error:
        log.warning("%s cannot be read and is left where it is: %s", path, error)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        aside = path.with_name(f"{path.name}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}.broken")
        path.replace(aside)
        log.warning("%s is broken and was set aside as %s: %s", path, aside, error)
    else:
        return one
    return None
