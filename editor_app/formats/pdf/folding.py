"""Forms of letters that only fonts have, as the letters that people write: ﬁ, ⼝, ﻻ."""

import re
import unicodedata

_FORMS = re.compile("[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]")
_RADICALS = dict(zip(
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乛乚乙亻冂几刀刂㔾小小兀尣尢尢巳幺彑忄心扌攵旡日月歹母民氵水灬爪爫丬牛犭王疋目示礻竹糸纟罓罒羊羊羊耂肀聿肉臼艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
    strict=True,
))  # fmt: skip
"""Radicals that Unicode keeps apart and does not fold by itself."""


def folded(text: str) -> str:
    """The same words in the letters that people write."""
    return _FORMS.sub(lambda form: _RADICALS.get(form[0]) or unicodedata.normalize("NFKC", form[0]), text)
