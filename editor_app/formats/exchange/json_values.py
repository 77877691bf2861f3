"""Frozen values as JSON and back, by their types: what does not fit a type is refused, never guessed."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from editor_app.domain.message import Message
from editor_app.domain.message_data import data_of, message_of

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
T = TypeVar("T")


class Misfit(ValueError):
    """A value does not have the type it should have."""


def written(value: object) -> Json:
    """A value as JSON can hold it."""
    if isinstance(value, Enum):
        return written(value.value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [written(one) for one in value]
    if isinstance(value, Message):
        return data_of(value)
    if is_dataclass(value):
        return {field.name: written(getattr(value, field.name)) for field in fields(value)}
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"{type(value).__name__} cannot be written")


def value_of(kind: type[T], found: Json) -> T:
    """The value of a type from its JSON form. Raises Misfit."""
    try:
        return cast("T", _read(kind, found))
    except (TypeError, ValueError, OverflowError, RecursionError) as fault:
        raise Misfit(f"not a {kind.__name__}: {fault}") from None


def _read(kind: Any, found: Json) -> object:  # noqa: ANN401  # the border to types that are only known here
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        inner = next(one for one in get_args(kind) if one is not NoneType)
        return None if found is None else _read(inner, found)
    if origin is tuple:
        return _tuple(get_args(kind), found)
    if kind is Message:
        return message_of(found)
    if is_dataclass(kind):
        return _dataclass(cast("type", kind), found)
    if kind is datetime:
        at = datetime.fromisoformat(_plain(str, found))
        if at.tzinfo is None or not 1900 < at.year < 9999:
            raise Misfit("no time in a zone")
        return at
    if issubclass(kind, Enum):
        return kind(found)
    return _plain(kind, found)


def _plain(kind: type[T], found: Json) -> T:
    if type(found) is not kind:
        raise Misfit(f"{type(found).__name__} in the place of {kind.__name__}")
    return found


def _tuple(kinds: tuple[Any, ...], found: Json) -> tuple[object, ...]:
    if not isinstance(found, list):
        raise Misfit("no list")
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], one) for one in found)
    return tuple(_read(kind, one) for kind, one in zip(kinds, found, strict=True))


def _dataclass(kind: type, found: Json) -> object:
    """A field that has a default may be missing: an earlier version did not know it."""
    hints = get_type_hints(kind)
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if not isinstance(found, dict) or not needed <= found.keys() <= hints.keys():
        raise Misfit(f"other fields than those of {kind.__name__}")
    return kind(**{name: _read(hints[name], value) for name, value in found.items()})
