"""One firm with two legal forms, or one legal form written in two ways: "Kite Inc." and "Kite LLC"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from editor_app.text.bodies.content import Body, spans, together
from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.names.mentions import Mention, Survey

_BLANKS = re.compile(r"\s+")


class _Writing(NamedTuple):
    """A legal form as it is written: its kind and its letters, stops and commas."""

    kind: str
    text: str


def in_two_legal_forms(survey: Survey, groups: Mapping[tuple[str, ...], Sequence[Body]]) -> Iterator[TwoForms]:
    """The firms that stand with two; a parent and its subsidiary are named together somewhere."""
    for group in groups.values():
        written: dict[_Writing, list[Mention]] = defaultdict(list)
        for body in group:
            for mention in body.form.mentions if body.legal else ():
                written[_Writing(body.legal, _as_written(survey, mention, body.form.legal))].append(mention)
        if len(written) < 2:
            continue
        (usual, right), *others = sorted(written.items(), key=lambda pair: (-len(pair[1]), pair[1][0].span))
        for odd, wrong in others:
            if odd.kind != usual.kind:
                if not together(survey, wrong, right):
                    yield TwoForms(Why.LEGAL, spans(wrong), spans(right))
            elif _telling(odd, usual):
                yield TwoForms(Why.WRITING, spans(wrong), spans(right))


def _as_written(survey: Survey, mention: Mention, size: int) -> str:
    """The legal form of one place with its inner stops and commas, without what ends it."""
    first = survey.rows[mention.row].tokens[mention.end - size]
    return _BLANKS.sub(" ", survey.text.body[first.start : mention.span.end]).rstrip(" .,")


def _telling(one: _Writing, other: _Writing) -> bool:
    """Whether two writings of one form differ in more than what nobody acts on: Corp. and Corporation, capitals."""
    if one.text.lower() == other.text.lower():
        return False
    return one.kind.endswith("-ltd") or "." in one.text or "." in other.text
