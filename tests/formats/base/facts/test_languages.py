"""What is made of the languages that a file says its words are in."""

import pytest

from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs

ENGLISH = Run("The harbour trust opens the pier to everybody in May, and they were all there.")


def paragraph(*runs: Run) -> Piece:
    return Piece(PieceKind.PARAGRAPH, runs)


def said(*runs: Run, language: str = "en_US", sure: bool = False) -> Runs:
    return settled([paragraph(*runs)], language, sure)[0].runs


def test_the_language_of_the_text_is_not_said_again() -> None:
    assert said(Run("The pier ", language="en-GB"), Run("opens.", language="en-US")) == (Run("The pier opens."),)


def test_signs_between_words_belong_to_them() -> None:
    given = (
        Run("A ", language=""),
        Run("le maire", language="fr"),
        Run(", ", language="en"),
        Run("dit-il à tous", language="fr"),
    )
    assert said(*given) == (Run("A "), Run("le maire, dit-il à tous", language="fr"))


def test_no_word_is_in_two_languages() -> None:
    given = Run("She met le mai", language="fr"), Run("re à tous", language="en", bold=True)
    assert {run.language for run in said(*given)} == {"fr"}


def test_words_that_cannot_be_in_a_language_lose_its_tag() -> None:
    assert said(Run("that was all they had", language="fr-FR")) == (Run("that was all they had"),)
    assert said(Run("The pier opens", language="zh-CN"), sure=True) == (Run("The pier opens"),)


def test_cells_are_settled_too() -> None:
    table = Piece(PieceKind.TABLE, rows=(((Run("that was all", language="fr"),), (Run("à tous", language="fr"),)),))
    assert settled([table], "en_US", sure=True)[0].rows == (((Run("that was all"),), (Run("à tous", language="fr"),)),)


@pytest.mark.parametrize(
    ("tag", "runs", "language"),
    [
        ("en-US", [ENGLISH], "en_US"),
        ("zh-CN", [ENGLISH], "en_GB"),
        ("en-US", [Run("两个机构今天签署了协议。")], "zh_CN"),
        ("", [Run("Le maire de la ville a ouvert le pont.", language="fr-FR")], "fr_FR"),
        ("en-US", [Run("Le maire de la ville a ouvert le pont.", language="fr-FR"), Run("Open.")], "fr_FR"),
        ("en-US", [Run(ENGLISH.text, language="fr-FR")], "en_US"),
        ("en-US", [Run(ENGLISH.text, language="en-GB")], "en_GB"),
        ("en-US", [ENGLISH, Run("Le maire a ouvert le pont.", language="fr-FR")], "en_US"),
    ],
)
def test_a_text_is_in_the_language_that_most_words_bear_out(tag: str, runs: list[Run], language: str) -> None:
    assert main_language(tag, [paragraph(*runs)], "en_GB") == language


def test_a_paragraph_of_very_many_runs_is_settled_in_one_go() -> None:
    words = (Run("à tous", language="fr"), Run(" "), Run("ü", language="de"), Run(" "))
    many = (words * 10_000)[:-1]
    assert said(*many) == many
