"""Classes of values: what `dataclass(frozen=True)` of the standard library gives, declared in a third of the time.

The library writes and compiles six functions for each class, of which there are 270: a quarter of the start of a build.
All but `__init__` are the same for all and stand here. That nothing changes a value is held by mypy alone, so that
making one takes a quarter of the time too.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool = False, kw_only: bool = False) -> Callable[[type], type]:
        """A decorator for a class of values, which says `frozen=True`; one whose things change is the library's."""
        assert frozen

        def declared(kind: type) -> type:
            kind = dataclasses.dataclass(kind, repr=False, eq=False, slots=slots, kw_only=kw_only)
            for name, function in _functions(kind).items():
                setattr(kind, name, function)
            return kind

        return declared


def _functions(kind: type[Any]) -> dict[str, Callable[..., object]]:
    """How things of *kind* compare and show themselves."""
    fields = dataclasses.fields(kind)
    compared = _values([field.name for field in fields if field.compare])
    shown = _values([field.name for field in fields])
    form = f"{kind.__qualname__}({', '.join(f'{field.name}=%r' for field in fields)})"

    def equal(self: object, other: object) -> bool:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    return {
        "__eq__": equal,
        "__hash__": lambda self: hash(compared(self)),
        "__repr__": lambda self: form % shown(self),
    }


def _values(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """What gives the attributes of these *names* of a thing."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple([getattr(one, name) for name in names])
