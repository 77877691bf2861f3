"""Persons, posts and bodies that do not agree; more in the examples of the rules."""

from editor_app.checks.chinese.holders import spellings, two_bodies, two_holders, two_posts
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def test_each_kind() -> None:
    text = Text(
        Manuscript(
            "",
            "副院长温若谷主持会议，省博物学会主办。院长温若谷介绍，省博物协会协办。"
            "温若古说，方案可行。院长钟明礼讲话。",
        )
    )
    rules = (two_posts, two_bodies, spellings, two_holders)
    assert [hit.span.of(text.body) for rule in rules for hit in rule(text, Reference())] == [
        "院长", "省博物协会", "温若古", "院长钟明礼",
    ]  # fmt: skip


def test_the_rarer_of_two_spellings_is_the_wrong_one() -> None:
    text = Text(Manuscript("", "院长沈若古主持会议。沈若谷说，方案可行。沈若谷还说，要抓紧。"))
    (hit,) = spellings(text, Reference())
    assert (hit.span.of(text.body), hit.replacements) == ("沈若古", ("沈若谷",))
