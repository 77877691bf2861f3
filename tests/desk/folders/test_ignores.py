import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.engine import analyse
from editor_app.checks.rule import Reference
from editor_app.desk.folders.ignores import WORDS, ignores, in_comments
from editor_app.domain.article import Stamp
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text

DOUBLED = tuple(rule for rule in RULES if rule.id in ("repetition.word", "typography.space-before"))


def shown(body: str, markup: Markup = Markup.MARKDOWN) -> list[str]:
    """The words of the findings that no comment hides."""
    manuscript = Manuscript("", body, markup)
    found = ignores(manuscript)
    report = analyse(Text(manuscript), Stamp("", 0, 0, ""), DOUBLED, Reference())
    return [
        one.quote
        for one in report.findings
        if not in_comments(one, found) and not any(ignore.hides(one) for ignore in found)
    ]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("The lock is is open.", ["is is"]),
        ("The lock is is open. <!-- editor-app: ignore-line -->\nIt was was shut.", ["was was"]),
        ("<!-- editor-app: ignore-next -->\nThe lock is is\nopen open.\n\nIt was was shut.", ["was was"]),
        ("<!-- editor-app: ignore-next -->\n\nThe lock is is open.\n\nIt was was shut.", ["was was"]),
        ("<!-- editor-app: ignore-next -->\n\n- It is is.\n- It was was.", ["was was"]),
        ("<!-- editor-app: ignore-next -->\n\n# The the lock\n\nIt was was shut.", ["was was"]),
        (
            "<!-- editor-app: ignore-next names -->\n<!-- editor-app: ignore-next repetition -->\n"
            "It is is.\n\nIt was was.",
            ["was was"],
        ),
        (
            "<!-- editor-app: ignore-start -->\nIt is is.\n\nAll all.\n<!-- editor-app: ignore-end -->\nIt was was.",
            ["was was"],
        ),
        ("It was was.\n\n<!-- editor-app: ignore-start -->\nIt is is.", ["was was"]),
        ("It was was.\n\n<!-- editor-app: ignore-file -->\n\nIt is is.", []),
        ("<!-- editor-app: ignore-file typography -->\n\nIt is is .", ["is is"]),
        ("<!--editor-app:ignore-file repetition.word, typography.*-->\n\nIt is is .", []),
        ("<!-- editor-app: ignore-file names -->\n\nIt is is.", ["is is"]),
        ("<!-- editor-app: ignore -->\nIt is is.", ["is is"]),
        ("<!-- editor-app ignore-file -->\nIt is is.", ["is is"]),
        ("`<!-- editor-app: ignore-file -->`\n\nIt is is.", ["is is"]),
        ("```\n<!-- editor-app: ignore-file -->\n```\n\nIt is is.", ["is is"]),
        ("It is is.\n\n<!-- editor-app: ignore-next -->", ["is is"]),
    ],
)
def test_a_comment_hides_what_it_says_and_no_more(body, left):
    assert shown(body) == left


def test_in_plain_text_too_and_its_own_words_are_no_text():
    assert shown("<!-- editor-app: ignore-next the the -->\nIt is is.\nIt was was.", Markup.PLAIN) == [
        "is is",
        "was was",
    ]
    assert shown("<!-- editor-app: ignore-next -->\nIt is is.\nIt was was.", Markup.PLAIN) == ["was was"]


def test_a_comment_that_says_nothing_known_reaches_nothing():
    (one,) = ignores(Manuscript("", "<!-- editor-app: off -->\nIt is is.", Markup.MARKDOWN))
    assert one.word not in WORDS
    assert len(one.reach) == 0


def test_a_former_name_of_a_rule_counts():
    rule = next(rule for rule in RULES if rule.formerly)
    text = f"<!-- editor-app: ignore-file {rule.formerly[0]} -->"
    (one,) = ignores(Manuscript("", text, Markup.MARKDOWN))
    report = analyse(Text(Manuscript("", "It is is.")), Stamp("", 0, 0, ""), DOUBLED, Reference())
    from dataclasses import replace

    finding = replace(report.findings[0], rule=rule.id, formerly=rule.formerly)
    assert one.hides(finding)
    assert not one.hides(report.findings[0])
