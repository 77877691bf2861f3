"""What is said of one thing that has two values."""

from dataclasses import replace

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.knowledge import two_values
from editor_app.checks.knowledge.two_values import beside, hit, of_kind, shown, slip
from editor_app.domain.finding import Severity
from editor_app.text.manuscript import Manuscript
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from tests.checks.rules.test_examples import world

REF = world(RULES[0])
BODY = "Mill hires 340 bakers\n\nThe mill hired 430 bakers on Friday, the owner said.\n\nThe 430 bakers are glad."


def test_what_is_said() -> None:
    text = Text(Manuscript("", BODY))
    assert list(of_kind(text, REF, "year")) == []
    (found,) = of_kind(text, REF, "headline")
    assert (shown(text, found.rare), shown(text, found.usual)) == ("340 bakers", "430 bakers")
    assert str(slip(found)) == "Two figures may have changed places."
    assert str(beside(text, found, REF)) == "The same words are near both: “Mill”, “hires” and “bakers”."
    told = hit(text, found, REF, slip(found))
    assert (told.severity, told.sure, len(told.related)) == (Severity.WARNING, False, 2)
    assert hit(text, replace(found, likely=False), REF).severity is Severity.INFO


def test_nothing_of_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    text = Text(Manuscript("", BODY))
    (found,) = of_kind(text, REF, "headline")
    monkeypatch.setattr(two_values, "foreign_passages", lambda text, ref: Mask((found.usual.span,)))
    assert list(of_kind(text, REF, "headline")) == []
