"""What only a web page around an article says."""

import pytest

from editor_app.formats.web.page_words import heads_what_follows, of_the_page


@pytest.mark.parametrize(
    "block",
    [
        "Subscribe to our newsletter",
        "Photo: A. Nonym",
        "© 2024 The Site",
        "By A. Writer",
        "责任编辑：王五",
        "来源：某网",
        "点击查看原文",
    ],
)
def test_buttons_credits_and_notices(block: str) -> None:
    assert of_the_page(block, len(block.split()))


def test_a_sentence_of_the_article_and_a_long_paragraph_are_not() -> None:
    assert not of_the_page("The museum opened its north wing to visitors on Monday.", 10)
    assert not of_the_page("The state could soon pay more in interest than it spends on its museums.", 14)
    assert not of_the_page("活动页面的点击量已超过一百万次，新注册用户也明显增加。", 13)
    assert not of_the_page(" ".join(["The newsletter of the ministry appeared"] * 8), 48)


@pytest.mark.parametrize("block", ["Related stories", "Leave a reply", "12 comments", "Most read", "相关阅读"])
def test_heads_of_what_comes_after(block: str) -> None:
    assert heads_what_follows(block, len(block.split()))


def test_a_sentence_that_begins_like_such_a_head_is_none() -> None:
    assert not heads_what_follows("Comments by the minister were read to the members at the meeting.", 12)
    assert not heads_what_follows("The related law was passed.", 5)
    assert not heads_what_follows("相关部门正在调查。", 4)
