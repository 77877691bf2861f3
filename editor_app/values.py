"""`dataclass` as Python has it, made in a fifth of the time: a start makes hundreds of classes of frozen values.

Python writes and compiles six methods for every such class, called or not. Here those that are alike for all stand
once, and the others are compiled when they are first called. A type checker sees Python's own decorator.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, **more):  # noqa: ANN001, ANN003, ANN201
        """As Python's, which still makes all classes but those of frozen values with slots."""

        def made(given):  # noqa: ANN001, ANN202
            if frozen and slots and not more:
                return _value(given, eq)
            return dataclasses.dataclass(given, frozen=frozen, slots=slots, eq=eq, **more)

        return made if cls is None else made(cls)


Method = Callable[..., Any]
Value = Any
"""One of a class that is made here."""


def _value(cls: type, eq: bool) -> type:
    """A class of frozen values. Python's decorator finds its fields and gives it slots."""
    cls.__doc__ = cls.__doc__ or cls.__name__  # or Python would describe the signature, which takes longest of all
    for name, method in (_ALIKE | _COMPARED if eq else _ALIKE).items():
        if name not in cls.__dict__:
            setattr(cls, name, method)
    return dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)


def _late(name: str, written: Callable[[type], Method]) -> Method:
    """A method that is written when it is first called; from then on the class has what was written."""

    def first(self: object, *given: object, **named: object) -> object:
        cls = next(one for one in type(self).__mro__ if one.__dict__.get(name) is first)
        method = written(cls)
        setattr(cls, name, method)
        return method(self, *given, **named)

    return first


def _initialiser(cls: type) -> Method:
    """Fills each slot by the slot's own setter, which needs no look at names."""
    known: dict[str, Any] = {"MISSING": MISSING}
    taken, body = ["self"], []
    for one in fields(cls):
        name = value = one.name
        known[f"set_{name}"] = getattr(cls, name).__set__
        if one.default is not MISSING:
            known[f"default_{name}"] = one.default
            taken.append(f"{name}=default_{name}")
        elif one.default_factory is not MISSING:
            known[f"new_{name}"] = one.default_factory
            taken.append(f"{name}=MISSING")
            value = f"new_{name}() if {name} is MISSING else {name}"
        elif one.init:
            taken.append(name)
        else:
            continue  # set in __post_init__
        body.append(f"set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    return _compiled(cls, f"__init__({', '.join(taken)})", body or ["pass"], known)


def _equality(cls: type) -> Method:
    ours, theirs = _compared(cls, "self"), _compared(cls, "other")
    body = [f"return {ours} == {theirs} if other.__class__ is self.__class__ else NotImplemented"]
    return _compiled(cls, "__eq__(self, other)", body, {})


def _hashing(cls: type) -> Method:
    return _compiled(cls, "__hash__(self)", [f"return hash({_compared(cls, 'self')})"], {})


def _compared(cls: type, whose: str) -> str:
    return f"({''.join(f'{whose}.{one.name},' for one in fields(cls) if one.compare)})"


def _compiled(cls: type, head: str, body: list[str], known: dict[str, Any]) -> Method:
    exec(f"def {head}:\n " + "\n ".join(body), known)
    name = head.partition("(")[0]
    method: Method = known[name]
    method.__qualname__ = f"{cls.__qualname__}.{name}"
    return method


def _repr(self: Value) -> str:
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"


def _getstate(self: Value) -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Value, state: list[object]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


def _no_setting(_: object, name: str, __: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_ALIKE = {
    "__init__": _late("__init__", _initialiser),
    "__repr__": _repr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
    "__setattr__": _no_setting,
    "__delattr__": _no_deleting,
}
_COMPARED = {"__eq__": _late("__eq__", _equality), "__hash__": _late("__hash__", _hashing)}
