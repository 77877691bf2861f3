"""News in JSON (ninjs 3.1 of the IPTC), validated against its schema before it is written."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.refusals import incomplete
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import holdable
from editor_app.formats.base.plain_text import plain_text
from editor_app.formats.base.rendering import render, with_pictures
from editor_app.system.resources import ResourceError, read_text
from editor_app.text.prepared import Text

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_SCHEMA = "ninjs-schema_3.1.json"
_GEOGRAPHY = "https://geojson.org/schema/GeoJSON.json"
_PLAIN = {"author": "by", "copyright": "copyrightHolder", "slug": "slugline", "slugline": "slugline"}


def write(job: Job) -> bytes:
    """The article with its facts as one news object of type text."""
    data = (json.dumps(_item(job), ensure_ascii=False, indent=2) + "\n").encode()
    if faults := invalid(data):
        raise EditorError(
            say("The ninjs file would not fit its schema: {fault}.", fault=faults[0]),
            say("Correct this in the article's details."),
        )
    return data


def invalid(data: bytes) -> tuple[str, ...]:
    """What the schema objects to in a news object; empty when it is valid. Nothing is fetched."""
    return tuple(f"{fault.json_path} {fault.message[:200]}" for fault in _validator().iter_errors(json.loads(data)))


@cache
def _validator() -> "Validator":
    from jsonschema import Draft202012Validator  # heavy; few exports are ninjs
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    name = f"ninjs/{_SCHEMA}"
    try:
        schema = json.loads(read_text(name))
    except (ResourceError, ValueError) as fault:
        raise EditorError(*incomplete(name)) from fault
    # The schema refers to another one for maps. We have none, and our own registry never uses the network.
    maps = DRAFT202012.create_resource({"type": "object", "required": ["type"]})
    return Draft202012Validator(schema, registry=Registry().with_resource(_GEOGRAPHY, maps))


def _item(job: Job) -> dict[str, object]:
    manuscript, known = job.manuscript, job.known()
    title = " ".join(holdable(manuscript.title).split())
    text = holdable(plain_text(replace(manuscript, title="")))
    html = with_pictures(render(manuscript), {})
    item: dict[str, object] = {
        "standard": {"name": "ninjs", "version": "3.1", "schema": f"http://www.iptc.org/std/ninjs/{_SCHEMA}#"},
        "uri": f"urn:uuid:{_identity(job)}",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable",
        "language": manuscript.language.replace("_", "-"),
        "title": title,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": title}],
        "bodies": [
            {
                "role": "text",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": Text(manuscript).word_count,
                "value": text,
            },
            {"role": "html", "contentType": "text/html", "charCount": len(html), "value": html},
        ],
    }
    return item | _dates(known) | _names(known) | _notes(job, known)


def _identity(job: Job) -> UUID:
    """The article's own id, or one made from its text: the same text gives the same id."""
    try:
        return UUID(job.known().get("uuid", ""))
    except ValueError:
        return uuid5(NAMESPACE_URL, job.manuscript.digest)


def _dates(known: Mapping[str, str]) -> dict[str, object]:
    moments = {
        "versionCreated": _moment(known.get("approved_at", "")) or _moment(known.get("date", "")),
        "contentCreated": _moment(known.get("date", "")),
        "embargoedUntil": _moment(known.get("embargo", "")),
    }
    return {key: moment for key, moment in moments.items() if moment}


def _moment(given: str) -> str:
    """A date of the front matter as the standard writes it; a time without a zone is UTC, as at the desk."""
    try:
        found = datetime.fromisoformat(given.strip())
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat(timespec="seconds")
    except ValueError:
        return ""


def _names(known: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {field: holdable(known[key]) for key, field in _PLAIN.items() if known.get(key)}
    if source := known.get("source"):
        found["infoSources"] = [{"name": holdable(source)}]
    if place := known.get("place") or known.get("location"):
        found["located"] = holdable(place)
    return found


def _notes(job: Job, known: Mapping[str, str]) -> dict[str, object]:
    """The version, the hash that proves the text, and an embargo that is not a date, which must not get lost."""
    found: dict[str, object] = {"altIds": [{"role": "sha256", "value": known.get("sha256") or job.manuscript.sha256}]}
    if known.get("version"):
        found["version"] = known["version"]
    if known.get("embargo") and not _moment(known["embargo"]):
        found["edNote"] = f"Embargo: {holdable(known['embargo'])}"
    return found
