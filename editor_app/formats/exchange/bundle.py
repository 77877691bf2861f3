"""The review bundle: a sealed zip archive of an article: its texts, findings, decisions, audit rows and original."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from editor_app.domain.article import Article, Export, Revision
from editor_app.domain.bundle import Bundle, Origin, Original
from editor_app.domain.chain import Head
from editor_app.domain.comment import Remark, Settled
from editor_app.domain.decision import Decision
from editor_app.domain.errors import Unreadable
from editor_app.domain.finding import Report
from editor_app.domain.message import Message, say
from editor_app.domain.picture import Picture, name_of
from editor_app.domain.source_text import SourceText
from editor_app.formats.exchange.checked_zip import AGAIN, MOST, UNSAFE, seal, unseal
from editor_app.formats.exchange.json_values import Json, Misfit, value_of, written
from editor_app.text.manuscript import Manuscript

KIND = "editor-app review bundle"
SUFFIX = ".bundle.zip"
TEXT_LIMIT = 64 << 20
"""Bytes of all parts except the pictures and the original file, which are not opened."""
_PICTURES = "pictures/"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Cover:
    """Who handed over what, when."""

    article: Article
    by: str
    at: datetime
    program: str
    original: str | None


@dataclass(frozen=True, slots=True)
class _Lists:
    """Names of the parts that are lists, with what is in them."""

    decisions: tuple[Decision, ...]
    exports: tuple[Export, ...]
    findings: Report | None


@dataclass(frozen=True, slots=True)
class _Before:
    """Where the article had been before."""

    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """The states of its comments, and those that were written at a desk."""

    comments: tuple[Settled, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rendered:
    """The Chinese texts that the article renders."""

    sources: tuple[SourceText, ...]


@dataclass(frozen=True, slots=True)
class _Trail:
    """Where the audit trail ended."""

    trail: Head


def write_bundle(bundle: Bundle) -> bytes:
    """The bundle as a file: the same bundle makes the same bytes."""
    original = bundle.original
    cover = _Cover(bundle.article, bundle.by, bundle.at, bundle.program, original.name if original else None)
    parts = {
        "article.json": _json(written(cover)),
        "history.json": _json(written(_Lists(bundle.decisions, bundle.exports, bundle.report))),
        "audit.jsonl": "".join(f"{line}\n" for line in bundle.chain).encode(),
        "text.txt": _readable(bundle.head.manuscript),
        **{f"revisions/{one.number:05}.json": _json(written(one)) for one in bundle.revisions},
    }
    if original:
        parts["original"] = original.data
    if bundle.origins:
        parts["origins.json"] = _json(written(_Before(bundle.origins)))
    if bundle.comments:
        parts["comments.json"] = _json(written(_Said(bundle.comments, bundle.remarks)))
    if bundle.sources:
        parts["sources.json"] = _json(written(_Rendered(bundle.sources)))
    parts |= {f"{_PICTURES}{one.name}": one.data for one in bundle.pictures}
    if bundle.trail:
        parts["trail.json"] = _json(written(_Trail(bundle.trail)))
    return seal(KIND, parts)


def read_bundle(data: bytes) -> Bundle:
    """The bundle, if it is whole and makes sense. Raises Unreadable."""
    parts = unseal(KIND, data)
    if (
        sum(len(data) for name, data in parts.items() if name != "original" and not name.startswith(_PICTURES))
        > TEXT_LIMIT
    ):
        raise Unreadable(
            say("The bundle holds more than {limit} MB of text, so it was not opened.", limit=TEXT_LIMIT >> 20), UNSAFE
        )
    cover, lists = _value(_Cover, parts, "article.json"), _value(_Lists, parts, "history.json")
    revisions = tuple(_value(Revision, parts, name) for name in sorted(parts) if name.startswith("revisions/"))
    original = Original(cover.original, parts.get("original", b"")) if cover.original is not None else None
    try:
        chain = tuple(parts.get("audit.jsonl", b"").decode("ascii").splitlines())
    except UnicodeDecodeError as fault:
        raise senseless(say("its audit rows are not readable")) from fault
    said = _value(_Said, parts, "comments.json") if "comments.json" in parts else _Said(())
    bundle = Bundle(
        *(cover.article, revisions, lists.decisions, lists.findings, lists.exports, chain, original),
        *(cover.by, cover.at, cover.program),
        _value(_Before, parts, "origins.json").origins if "origins.json" in parts else (),
        said.comments,
        _value(_Rendered, parts, "sources.json").sources if "sources.json" in parts else (),
        _value(_Trail, parts, "trail.json").trail if "trail.json" in parts else None,
        said.remarks,
        tuple(_picture(name, data) for name, data in parts.items() if name.startswith(_PICTURES)),
    )
    _make_sense(bundle, parts)
    return bundle


def _picture(part: str, data: bytes) -> Picture:
    name = part.removeprefix(_PICTURES)
    if name_of(data) != name:
        raise senseless(say("a picture in it was changed"))
    return Picture(name, data)


def senseless(why: Message) -> Unreadable:
    """The error for a bundle that is whole but cannot be true."""
    return Unreadable(say("The bundle contradicts itself: {why}.", why=why), AGAIN)


def _make_sense(bundle: Bundle, parts: dict[str, bytes]) -> None:
    """What none of our bundles ever says."""
    article = bundle.article
    numbers = [one.number for one in bundle.revisions]
    if article.head not in numbers or sorted(set(numbers)) != numbers or not 0 < numbers[0] <= numbers[-1] <= MOST:
        raise senseless(say("its revisions are not complete"))
    belonging: tuple[Revision | Decision | Export, ...] = (*bundle.revisions, *bundle.decisions, *bundle.exports)
    if {one.article for one in belonging} != {article.id}:
        raise senseless(say("not all of it is about one article"))
    for one in bundle.revisions:
        if one.digest != one.manuscript.digest:
            raise senseless(say("the text of revision {number} was changed", number=one.number))
    if any(one.digest != one.manuscript.digest for one in bundle.sources):
        raise senseless(say("the Chinese text that it renders was changed"))
    if parts.get("text.txt") != _readable(bundle.head.manuscript):
        raise senseless(say("the text for people is not that of its newest revision"))
    if (bundle.original is None) != ("original" not in parts):
        raise senseless(say("the original file is missing or does not belong to it"))


def _readable(manuscript: Manuscript) -> bytes:
    """The text for whoever opens the archive by hand."""
    return f"{manuscript.title}\n\n{manuscript.body}\n".encode("utf-8", "replace")


def _value(kind: type[T], parts: dict[str, bytes], name: str) -> T:
    try:
        found: Json = json.loads(parts[name])
        return value_of(kind, found)
    except KeyError as fault:
        raise senseless(say("it lacks {name}", name=name)) from fault
    except (Misfit, ValueError, RecursionError) as fault:
        raise senseless(say("{name} is damaged", name=name)) from fault


def _json(value: Json) -> bytes:
    return (json.dumps(value, indent=1) + "\n").encode("ascii")
