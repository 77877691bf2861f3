"""The posts in Chinese."""

from editor_app.text.chinese.posts import Posts


def test_posts_are_named() -> None:
    assert Posts((("市长", "checked", "mayor"), ("记者", "cue", "reporter|journalist"))).names == ("市长", "记者")
