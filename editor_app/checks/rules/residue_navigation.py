"""A menu, a button or a path that a web page or a mail left in the text: "Home > News", "Sent from my phone"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NETWORK = "(?:facebook|twitter|x|linkedin|whatsapp|weibo|wechat|instagram|pinterest|reddit|email|print|telegram)"
_WHOLE = re.compile(
    r"(?:share|print|email|e-mail|tweet|save|bookmark|rate|like) (?:this|it|now|on \w+|via \w+|article|page|story|post)"
    r"(?: \w+){0,3}:?|share:?"
    r"|(?:read|see|load|show|view|learn|find out) (?:more|next|all|full (?:story|article))(?: \w+){0,3}[ >»›…:]*"
    r"|(?:continue|keep) reading.{0,30}"
    r"|(?:related|recommended|popular|trending|latest|most read|more|other|top|hot|recent) "
    r"(?:articles?|news|posts?|stor(?:y|ies)|links?|topics?|reading|content|headlines|tags|videos?)(?: \w+)?:?"
    r"|(?:related|recommended) (?:articles?|news|posts?|stor(?:y|ies)|reading)[:：].{1,80}"
    r"|you (?:may|might) also like:?|(?:previous|next|older|newer) (?:article|post|page|story|entry)s?\b[ :»›]*.{0,60}"
    r"|(?:skip|jump) to (?:main )?(?:content|navigation)|back to (?:top|home|list)(?: page)?|(?:main )?menu"
    r"|(?:sign up|subscribe|register|log ?in|sign in)(?: (?:for|to|now|here|with|or|and)\b.{0,60})?"
    r"|(?:leave|post|add|write) a (?:comment|reply)|(?:no |\d+ )comments?(?: yet)?|advertisements?|sponsored content"
    r"|follow (?:us|me)(?: on)?(?: \w+){0,4}:?|(?:posted|filed) (?:in|under)\b.{0,60}|tags?:.{0,80}|click here.{0,40}"
    r"|(?:©|\(c\) ?\d"
    r"|copyright(?=$|\s*[©:(\d]|\s+(?:by|of|notice|policy|statement)\b)).{0,80}|.{0,60}\ball rights reserved\.?"
    r"|(?:(?:privacy|cookie) policy|terms of (?:use|service)).{0,60}"
    rf"|{_NETWORK}(?:[ ,|/·]+(?:{_NETWORK}|more))+"
    r"|print|unsubscribe(?:$| (?:here|from|now|at any time|[|·]).{0,60})"
    r"|sent from (?:my \w+|(?:mail|outlook|yahoo|gmail)\b).{0,40}|view (?:this|it) .{0,20}(?:browser|online)\b.{0,10}"
    r"|(?:accept|reject|manage|allow)(?: all)? cookies?.{0,20}|(?:we use|this \w+ uses) cookies\b.{0,120}"
    r"|(?:your|this) browser (?:does not|doesn['’]t|cannot) .{0,80}|(?:please )?enable (?:javascript|cookies)\b.{0,60}"
    r"|(?:[【\[](?:打印|关闭|收藏|纠错|分享|返回)[】\]]\s*){1,6}|(?:来源|作者|记者)[:：].{1,20}(?:责任编辑|责编|编辑)[:：].{1,20}"
    r"|(?:责任编辑|上一篇|下一篇|分享到|阅读原文|点击查看|版权所有|相关阅读|相关新闻|相关链接|扫码关注|返回顶部|打印本页).{0,40}",
    re.IGNORECASE,
)
_PATH = re.compile(r"\w[^<>›»|\n]{0,40}(?:\s[>›»→]\s(?!\d)[^<>›»|\n]{1,60}){1,6}")
_MENU = re.compile(r"[^|·•\n]{1,24}(?:\s?[|·•]\s?[^|·•\n]{1,24}){2,12}")
_CATEGORY = re.compile(
    r"(?:^|\s)(?:Categor(?:y|ies)|Section|Topics?|Channel|Column|Tags?)[:：]?(?:\s[A-Z][\w&-]*){1,5}$"
)
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{0,800}\)")
_MADE_BY = re.compile(
    r"(?:(?:web|copy|photo) )?(?:editors?|reporters?|proofreader|translator) ?[:：] ?[^:：.!?]{2,60}", re.I
)
"""Who made the page, at its end: "Editor: Zhang Min"."""
_END = 4
"""Blocks at the end of a text among which such a line stands."""
_MOST_WORDS, _LONGEST = 14, 240
_APART = 3
"""Lines of a page with fewer lines between them are one issue."""
_MESSAGE = say("This looks like a button, a menu or a note from a web page or an email. Take the line out.")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each short line that is nothing else; neighbours are one issue, and the first line is the headline."""
    run, last = "", -_APART
    end = len(text.prose) - 1 - _END
    for number, block in enumerate(text.prose[1:]):
        line = _shown(text, block.span)
        if len(line) > _LONGEST:
            continue
        what = _MESSAGE if number >= end and _MADE_BY.fullmatch(line) else _what(line)
        if (what and len(text.words_in(block.span)) <= _MOST_WORDS) or ref.words.page_line.fullmatch(line):
            run, last = (run if number - last < _APART else f"{block.span.start}"), number
            yield Hit(block.span, what or _MESSAGE, ("",), group=run)


def _shown(text: Text, place: Span) -> str:
    """A line as its reader sees it: of a link of Markdown the words alone."""
    return _LINK.sub(r"\1", place.of(text.body)).strip()


def _what(line: str) -> Message:
    """What a line looks like, as a sentence; NOTHING when it may be the text's own."""
    if _WHOLE.fullmatch(line):
        return _MESSAGE
    if _PATH.fullmatch(line) and not line.startswith(">"):
        return say("This looks like the path to a web page (“Home > News”). Take the line out.")
    if _MENU.fullmatch(line) and not any(sign.isdigit() for sign in line):
        return say("This looks like the menu of a web page. Take the line out.")
    if _CATEGORY.search(line) and len(line.split()) <= 8:
        return say("This looks like a category of a web page. Take the line out.")
    return NOTHING


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import residue  # loaded with the first Chinese text

    yield from residue.lines(text, ref)


RULE = Rule(
    about=About.RESIDUE,
    name="navigation",
    title=say("Menu or button of a page"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
    in_links=True,
)
