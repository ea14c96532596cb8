"""Frozen dataclasses that are quick to define behave as those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import frozen


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Quick:
    """A class with every kind of field there is."""

    LIMIT: ClassVar[int] = 3

    number: int
    name: str = "none"
    many: list[int] = frozen.field(default_factory=list)

    @property
    def doubled(self) -> int:
        return 2 * self.number


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class QuickBelow(Quick):
    """One that adds a field."""

    more: int = 0


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class StandardBelow(Quick):
    """One of the standard library that adds a field."""

    more: int = 0


@frozen.dataclass(frozen=True, slots=True)
class Placed:
    """One whose values are given by their place."""

    left: int
    right: int = 0


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The same as Quick."""

    number: int
    name: str = "none"
    many: list[int] = dataclasses.field(default_factory=list)


values = st.fixed_dictionaries(
    {"number": st.integers()}, optional={"name": st.text(), "many": st.lists(st.integers(), max_size=3)}
)


@given(one=values, other=values)
def test_it_holds_shows_and_compares_its_values_as_the_standard_one(one: dict[str, int], other: dict[str, int]) -> None:
    quick, standard = Quick(**one), Standard(**one)  # type: ignore[arg-type]  # the values of all fields at once
    assert dataclasses.asdict(quick) == dataclasses.asdict(standard)
    assert repr(quick) == repr(standard).replace("Standard", "Quick")
    assert (quick == Quick(**other)) is (standard == Standard(**other))  # type: ignore[arg-type]
    other_kind: object = standard
    assert quick != other_kind


def test_what_is_equal_has_the_same_hash() -> None:
    assert len({Placed(1), Placed(1, 0), Placed(left=1, right=0), Placed(1, right=0)}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Quick(number=1))


def test_a_default_that_is_made_is_each_ones_own() -> None:
    assert Quick(number=1).many is not Quick(number=1).many
    assert Quick.LIMIT == 3


@pytest.mark.parametrize("wrong", [{}, {"number": 1, "size": 2}, {"name": "x"}])
def test_what_is_missing_or_unknown_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Quick(**wrong)  # type: ignore[arg-type]  # the mistake this is about


def test_too_much_or_the_same_twice_is_refused() -> None:
    with pytest.raises(TypeError):
        Placed(1, 2, 3)  # type: ignore[call-arg]  # the mistake this is about
    with pytest.raises(TypeError):
        Placed(1, left=2)  # type: ignore[misc]  # the mistake this is about
    with pytest.raises(TypeError):
        Quick(1)  # type: ignore[call-arg]  # the mistake this is about


def test_nothing_can_be_changed_or_added() -> None:
    one = Quick(number=1)
    with pytest.raises(FrozenInstanceError):
        one.number = 2  # type: ignore[misc]  # the mistake this is about
    with pytest.raises(FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


def test_it_is_copied_changed_and_kept_as_the_standard_one() -> None:
    one = Quick(number=1, many=[1])
    assert frozen.replace(one, name="x") == dataclasses.replace(one, name="x") == Quick(number=1, name="x", many=[1])
    assert one == copy.deepcopy(one) == pickle.loads(pickle.dumps(one))
    assert frozen.replace(one).doubled == 2
    with pytest.raises(TypeError):
        frozen.replace(one, size=1)  # type: ignore[call-arg]  # the mistake this is about


def test_the_standard_library_knows_its_fields() -> None:
    assert [(one.name, one.type) for one in dataclasses.fields(QuickBelow)] == [
        ("number", "int"),
        ("name", "str"),
        ("many", "list[int]"),
        ("more", "int"),
    ]
    assert dataclasses.fields(Quick)[1].default == "none"


def test_one_can_stand_below_another() -> None:
    below, standard = QuickBelow(number=1, more=2), StandardBelow(number=1, more=2)
    assert (below.number, below.more, below.doubled) == (standard.number, standard.more, standard.doubled) == (1, 2, 2)
    assert below != Quick(number=1)
    assert frozen.replace(below, number=4) == QuickBelow(number=4, more=2)


def test_values_are_matched_by_place_where_they_are_given_by_place() -> None:
    match Placed(1, 2):
        case Placed(left, right):
            assert (left, right) == (1, 2)
