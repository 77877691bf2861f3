"""Parts of a formula in one line: what stands above or below, and what needs brackets to stay one thing."""

from editor_app.formats.base.facts.raised import lowered, raised

_SMALL = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼₀₁₂₃₄₅₆₇₈₉₊₋₌")


def above(words: str) -> str:
    """A power: 10⁶, x^(a + b)."""
    small = raised(words)
    return small if not words or set(small) <= _SMALL else f"^{grouped(words)}"


def below(words: str) -> str:
    """An index: x₁, x_(max)."""
    small = lowered(words)
    return small if not words or set(small) <= _SMALL else f"_{grouped(words)}"


def grouped(words: str) -> str:
    """In brackets, unless it is one word, one number or in brackets already."""
    return words if words.isalnum() or (words[:1] + words[-1:]) == "()" else f"({words})"
