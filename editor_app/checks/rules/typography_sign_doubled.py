"""Two signs where one is meant: "the plant,, which", "the end.."."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.lists import abbreviations
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DOUBLE = re.compile(
    r",(?<![.\d,].)\s?,(?!,)|\.(?<=[a-z]{3}.)\.(?!\.)(?=\s|$)|\.(?<=\w.) \.(?= [A-Z]|\n|$)(?! \.)|;;(?=\s)"
    r"|:(?<=\w.) :(?=\s)|[?!]\.(?=\s|$)|,\.(?=\s|$)|\.(?<=[a-z]{5}.),(?=\s)"
)
_BEFORE = re.compile(r"[\w.]+$")
_LOOK = 16


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; three stops, "Inc.," and "U.S.," are right."""
    for match in _DOUBLE.finditer(text.body):
        found = _BEFORE.search(text.body[max(0, match.start() - _LOOK) : match.start()])
        before = found[0].lower() if found else ""
        short = before in abbreviations() or "." in before
        if short or (match[0] == ".," and not (ref.lexicon and ref.lexicon.small(before))):
            continue
        message = say("“{signs}” are two signs where one is meant.", signs=match[0])
        yield Hit(
            Span(*match.span()), message, (match[0][0], match[0][-1]) if match[0][0] != match[0][-1] else (match[0][0],)
        )


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import marks  # loaded with the first Chinese text

    yield from marks.doubled(text, ref)


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="sign-doubled",
    title=say("Doubled sign"),
    severity=Severity.WARNING,
    check=check,
    by_block=True,
    mechanical=True,
    chinese=check_chinese,
)
