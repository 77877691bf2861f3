"""A message as plain data and back, so that it can be kept in a database or sent in a file and still be translated."""

import re
from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import TypeAlias

from editor_app.domain.message import Listing, Message, Value, verbatim

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | float | bool | None"

_WORDS = verbatim("-").template
_FORMAT = re.compile(r"[^{}\d]{0,9}\.?\d{0,2}[^{}\d]{0,9}|%[^{}]{0,39}")
"""The format specifications allowed in templates; a width of a million is an attack."""


def data_of(message: Message) -> Data:
    """A message as JSON could hold it. Words that are the same in every language are a string."""
    if not message:
        return ""
    if message.template == _WORDS and message.number is None and isinstance(message.values[0][1], str):
        return message.values[0][1]
    data: dict[str, Data] = {"template": message.template}
    if message.values:
        data["values"] = {name: _written(value) for name, value in message.values}
    if message.number is not None:
        data |= {"several": message.several, "number": message.number}
    return data


def message_of(data: object) -> Message:
    """The message that was stored; a plain string comes from versions before templates. Raises ValueError."""
    if isinstance(data, str):
        return verbatim(data)
    found = _fields(data)
    template, several, number = found.get("template"), found.get("several", ""), found.get("number")
    if not isinstance(template, str) or not isinstance(several, str) or not isinstance(number, int | None):
        raise ValueError("not a message")
    values = {str(name): _value(value) for name, value in _fields(found.get("values", {})).items()}
    for one in (template, several):
        _check(one, values)
    message = Message(template, tuple(sorted(values.items())), several, number)
    str(message)  # a value may not be what its format wants: a ValueError
    return message


def _written(value: Value) -> Data:
    if isinstance(value, Message):
        return {"message": data_of(value)}
    if isinstance(value, Listing):
        items: list[Data] = [_written(item) for item in value.items]
        return {"items": items, "last": value.last.template if value.last else None}
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _value(data: object) -> Value:
    if isinstance(data, str | int | float):
        return data
    match _fields(data):
        case {"message": message}:
            return message_of(message)
        case {"items": list(items), "last": str() | None as last}:
            _check(last or "", {"first": "", "last": ""})
            return Listing(tuple(_value(item) for item in items), None if last is None else Message(last))
        case {"date": str(day)}:
            return date.fromisoformat(day)
    raise ValueError("not a value of a message")


def _fields(data: object) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise ValueError("not a message")
    return data


def _check(template: str, values: Mapping[str, Value]) -> None:
    """A template from outside may ask for nothing but its values."""
    for _, name, form, conversion in Formatter().parse(template):
        known = name in values and str(name).isidentifier()
        if name is not None and (not known or conversion or not _FORMAT.fullmatch(form or "")):
            raise ValueError("a template that asks for more than its values")
