"""Posts and ranks in Chinese, and the English words that render them."""

from collections.abc import Iterable


class Posts:
    """All posts. Compared by identity: they are read once and shared."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        self._forms = {name: tuple(forms.split("|")) for name, _, forms in rows}

    @property
    def names(self) -> tuple[str, ...]:
        """The posts in Chinese."""
        return tuple(self._forms)
