"""Lines that a text normally repeats: captions, bylines, end marks."""

import re

_END = re.compile(r"[\W_]*(?:the end|ends?|full text|30|完|全文完|本文完|-+)[\W_]*$", re.IGNORECASE)
_CAPTION = re.compile(
    r"[\W_]*(?:file )?(?:photos?|pictures?|images?|figure|caption|video|graphic|credit|courtesy)\b"
    r"(?: by| of| courtesy|[ ]?\d*[:/\uff1a|])"
    r"|.*\((?:file |screen)?(?:photos?|pictures?|images?|xinhua|courtesy|credit)\b[^()]*\)\W*$"
    r"|[\W_]*(?:\u56fe|\u914d\u56fe|\u56fe\u7247|\u6444\u5f71|\u56fe\u6e90)\s*[:/\uff1a|]"
    r"|.*(?:\u6444|\u4f9b\u56fe)[\)\uff09]?$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"[\W_]*(?:by|editors?|edited by|reporters?|reported by|written by|translators?|source|supply|contact|"
    r"\u8bb0\u8005|\u7f16\u8f91|\u8d23\u7f16|\u8d23\u4efb\u7f16\u8f91|\u6765\u6e90|\u4f5c\u8005|\u7ffb\u8bd1|\u4f9b\u7a3f)(?:\s*[:\uff1a]|(?<=by)\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_LONGEST = 300


def stock(line: str) -> str:
    """The kind of a normally repeated line: "caption", "byline", "end mark", or an empty string."""
    if len(line) > _LONGEST:
        return ""
    for name, pattern in (("end mark", _END), ("byline", _BYLINE), ("caption", _CAPTION)):
        if pattern.match(line):
            return name
    return ""
