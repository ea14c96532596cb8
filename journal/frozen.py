"""Frozen dataclasses that cost nothing to define, for what is loaded before a command can answer.

The standard library writes the methods of every dataclass as source text and compiles it each time the program starts:
half a millisecond a class, a third of what `brief` took. Here all classes share their methods. Whoever reads or checks
the source sees the standard dataclass, and `dataclasses.fields`, `replace` and `asdict` work as ever.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
else:

    class _Missing:
        """No default: the value has to be given."""

    class _Made:
        """A default that is made anew for each object."""

        __slots__ = ("make",)

        def __init__(self, make):
            self.make = make

    class _Standard:
        """What the standard library knows a dataclass by, worked out when it first asks."""

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, instance, owner):
            import dataclasses

            said = {name: kind for base in reversed(owner.__mro__) for name, kind in _annotations(base)}
            own = []
            for name, _, default in owner._own:
                if default is _Missing:
                    spec = dataclasses.field()
                elif isinstance(default, _Made):
                    spec = dataclasses.field(default_factory=default.make)
                else:
                    spec = dataclasses.field(default=default)
                own.append((name, said[name], spec))
            same = dataclasses.make_dataclass(owner.__name__, own, frozen=True, kw_only=not owner.__match_args__)
            # From now on found without coming by here.
            setattr(owner, self.name, getattr(same, self.name))
            return getattr(same, self.name)

    def _annotations(kind):
        return kind.__dict__.get("__annotations__", {}).items()  # noqa: RUF063 - inspect takes longer to load than all else

    def field(*, default_factory):
        """A default that is made anew for each object."""
        return _Made(default_factory)

    def replace(one, /, **changes):
        """The same with some of its values changed."""
        kind = type(one)
        values = {name: get(one) for name, get in kind._values}
        values.update(changes)
        return kind(**values)

    def dataclass(*, frozen, slots, kw_only=False):
        """The class with its fields in slots, never changed once made, equal to another of the same values."""
        if not (frozen and slots):
            raise TypeError("only frozen dataclasses with slots are made here")
        return lambda kind: _made(kind, kw_only=kw_only)

    def _made(kind, *, kw_only):
        members = dict(kind.__dict__)
        names = tuple(name for name, said in _annotations(kind) if not said.startswith("ClassVar"))
        defaults = [members.pop(name, _Missing) for name in names]
        for unwanted in ("__dict__", "__weakref__"):
            members.pop(unwanted, None)
        for name, method in _SHARED.items():
            members.setdefault(name, method)
        members["__slots__"] = names
        members["__match_args__"] = () if kw_only else getattr(kind, "__match_args__", ()) + names
        members["__init__"] = _by_name if kw_only else _by_place
        members["__dataclass_fields__"] = _Standard()
        members["__dataclass_params__"] = _Standard()
        made = type(kind)(kind.__name__, kind.__bases__, members)
        places = [made.__dict__[name] for name in names]
        inherited = getattr(kind, "_own", ()), getattr(kind, "_values", ())
        made._own = inherited[0] + tuple(
            (name, place.__set__, default) for name, place, default in zip(names, places, defaults, strict=True)
        )
        made._values = inherited[1] + tuple((name, place.__get__) for name, place in zip(names, places, strict=True))
        return made

    def _by_name(self, /, **given):
        taken = 0
        own = self._own
        for name, put, default in own:
            if name in given:
                put(self, given[name])
                taken += 1
            elif default is _Missing:
                raise TypeError(f"{type(self).__name__}() needs {name!r}")
            elif type(default) is _Made:
                put(self, default.make())
            else:
                put(self, default)
        if taken != len(given):
            known = {name for name, _, _ in own}
            raise TypeError(f"{type(self).__name__}() has no {sorted(given.keys() - known)}")

    def _by_place(self, /, *args, **given):
        names = type(self).__match_args__
        if len(args) > len(names) or not given.keys().isdisjoint(names[: len(args)]):
            raise TypeError(f"{type(self).__name__}() was given too much")
        _by_name(self, **dict(zip(names, args, strict=False)), **given)

    def _eq(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(get(self) == get(other) for _, get in self._values)

    def _hash(self):
        return hash(tuple(get(self) for _, get in self._values))

    def _repr(self):
        return f"{type(self).__qualname__}({', '.join(f'{name}={get(self)!r}' for name, get in self._values)})"

    def _refused(self, name, *_):
        # The error the standard library raises; only who made a mistake has to wait for it.
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot change {name!r}")

    def _state(self):
        return [get(self) for _, get in self._values]

    def _restored(self, state):
        for (_, put, _), value in zip(self._own, state, strict=True):
            put(self, value)

    _SHARED = {
        "__eq__": _eq,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refused,
        "__delattr__": _refused,
        "__getstate__": _state,
        "__setstate__": _restored,
    }
