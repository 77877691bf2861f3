"""Raised and lowered figures as the signs that Unicode has for them, so that they never join the number before them."""

_FIGURES = "0123456789+-−=()"
_RAISED = str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def raised(text: str) -> str:
    """10⁶, 31.5¹ million; what has letters in it (1st, Mme) or brackets (a note's [1]) reads well as it is."""
    return text.translate(_RAISED) if _of_figures(text) else text


def lowered(text: str) -> str:
    """H₂O."""
    return text.translate(_LOWERED) if _of_figures(text) else text


def _of_figures(text: str) -> bool:
    """Whether it is a number, or several with signs between; one in brackets is a mark that stands apart already."""
    return any("0" <= sign <= "9" for sign in text) and not (
        any(map(str.isalpha, text)) or text.strip().startswith(("[", "("))
    )
