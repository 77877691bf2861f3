"""One answer to a question of style written in another: "9 %" as "9%", "4pm" as "4 p.m.", "Dr" as "Dr."."""

import re
from collections.abc import Callable, Mapping

_NUMBER = re.compile(r"(?P<number>\d(?:[\d.,:]*\d)?)(?P<gap>[ \u00a0-]?)(?P<rest>.*)", re.DOTALL)
_NOON = re.compile(r"[ap]", re.IGNORECASE)
_SENTENCE = re.compile(r"[\"”’)]*\s+[\"“‘(]*[A-Z]")
_DASHES = re.compile(" ?[-–] ?")
_LEAST_THOUSANDS = 4
"""Digits of a number that a comma may divide."""


def rewritten(question: str, one: str, usual: str) -> str:
    """The words `one` as the text usually has them; empty where only a person can say how."""
    write = _WRITERS.get(question)
    new = write(one, usual) if write else ""
    return new if new != one else ""


def ended(new: str, one: str, after: str) -> tuple[str, ...]:
    """The new words with one full stop at the end of a sentence; none where nobody can tell whether `one` ended it.

    "by 4pm." becomes "by 4 p.m.", not "by 4 p.m..".
    """
    if new.endswith(".") and after.startswith("."):
        return (new[:-1],)
    lost = one.endswith(".") and one[:1].isdigit() and not new.endswith(".")
    if lost and not after.strip():
        return (f"{new}.",)  # the end of a paragraph
    return () if lost and _SENTENCE.match(after) else (new,)


def _spaced(one: str, usual: str) -> str:
    """The same unit, with or without the blank before it."""
    mine, theirs = _NUMBER.fullmatch(one), _NUMBER.fullmatch(usual)
    return f"{mine['number']}{theirs['gap']}{mine['rest']}" if mine and theirs else ""


def _united(one: str, usual: str) -> str:
    """The same number, with the sign or word of the other."""
    mine, theirs = _NUMBER.fullmatch(one), _NUMBER.fullmatch(usual)
    return f"{mine['number']}{theirs['gap']}{theirs['rest']}" if mine and theirs else ""


def _timed(one: str, usual: str) -> str:
    """The same hour, with the other's blank, stops and capitals."""
    mine, theirs = _NUMBER.fullmatch(one), _NUMBER.fullmatch(usual)
    half = _NOON.match(mine["rest"]) if mine else None
    if not mine or not theirs or not half or not _NOON.match(theirs["rest"]):
        return ""
    letter = half[0].upper() if theirs["rest"][0].isupper() else half[0].lower()
    return f"{mine['number']}{theirs['gap']}{letter}{theirs['rest'][1:]}"


def _stopped(one: str, usual: str) -> str:
    """The same form of address, with or without its full stop."""
    return one.rstrip(".") + ("." if usual.endswith(".") else "")


def _divided(one: str, usual: str) -> str:
    """The same number, with or without its commas."""
    digits = one.replace(",", "")
    if not digits.isdigit() or len(digits) < _LEAST_THOUSANDS:
        return ""
    return f"{int(digits):,}" if "," in usual else digits


def _grouped(one: str, usual: str) -> str:
    """The same number, with commas or blanks between its thousands as the other has them."""
    blank = next((sign for sign in usual if not sign.isdigit()), ",")
    return "".join(sign if sign.isdigit() else blank for sign in one)


def _dashed(one: str, usual: str) -> str:
    """The same range or compound, with the dash of the other."""
    dash = _DASHES.search(usual)
    return _DASHES.sub(dash[0], one) if dash else ""


_WRITERS: Mapping[str, Callable[[str, str], str]] = {
    "percent": _united,
    "percent-space": _spaced,
    "unit-space": _spaced,
    "time": _timed,
    "address": _stopped,
    "thousands": _divided,
    "grouping": _grouped,
    "range": _dashed,
    "compound-dash": _dashed,
}
