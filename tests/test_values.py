import copy
import dataclasses
import inspect
import pickle
from dataclasses import FrozenInstanceError, field, replace
from functools import cached_property

import pytest

from editor_app import values


def made(dataclass):
    """Two classes of values, with all that the program asks of them."""

    @dataclass(frozen=True, slots=True)
    class Place:
        name: str
        at: int = 3
        words: dict[str, int] = field(default_factory=dict)
        seen: int = field(default=0, compare=False, repr=False)
        twice: int = field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "twice", 2 * self.at)

    @dataclass(frozen=True, slots=True, eq=False)
    class Own:
        """Equal to itself alone."""

        name: str = "a"

    return Place, Own


OURS, PYTHONS = made(values.dataclass), made(dataclasses.dataclass)
Place, Own = OURS


@pytest.mark.parametrize("given", [(("a",), {}), (("a", 1), {}), (("a",), {"at": 5, "words": {"b": 2}, "seen": 9})])
def test_a_value_is_as_python_makes_it(given):
    arguments, named = given
    ours, pythons = (one[0](*arguments, **named) for one in (OURS, PYTHONS))
    assert dataclasses.asdict(ours) == dataclasses.asdict(pythons)
    assert repr(ours) == repr(pythons)
    assert ours == Place(*arguments, **named) and ours != Place("other", *arguments[1:], **named)
    assert ours != pythons and ours != arguments
    assert replace(ours, at=8) == replace(Place(*arguments, **named), at=8) and replace(ours, at=8).twice == 16


@pytest.mark.parametrize("classes", [OURS, PYTHONS])
def test_equal_values_have_one_hash_and_others_their_own_identity(classes):
    _, own = classes
    assert own() != own() and len({own(), own()}) == 2
    assert own.__match_args__ == ("name",)


def test_the_hash_is_that_of_what_is_compared():
    hashed = values.dataclass(frozen=True, slots=True)(
        type("Hashed", (), {"__annotations__": {"name": str, "at": int}})
    )
    assert hash(hashed("a", 1)) == hash(("a", 1)) and len({hashed("a", 1), hashed("a", 1)}) == 1


def test_nothing_can_be_set_or_deleted():
    value = Place("a")
    with pytest.raises(FrozenInstanceError, match="'at'"):
        value.at = 4
    with pytest.raises(FrozenInstanceError, match="'other'"):
        value.other = 4
    with pytest.raises(FrozenInstanceError, match="'at'"):
        del value.at
    assert not hasattr(value, "__dict__")


def test_a_default_is_made_anew_for_each():
    assert Place("a").words is not Place("a").words


def test_what_is_missing_or_too_much_is_told_as_python_tells_it():
    for given in ((), ("a", 1, {}, 0, 5)):
        with pytest.raises(TypeError) as pythons:
            PYTHONS[0](*given)
        with pytest.raises(TypeError) as ours:
            OURS[0](*given)
        assert str(ours.value) == str(pythons.value)
    assert list(inspect.signature(Place).parameters) == ["name", "at", "words", "seen"]


@values.dataclass(frozen=True, slots=True)
class _Sent:
    name: str
    at: int = 0


def test_a_value_can_be_sent_to_another_process_and_copied():
    assert pickle.loads(pickle.dumps(_Sent("a", 2))) == _Sent("a", 2)
    assert copy.copy(_Sent("a", 2)) == copy.deepcopy(_Sent("a", 2)) == _Sent("a", 2)


@values.dataclass(frozen=True, slots=True)
class _More(_Sent):
    kind: str = "k"


def test_a_class_may_add_fields_to_another():
    assert _More("a", 1, "z") != _More("a", 1) and _Sent("a", 1) != _More("a", 1)
    assert repr(_More("a")) == "_More(name='a', at=0, kind='k')"


def test_methods_of_its_own_stay():
    class Said:
        name: str = ""

        def __repr__(self) -> str:
            return "said"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 5

    said = values.dataclass(frozen=True, slots=True)(Said)()
    assert (repr(said), said == 3, hash(said)) == ("said", True, 5)


def test_other_classes_are_pythons():
    class Kept:
        name: str = ""

        @cached_property
        def twice(self) -> str:
            return 2 * self.name

    kept = values.dataclass(frozen=True)(Kept)("a")
    assert kept.twice == "aa" and kept.__dataclass_params__.frozen
