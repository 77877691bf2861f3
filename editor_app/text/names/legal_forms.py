"""Legal forms of companies in a row of tokens: "Inc", "Co., Ltd", "GmbH & Co. KG"; the longest one is meant."""

from collections.abc import Sequence

from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import LegalForms

_MOST = 6
_COMMA = (", ", "., ", ",", ".,")


def legal_size(row: Sequence[Token], at: int, legal: LegalForms) -> int:
    """How many tokens from `at` on are one legal form; 0 when none are. What stands before them is not asked."""
    if at >= len(row) or bare(row[at].lower) not in legal.words:
        return 0
    end = at + 1
    while end < len(row) and end - at < _MOST and _goes_on(row[end]):
        end += 1
    return next((size for size in range(end - at, 0, -1) if _is_form(row[at : at + size], legal)), 0)


def behind_comma(row: Sequence[Token], at: int, legal: LegalForms) -> int:
    """The same behind a comma: "Inc" of "Kite, Inc., a firm", but not "Company" of "Kite, Company B"."""
    size = legal_size(row, at, legal) if at < len(row) and row[at].gap in _COMMA else 0
    after = row[at + size] if at + size < len(row) else None
    goes_on = after is not None and after.glued and not after.opens and (after.capital or after.lower == "of")
    return 0 if goes_on else size


def legal_ending(name: Sequence[Token], legal: LegalForms) -> int:
    """How many of the last tokens of a name are its legal form; 0 when none are, or all."""
    if len(name) < 2 or bare(name[-1].lower) not in legal.words:
        return 0
    sizes = range(min(len(name) - 1, _MOST), 0, -1)
    return next((size for size in sizes if _is_form(name[len(name) - size :], legal)), 0)


def legal_kind(row: Sequence[Token], legal: LegalForms) -> str:
    """The kind of a legal form that consists of these tokens; empty when it is none."""
    return legal.kinds.get(tuple(bare(token.lower) for token in row), "")


def bare(word: str) -> str:
    """A word without its full stops: "s.p.a", "spa"."""
    return word.replace(".", "")


def _goes_on(token: Token) -> bool:
    return token.glued or token.gap in _COMMA


def _is_form(part: Sequence[Token], legal: LegalForms) -> bool:
    written = all(token.text == "&" or bare(token.text) in legal.written for token in part)
    return written and bool(legal_kind(part, legal))
