"""Lines that only a web page has: its buttons, credits and notices, and the heads of what comes after an article."""

import re

_PARTS = (
    r"subscri(?:be|ption)|newsletters?|sign[ -]?up|log ?in|inbox|cookies?|recaptcha|advertisement|sponsored",
    r"copyright|all rights reserved|privacy policy|terms (?:of|and)|getty|newsroom|trending",
    r"read (?:more|next|also|the full)|see (?:more|also)|(?:previous|next) (?:post|article|story)",
    r"related(?=:| (?:articles?|stor|posts?|news|content|topics?))|you (?:may|might) (?:also )?like",
    r"more (?:from|on|stories|news|in)\b|most (?:read|popular|viewed)|click (?:here|to)",
    r"leave a (?:reply|comment)|cancel reply|comments?(?: are| \(?\d| policy|$)",
    r"share (?:this|on|your|via)|follow (?:us|him|her|them|me)",
    r"(?:photo|image|picture|credit|source|posted|published|updated|(?:written|reporting|editing) by)\s?:",
)
_AROUND = re.compile(
    rf"\b(?:{'|'.join(_PARTS)})|©|\||^(?:by|written by|photo|image|updated|published|posted)\b"
    r"|相关(?:阅读|新闻|链接|推荐)|责任编辑|版权所有|编辑[:：]|分享到|扫一扫|登录|注册|点击",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"related\b|(?:leave|post|add) a (?:reply|comment)|(?:(?:view|show|load) )?(?:\d+ |all )?comments?\b|share your"
    r"|(?:previous|next) (?:post|article|story)|you (?:may|might)|more (?:from|on|stories|news|in)\b|trending"
    r"|most (?:read|popular|viewed)|recommended|latest (?:news|stories|posts)|about (?:us|the author)|read next"
    r"|popular\b|相关|推荐|热门|评论",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_HEAD = 35, 8  # words; a longer paragraph may well speak of a newsletter


def of_the_page(block: str, words: int) -> bool:
    """Whether a block of so many words speaks for the page, not for the article."""
    return words <= _LONGEST and bool(_AROUND.search(block))


def heads_what_follows(block: str, words: int) -> bool:
    """Whether a line of so many words stands above comments or above more articles."""
    return words <= _LONGEST_HEAD and bool(_AFTER.match(block))
