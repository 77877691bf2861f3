"""Texts in many scripts."""

import unicodedata

from hypothesis import strategies as st

SCRIPTS = {
    "latin": "abcXYZéüßøłŒĳ",
    "greek": "αβγΣΩάς",
    "cyrillic": "абвЖЯёї",
    "arabic": "ابتنيہمؤ\u064e\u0651",
    "hebrew": "אבגשםץ\u05b7\u05bc",
    "han": "中文的々〇\U00020000\U0002a6d6\uf900",
    "kana": "ひらがなカタカナー\u3099ｶ",
    "hangul": "한국어\u1112\u1161\u11ab",
    "thai": "ภาษาไทย\u0e31\u0e49",
    "devanagari": "कखगनम\u093e\u094d\u0902",
    "digits": "0159０１９٣५",
    "emoji": "🙂👩\u200d🚀\ufe0f©",
    "marks": "\u0301\u0308\u00ad\u200b\u200d",
    "signs": ".,:;!?…。！？，、；：“”‘’'\"()（）「」《》-–—*_/|؟।",
    "blanks": " \n\t\u00a0\u3000",
}


def texts(*scripts: str, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts that mix scripts; of all of them when none is named."""
    named = scripts or tuple(SCRIPTS)
    pieces = st.one_of([st.text(SCRIPTS[script], min_size=1, max_size=5) for script in named])
    return st.lists(pieces, max_size=max_size // 3).map("".join)


def is_mark(character: str) -> bool:
    """Whether Unicode calls a character a mark."""
    return unicodedata.category(character).startswith("M")
