"""Posts and ranks in Chinese, and the English words that render them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from editor_app.text.span import Span
from editor_app.text.word_lists import parted

_CHECKED = "checked"
_NO_POST_AFTER = re.compile("[团台会令处器机院厅室级国制]|联席|夫人|助理|秘书|官邸|办公")
"""What makes a post part of another word: 主席团, 总统府, 部长级."""
_NO_POST_BEFORE = re.compile("[干小]$")
_TEACHER = "教授"
_FAR = 8
"""Characters between a verb and what is taught."""
_DEPUTY = re.compile("副(?:总|秘|常务)?$")
_BEFORE = 4
"""Characters before a post in which 副 stands."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post at a place, with 副 where it stands before it (`deputy`)."""

    name: str
    span: Span
    deputy: bool = False


class Posts:
    """All posts. Compared by identity: they are read once and shared."""

    def __init__(
        self, rows: Iterable[tuple[str, ...]], english: Iterable[tuple[str, ...]] = (), taught: Iterable[str] = ()
    ) -> None:
        rows = tuple(rows)
        self._taught = re.compile(f"[^，。；：、]{{0,{_FAR}}}{_group(taught)}")
        self._forms = {name: tuple(forms.split("|")) for name, _, forms in rows}
        self.checked = frozenset(name for name, kind, _ in rows if kind == _CHECKED)
        self.english: Mapping[str, tuple[str, ...]] = {
            word: tuple(chinese.split("|")) for words, chinese in english for word in parted(words)
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The posts in Chinese."""
        return tuple(self._forms)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _one_of(self._forms)

    @cached_property
    def said(self) -> re.Pattern[str]:
        """An English word that says which post somebody holds."""
        return re.compile(rf"\b(?:{_one_of(self.english).pattern})\b", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Post]:
        """The posts that are checked."""
        for match in self._pattern.finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            part = _NO_POST_AFTER.match(text, match.end()) or _NO_POST_BEFORE.search(before)
            taught = match[0] == _TEACHER and self._taught.match(text, match.end())
            if match[0] not in self.checked or part or taught:
                continue
            deputy = _DEPUTY.search(before)
            start = match.start() - (len(deputy[0]) if deputy else 0)
            yield Post(match[0], Span(start, match.end()), bool(deputy))

    def forms(self, name: str) -> tuple[str, ...]:
        """The English words that render a post, the usual one first."""
        return self._forms[name]


def _group(words: Iterable[str]) -> str:
    return f"(?:{_one_of(words).pattern})"


def _one_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"
    )
