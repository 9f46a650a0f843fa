"""Which packs are installed: the ``soat`` entry points of every distribution on the path."""

from importlib.metadata import entry_points
from typing import NamedTuple


class FoundPack(NamedTuple):
    """An entry point of the group, not yet imported."""

    name: str
    module: str
    distribution: str
    version: str


def find_packs(group: str) -> tuple[FoundPack, ...]:
    """Every installed pack, by name."""
    return tuple(
        sorted(
            FoundPack(
                point.name,
                point.value,
                point.dist.name if point.dist else "",
                point.dist.version if point.dist else "",
            )
            for point in entry_points(group=group)
        )
    )
