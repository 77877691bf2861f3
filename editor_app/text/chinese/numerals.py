"""The value of one Chinese or mixed numeral: 三百二十, 二〇二五, 1.2亿, 3万5千, 十七八."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_ONES = ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○壹貳參肆伍陸柒捌玖", "０１２３４５６７８９")
DIGITS: Mapping[str, int] = MappingProxyType(
    {sign: worth for row in _ONES for worth, sign in enumerate(row)} | {"两": 2, "兩": 2}
)
"""Signs of the numbers below ten, those of accounts and full-width ones too."""
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}
POWERS = "".join((*_SMALL, *_LARGE))
"""Signs that multiply what is before them."""
LARGE = "".join(_LARGE)
"""Those that multiply all that is before them."""
_OF_UNITS = "千(?![瓦克米卡伏赫焦帕])|兆(?![瓦帕赫焦])|百(?!帕)"
POWER = f"(?:[{POWERS.translate({ord(sign): None for sign in '千兆百'})}]|{_OF_UNITS})"
"""One sign that multiplies, as a pattern: no part of a unit such as 千瓦."""
HAN_DIGITS = "".join(sign for sign in DIGITS if not sign.isdecimal())
HAN = f"{HAN_DIGITS}{POWERS}{''.join(_TENS)}"
"""The signs of a Chinese numeral."""
HAN_SIGN = f"(?:[{HAN_DIGITS}{''.join(_TENS)}]|{POWER})"
"""One of them, as a pattern."""
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
"""A number in figures, with separators of thousands and a decimal point."""
_TOKEN = re.compile(rf"{ARABIC}|.")
_POINT = re.compile("[点點]")
_PAIR = re.compile(f"(?P<low>[一二两兩三四五六七八])(?P<high>[二两兩三四五六七八九])(?=[{POWERS}]|$)")
_HUNDRED = 100


def value(said: str) -> float:
    """What a numeral is worth; the lower end of 十七八. Raises ValueError for what is none."""
    return values(said)[0]


def values(said: str) -> tuple[float, float]:
    """The lowest and the highest number that a numeral can mean; both are one but in 十七八. Raises ValueError."""
    pair = _pair(said)
    if pair:
        low, high = said[: pair.end("low")] + said[pair.end() :], said[: pair.start()] + said[pair.start("high") :]
        return _value(low), _value(high)
    found = _value(said)
    return found, found


def _pair(said: str) -> re.Match[str] | None:
    """Two neighbours that leave open which is meant: 七八十, 三五; not the figures of 二〇二五."""
    if len(said) > 2 and not any(sign in POWERS for sign in said):
        return None
    for found in _PAIR.finditer(said):
        before = said[found.start() - 1 : found.start()]
        low, high = DIGITS[found["low"]], DIGITS[found["high"]]
        if (high == low + 1 or (low, high) == (3, 5)) and before not in DIGITS:
            return found
    return None


def _value(said: str) -> float:
    whole, *parts = _POINT.split(said, maxsplit=1)
    if parts:
        power = next((at for at, sign in enumerate(parts[0]) if sign in POWERS), len(parts[0]))
        decimals = parts[0][:power]
        if not decimals or any(sign not in DIGITS for sign in decimals):
            raise ValueError(said)
        number = _whole(whole) + _figures(decimals) / 10 ** len(decimals)
        return round(_total([number, *(_worth(sign) for sign in parts[0][power:])]), 6)
    return _whole(whole)


def _whole(said: str) -> float:
    if said and all(sign in DIGITS and not sign.isdecimal() for sign in said) and len(said) > 1:
        return float(_figures(said))
    tokens = list(_tokens(said))
    return round(_total(tokens), 6) + _short(said)


def _figures(signs: str) -> int:
    return int("".join(str(DIGITS[sign]) for sign in signs))


def _tokens(said: str) -> Iterator[float | str]:
    """Numbers as they are, powers as their signs."""
    if not said:
        raise ValueError(said)
    for match in _TOKEN.finditer(said):
        sign = match[0]
        if sign in DIGITS and not sign.isdecimal():
            yield float(DIGITS[sign])
        elif sign in _TENS:
            yield from (_TENS[sign] / 10, "十")
        elif sign in POWERS or sign[0].isdecimal():
            yield _worth(sign)
        else:
            raise ValueError(said)


def _worth(sign: str) -> float | str:
    """A number in figures, or the sign of a power."""
    if sign in POWERS:
        return sign
    return float("".join(str(DIGITS.get(figure, figure)) for figure in sign.replace(",", "").replace("．", ".")))


def _total(tokens: list[float | str]) -> float:
    total, section, number = 0.0, 0.0, None
    for token in tokens:
        if isinstance(token, float):
            section, number = section + (number or 0), token
        elif token in _SMALL:
            section, number = section + (1 if number is None else number) * _SMALL[token], None
        else:
            section, number = section + (number or 0), None
            power = _LARGE[token]
            if not section and not total:
                section = 1
            if total >= power:
                total += section * power
            else:
                total = (total + section) * power
            section = 0
    return total + section + (number or 0)


def _short(said: str) -> float:
    """What a last digit is worth beyond itself, where its power is left out: 三百五 is 350, 一万二 is 12,000."""
    if len(said) < 3 or said[-1] not in HAN_DIGITS or said[-2] not in POWERS:
        return 0.0
    power = {**_SMALL, **_LARGE}[said[-2]]
    return DIGITS[said[-1]] * (power / 10 - 1) if power >= _HUNDRED else 0.0
