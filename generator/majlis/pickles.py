"""Our values as pickles, which are read back with nothing allowed in them but our own classes of values: a cache from
elsewhere can name no code.
"""

import io
import pickle
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from itertools import repeat
from operator import call, methodcaller
from typing import Any
from zoneinfo import ZoneInfo

from majlis.dates.zones import zone

_OURS = ("majlis.dates.", "majlis.fields.", "majlis.kinds.", "majlis.load.", "majlis.outputs.", "majlis.problems",
         "majlis.source.", "majlis.verdict", "majlis.words")
_THEIRS = {("datetime", name) for name in ("date", "datetime", "time", "timedelta", "timezone")}


def written(record: object) -> bytes:
    """*record* as a pickle."""
    out = io.BytesIO()
    _Writer(out, protocol=5).dump(record)
    return out.getvalue()


class _Ways(dict[type, Callable[[Any], Any]]):
    """What takes the things of a class apart, in the words of `pickle`: those with slots as `slotted` puts them
    together again, since the way of `dataclasses` takes three times as long.
    """

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if issubclass(kind, type):
            raise KeyError(kind)  # a class of enums, which pickle writes by its name
        slots = is_dataclass(kind) and not kind.__dictoffset__
        self[kind] = _apart if slots else methodcaller("__reduce_ex__", 5)
        return self[kind]


def _apart(one: Any) -> tuple[object, ...]:
    return slotted, (one.__class__, tuple([getattr(one, name) for name in _names(one.__class__)]))


def slotted(kind: Any, values: tuple[object, ...]) -> object:
    """The thing of *kind*, a dataclass with slots, whose fields have *values*."""
    one = object.__new__(kind)
    deque(map(call, _setters(kind), repeat(one), values), 0)
    return one


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    declared: Any = kind
    return tuple(field.name for field in fields(declared))


@cache
def _setters(kind: Hashable) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


class _Writer(pickle.Pickler):
    """Writes our records."""

    dispatch_table = _Ways({ZoneInfo: lambda one: (zone, (one.key,))})


def read(pickled: bytes | memoryview) -> Any:
    """The record, or None where something is in it that we never put there."""
    try:
        return _Values(io.BytesIO(pickled)).load()
    except Exception:  # whatever a pickle from elsewhere may raise
        return None


class _Values(pickle.Unpickler):
    """Reads our records and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        return _value(module, name)


@cache
def _value(module: str, name: str) -> Any:
    """The class, if it is one of ours that hold values, or one of the functions that make such values."""
    for function in (zone, slotted):
        if (module, name) == (function.__module__, function.__name__):
            return function
    ours = module.startswith(_OURS) or (module, name) in _THEIRS
    found = getattr(import_module(module), name, None) if ours else None
    if not isinstance(found, type) or found.__module__ != module:  # a module may name what stands elsewhere
        raise pickle.UnpicklingError(f"{module}.{name} is not one of our records")
    return found
