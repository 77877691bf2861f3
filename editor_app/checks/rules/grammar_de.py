"""的, 地 or 得 where another of them is meant."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each in a text that is Chinese throughout; none in another."""
    if text.is_chinese:
        from editor_app.checks.chinese import particles  # loaded with the first Chinese text

        yield from particles.particles(text, ref)


RULE = Rule(about=About.GRAMMAR, name="de", title=say("Particle 的, 地 or 得"), severity=Severity.WARNING, check=check)
