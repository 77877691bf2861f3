"""Parts that do not add up to the total that is stated with them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor_app.checks.facts.table import table
from editor_app.checks.questions.sums import Sum, wrong_sums
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text

if TYPE_CHECKING:
    from editor_app.checks.chinese import sums


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the total. Parts that are only named as included may be fewer than the total, never more."""
    for found in wrong_sums(table(text, ref.facts)):
        yield _hit(text.body, found)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in Chinese, and a hit on each list that has more or fewer items than is said."""
    from editor_app.checks.chinese import sums  # loaded with the first Chinese text

    for found in sums.wrong_sums(text):
        total, parts = found.total.span, tuple(part.span for part in found.parts)
        message = say(
            "{parts} make {sum}, not {total}. Check which number is wrong.",
            parts=" + ".join(part.of(text.body) for part in parts),
            sum=_in_units(text.body, found),
            total=total.of(text.body),
        )
        yield Hit(total, message, related=parts, sure=False)
    for listed in sums.wrong_lists(text):
        yield Hit(
            listed.said.span,
            say(
                "“{said}” here, but {count} are listed: {items}.",
                said=listed.said.span.of(text.body),
                count=len(listed.items),
                items="、".join(listed.items),
            ),
            related=(listed.span,),
            sure=False,
        )


def _in_units(body: str, found: "sums.Sum") -> str:
    """The sum as the total is written: 5.4万吨."""
    from editor_app.text.chinese.numerals import values  # loaded with the first Chinese text

    total = found.total
    unit = body[total.number.end : total.span.end]
    power = next((sign for sign in ("亿", "億", "万", "萬") if total.number.of(body).endswith(sign)), "")
    return f"{found.added / (values(power)[0] if power else 1):,.10g}{power}{unit}"


def _hit(body: str, found: Sum) -> Hit:
    message = say(
        "{parts} make {sum}, not {total}. Check which number is wrong.",
        parts=" + ".join(part.span.of(body) for part in found.parts),
        sum=_written(body, found),
        total=found.total.span.of(body),
    )
    return Hit(found.total.span, message, related=tuple(part.span for part in found.parts), sure=False)


def _written(body: str, found: Sum) -> str:
    """The sum as the total is written: in millions, say, when that is."""
    total = found.total.span.of(body)
    for word, worth in (("billion", 1e9), ("million", 1e6)):
        if word in total.lower():
            return f"{found.added / worth:,.10g} {word}"
    return f"{found.added:,.10g}"


RULE = Rule(
    about=About.NUMBERS,
    name="sum",
    title=say("Numbers that do not add up"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
