from pathlib import Path

import pytest

from editor_app.domain.refusals import WHY, incomplete, not_text, unmakeable, unreadable, unusable, unwritable
from editor_app.system.errors import Kind, MachineError

SENTENCES = (unwritable, unmakeable, unreadable, unusable)


def test_every_kind_has_its_words() -> None:
    assert WHY.keys() == set(Kind) - {Kind.OTHER}


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("sentences", SENTENCES)
def test_each_refusal_says_what_happened_and_what_to_do(kind: Kind, sentences) -> None:
    what, hint = map(str, sentences(MachineError(kind, Path("out/desk.db"), "the disk burns")))
    assert "“out/desk.db” cannot be " in what
    assert what.endswith(".") and hint.endswith(".")
    assert ("the disk burns" in what) == (kind is Kind.OTHER)


def test_a_file_without_a_name() -> None:
    assert str(unusable(MachineError(Kind.FULL, None))[0]) == "A file or device cannot be used: the disk is full."


def test_a_file_of_the_program() -> None:
    assert str(incomplete("vocabulary/titles.tsv")[0]).endswith("missing or damaged: vocabulary/titles.tsv.")
    assert str(incomplete("vocabulary/titles.tsv", 7)[0]).endswith("damaged: vocabulary/titles.tsv, line 7.")


def test_words_that_are_no_characters() -> None:
    assert not_text("Bo 桥") is None
    refusal = not_text("Bo\udcff")
    assert refusal
    assert str(refusal[0]) == "“Bo\ufffd” contains bytes that are not text in UTF-8."
