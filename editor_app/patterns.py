"""Regular expressions that are compiled when they are first asked: a start names some six hundred, few texts need all.

A type checker sees Python's own `re.compile`.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    regex = re.compile
else:

    @cache  # one object for one pattern, as Python keeps it: it may be the key of what is remembered
    def regex(pattern, flags=0):  # noqa: ANN001, ANN201
        """A pattern as `re.compile` makes it, when it is first asked. An error in it is told then, too."""
        return _Waiting(pattern, flags)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Asked:
    """A pattern that is compiled: it has the methods of Python's, as attributes of its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.given = pattern, flags

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, int]]:
        return regex, (self.pattern, self.given)

    def __repr__(self) -> str:
        return f"regex({self.pattern!r})"


class _Waiting(_Asked):
    """A pattern that is not compiled yet."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)  # what Python asks of every object, to copy it
        compiled = re.compile(self.pattern, self.given)
        for one in (*_METHODS, "flags", "groups", "groupindex"):
            setattr(self, one, getattr(compiled, one))
        object.__setattr__(self, "__class__", _Asked)  # whose attributes are found without a look for __getattr__
        return getattr(compiled, name)
