"""Settings from several places made one, key by key, with a note of who said what."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct

from linter.config.settings import ADDING_KEYS

Key: TypeAlias = tuple[str, ...]
JOINED_TABLES = 2
"""Tables are joined down to this depth: ``[body]``, and ``[rules]`` with each rule's table."""
ADDED_UP = frozenset({*ADDING_KEYS, "exclude", "packs", "suppress"})
"""Lists to which each layer adds."""
PUT_BEFORE = frozenset({"registry"})
"""Lists that a nearer layer puts its own before."""
OF_THE_FILE = frozenset({"root"})
"""Keys that speak of the file they stand in."""


class Layer(Struct, frozen=True):
    """Settings from one place."""

    source: str
    """The file as shown to users, the name of a pack, or empty for the command line."""
    folder: Path | None
    """Where relative patterns start; None for a layer that is not a file."""
    table: Mapping[str, Any]
    text: str | None = None
    """The file's text, from which lines can be told."""


class Merged(Struct, frozen=True):
    """The outcome: one table, and for each key the layers that shaped it, the last one last."""

    table: Mapping[str, Any]
    origins: Mapping[Key, tuple[Layer, ...]]


def merge(layers: Iterable[Layer]) -> Merged:
    """Merge layers, the farthest first.

    A later value replaces an earlier one; tables are joined; the lists of ``extend-…`` add up,
    until a nearer ``select`` or ``ignore`` starts anew.
    """
    table: dict[str, Any] = {}
    origins: dict[Key, tuple[Layer, ...]] = {}
    for layer in layers:
        for adding, fresh in ADDING_KEYS.items():
            if fresh in layer.table:
                table.pop(adding, None)
                origins.pop((adding,), None)
        for key, value in layer.table.items():
            if key in ADDED_UP:
                table[key] = [*table.get(key, ()), *value]
                origins[key,] = (*origins.get((key,), ()), layer)
            elif key in PUT_BEFORE:
                table[key] = [*value, *table.get(key, ())]
                origins[key,] = (*origins.get((key,), ()), layer)
            elif key not in OF_THE_FILE:
                _put(table, (key,), value, layer, origins)
    return Merged(table, origins)


def _put(
    table: dict[str, Any],
    path: Key,
    value: Any,
    layer: Layer,
    origins: dict[Key, tuple[Layer, ...]],
) -> None:
    """Put a value in its place; a table joins the one that is there."""
    name = path[-1]
    if isinstance(value, Mapping) and len(path) <= JOINED_TABLES:
        inner = table.setdefault(name, {})
        for key, item in value.items():
            _put(inner, (*path, key), item, layer, origins)
    else:
        table[name] = value
        origins[path] = (layer,)
