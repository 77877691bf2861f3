"""Names that the eye takes for each other, though their letters differ."""

import unicodedata

_PLAIN = {"I": "l", "1": "l", "|": "l", "0": "O"}
"""Plain signs that are taken for another plain sign."""


def look_alike(one: str, other: str) -> bool:
    """Whether one name can be mistaken for the other: in the letters as they are, or in small ones."""
    first, second = _shown(one), _shown(other)
    pairs = ((first, second), (first.casefold(), second.casefold()))
    return any(_skeleton(a).casefold() == _skeleton(b).casefold() for a, b in pairs)


def _shown(name: str) -> str:
    """What is seen of a name: compatible forms made one, no invisible signs, single blanks."""
    seen = (sign for sign in unicodedata.normalize("NFKC", name) if unicodedata.category(sign) not in ("Cf", "Cc"))
    return " ".join("".join(seen).split())


def _skeleton(name: str) -> str:
    """The name in the plain letters that its own look like, by Unicode's table of confusables."""
    # Its table takes 40 ms to load, and is needed only when a person is added; the library has no types.
    from confusable_homoglyphs import confusables  # type: ignore[import-untyped]

    table = confusables.confusables_data

    def plain(sign: str) -> str:
        if sign.isascii():
            return _PLAIN.get(sign, sign)
        return next((str(found["c"]) for found in table.get(sign, ()) if str(found["c"]).isascii()), sign)

    return "".join(map(plain, unicodedata.normalize("NFC", name))).replace("rn", "m")
