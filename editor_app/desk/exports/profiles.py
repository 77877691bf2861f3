"""Export profiles: what a person exports again and again, under a name. Kept as one small file on this machine."""

import json
import logging
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.base.file_names import safe_name
from editor_app.domain.article import Article
from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, OR, listed, say

NAME = "export-profiles.json"
TITLE = "{title}"
FIELDS = ("title", "date", "id", "language", "version", "revision")
"""What can be in braces in a template."""
_FIELD = re.compile(r"\{(.*?)\}")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Profile:
    """Which formats, into which folder, under what names. A folder that is not given is asked for."""

    name: str
    forms: tuple[str, ...]
    folder: str = ""
    template: str = TITLE


STANDARD = Profile("Word", ("docx",))
"""The profile that exists before any is saved."""


def profiles(desk: Desk) -> tuple[Profile, ...]:
    """All profiles, by name. A broken file counts as none, and so does a broken profile in it."""
    found = filter(None, map(_profile, _kept(desk.config_folder / NAME)))
    return tuple(sorted(found, key=lambda one: one.name.casefold())) or (STANDARD,)


def profile(desk: Desk, name: str) -> Profile:
    """One profile by its name."""
    known = profiles(desk)
    found = next((one for one in known if one.name.casefold() == name.strip().casefold()), None)
    if found is None:
        raise EditorError(
            say("There is no profile “{name}”.", name=name),
            say("Choose one of {names}.", names=listed([one.name for one in known], OR)),
        )
    return found


def keep_profile(desk: Desk, kept: Profile) -> tuple[Profile, ...]:
    """Save a profile, replacing one of the same name; returns all profiles."""
    if not kept.name.strip():
        raise EditorError(say("A profile needs a name."), say("Give it one."))
    prove_template(kept.template)
    others = [one for one in profiles(desk) if one.name.casefold() != kept.name.casefold()]
    return _write(desk, [*others, kept])


def drop_profile(desk: Desk, name: str) -> tuple[Profile, ...]:
    """Delete a profile; returns those that remain."""
    gone = profile(desk, name)
    return _write(desk, [one for one in profiles(desk) if one != gone])


def prove_template(template: str) -> None:
    """Raises EditorError when a template contains an unknown field."""
    unknown = [field for field in _FIELD.findall(template) if field not in FIELDS]
    if unknown:
        raise EditorError(
            say("File names cannot contain {field}.", field=_braced(unknown[0])),
            say("They can contain {fields}.", fields=listed([_braced(one) for one in FIELDS], AND)),
        )


def _braced(field: str) -> str:
    return f"{{{field}}}"


def file_name(template: str, article: Article, at: datetime) -> str:
    """The name of a file without its ending: the template filled in, without characters that a disk would refuse."""
    values = {
        "title": safe_name(article.title),
        "date": f"{at:%Y-%m-%d}",
        "id": article.id[:8],
        "language": article.language,
        "version": str(article.edition),
        "revision": str(article.head),
    }
    return safe_name(_FIELD.sub(lambda found: values.get(found[1], ""), template or TITLE))


def _kept(path: Path) -> list[object]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError, RecursionError):
        log.warning("%s cannot be read; there are no profiles", path)
        return []
    return found if isinstance(found, list) else []


def _profile(found: object) -> Profile | None:
    if not isinstance(found, dict) or not isinstance(found.get("forms"), list):
        return None
    words = [found.get("name"), found.get("folder", ""), found.get("template", TITLE)]
    if not all(isinstance(one, str) for one in (*words, *found["forms"])) or not words[0]:
        return None
    return Profile(str(words[0]), tuple(found["forms"]), str(words[1]), str(words[2]))


def _write(desk: Desk, wanted: list[Profile]) -> tuple[Profile, ...]:
    content = json.dumps([asdict(one) for one in wanted], indent=2, ensure_ascii=False)
    write_text(desk.config_folder / NAME, content + "\n", private=True)
    return profiles(desk)
