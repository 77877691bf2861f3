"""Firms with two legal forms."""

from collections.abc import Callable

import pytest

from editor_app.text.bodies.content import bodies, grouped
from editor_app.text.bodies.firms import in_two_legal_forms
from editor_app.text.bodies.model import Why
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from tests.text.bodies.conftest import said


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Kite Glass, Inc.", "Kite Glass Corp.", Why.LEGAL),
        ("Kite Glass LLC", "Kite Glass PLLC", Why.LEGAL),
        ("Kite Glass plc", "Kite Glass Ltd", Why.LEGAL),
        ("Kite Glass GmbH & Co. KG", "Kite Glass GmbH", Why.LEGAL),
        ("Kite Glass Co., Ltd.", "Kite Glass Company Limited", Why.WRITING),
        ("Kite Glass Co., Ltd.", "Kite Glass Co. Ltd", Why.WRITING),
        ("Kite Glass Pty Ltd", "Kite Glass Pty Limited", Why.WRITING),
        ("Kite Glass A.G.", "Kite Glass AG", Why.WRITING),
        ("Kite Glass S.p.A.", "Kite Glass SpA", Why.WRITING),
    ],
)
def test_two_forms(seen: Callable[[str], Survey], vocabulary: Vocabulary, one: str, other: str, why: Why) -> None:
    body = f"They joined {one} in May. It rained.\n\nThe hall belongs to {one} in the end.\n\nThen {other} grew."
    survey = seen(body)
    [pair] = in_two_legal_forms(survey, grouped(bodies(survey, vocabulary)))
    assert (pair.why, said(body, pair)) == (why, ([other], [one, one]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kite Glass, Inc.", "Kite Glass Inc"),
        ("Kite Glass Corp.", "Kite Glass Corporation"),
        ("Kite Glass, LLC", "Kite Glass LLC"),
        ("Kite Glass Ltd.", "KITE GLASS LTD"),
        ("Kite Glass, Inc.", "Kite Glass"),
        ("Kite Glass, Inc.", "Kite Wax LLC"),
    ],
)
def test_one_form_or_two_firms(seen: Callable[[str], Survey], vocabulary: Vocabulary, one: str, other: str) -> None:
    survey = seen(f"They joined {one} in May. It rained.\n\nThe hall belongs to {other} in the end.")
    assert list(in_two_legal_forms(survey, grouped(bodies(survey, vocabulary)))) == []


def test_a_parent_and_its_subsidiary(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    survey = seen("Kite Glass, Inc. owns Kite Glass LLC since May.\n\nThen Kite Glass LLC grew.")
    assert list(in_two_legal_forms(survey, grouped(bodies(survey, vocabulary)))) == []
