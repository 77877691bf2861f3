"""Lines that only a web page has: its buttons, credits and notices, and the headings of what follows an article."""

import re

from editor_app.patterns import regex

_PARTS = (
    r"subscri(?:be|ption)|newsletters?|sign[ -]?up|log ?in|inbox|cookies?|recaptcha|advertisement|sponsored",
    r"copyright|all rights reserved|privacy policy|terms (?:of|and)|getty|newsroom|trending",
    r"read (?:more|next|also|the full)|see (?:more|also)|(?:previous|next) (?:post|article|story)",
    r"related(?=:| (?:articles?|stor|posts?|news|content|topics?))|you (?:may|might) (?:also )?like",
    r"^more (?:from|on|in)\b|more (?:stories|news)\b|most (?:read|popular|viewed)|click (?:here|to)",
    r"leave a (?:reply|comment)|cancel reply|comments?(?: are| \(?\d| policy|$)",
    r"share (?:this|on|your|via)|follow (?:us|him|her|them|me)",
    r"(?:photo|image|picture|credit|source|posted|published|updated|(?:written|reporting|editing) by)\s?:",
)
_RELATED = r"(?:相关|推荐|延伸|热门)(?:阅读|新闻|链接|推荐|报道|文章|专题)|为[你您]推荐|猜你喜欢"
_AROUND = regex(
    rf"\b(?:{'|'.join(_PARTS)})|©|\||^(?:by|written by|photo|image|updated|published|posted)\b"
    rf"|{_RELATED}|责任编辑|版权所有|(?:编辑|责编|来源|字号|当前位置|上一篇|下一篇)[:：]|分享到|扫一扫|^(?:登录|注册)"
    r"|点击(?:查看|进入|下载|播放|关注|图片|这里|此处)|ICP备|返回顶部|打印本页|关闭窗口",
    re.IGNORECASE,
)
_AFTER = regex(
    r"related\b|(?:leave|post|add) a (?:reply|comment)|(?:(?:view|show|load) )?(?:\d+ |all )?comments?\b|share your"
    r"|(?:previous|next) (?:post|article|story)|you (?:may|might)|more (?:from|on|stories|news|in)\b|trending"
    r"|most (?:read|popular|viewed)|recommended|latest (?:news|stories|posts)|about (?:us|the author)|read next"
    rf"|popular\b|{_RELATED}|热门|(?:网友|最新|全部|发表)?评论",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_HEAD = 35, 8  # words; a longer paragraph may well be about a newsletter


def of_the_page(block: str, words: float) -> bool:
    """Whether a block with this many words belongs to the page, not to the article."""
    return words <= _LONGEST and bool(_AROUND.search(block))


def heads_what_follows(block: str, words: float) -> bool:
    """Whether a line with this many words is a heading of comments or of more articles."""
    return words <= _LONGEST_HEAD and bool(_AFTER.match(block))
