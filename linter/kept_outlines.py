"""The shipped packs without their modules: the outlines of their rules, kept in the cache folder.

They are made by loading the packs once, and hold as long as no file of soát's code changes.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import msgspec

from linter.cache.files import read_own, write_own
from linter.cache.folder import cache_folder
from linter.cache.stamps import code_stamps
from linter.document import ReaderSpec, Recogniser
from linter.pack_index import DISTRIBUTION, FoundPack, environment_name, find_packs
from linter.plugins import PackFailure, Plugins, load_plugins
from linter.references.registry import Registry
from linter.reporter import ReporterSpec
from linter.rule import Rule
from linter.rule_outline import RuleOutline, outline_of

OWN_PACKAGES = ("linter", "rules")
FORMAT = 1
"""Changes with the shape of the file."""


class _Contents(msgspec.Struct, array_like=True):
    """The file: what the outlines were made from, and the outlines."""

    origin: bytes
    outlines: tuple[RuleOutline, ...]


class OutlinedPlugins:
    """What ``Plugins`` are, for packs that bring rules alone and whose modules can wait."""

    recognisers: tuple[Recogniser, ...] = ()
    readers: tuple[ReaderSpec, ...] = ()
    reporters: tuple[ReporterSpec, ...] = ()
    settings: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    registries: tuple[tuple[str, str | Path | Registry], ...] = ()
    failures: tuple[PackFailure, ...] = ()

    def __init__(self, packs: tuple[FoundPack, ...], outlines: tuple[RuleOutline, ...]) -> None:
        self.packs = packs
        self.scopes = outlines

    @cached_property
    def rules(self) -> tuple[type[Rule], ...]:
        """All rules, imported now; by id."""
        return load_plugins().rules


@cache
def outlined_plugins() -> Plugins | OutlinedPlugins:
    """The installed packs, in outline where they allow it; once per process."""
    packs = find_packs()
    if any(pack.distribution != DISTRIBUTION for pack in packs):
        return load_plugins()
    origin = msgspec.msgpack.encode((packs, code_stamps(OWN_PACKAGES)))
    path = cache_folder() / f"outlines-{FORMAT}-{environment_name()}.bin"
    try:
        contents = msgspec.msgpack.decode(read_own(path), type=_Contents)
    except (OSError, msgspec.DecodeError):
        contents = None
    if contents is not None and contents.origin == origin:
        return OutlinedPlugins(packs, contents.outlines)
    plugins = load_plugins()
    if not (
        plugins.failures
        or plugins.recognisers
        or plugins.readers
        or plugins.reporters
        or plugins.registries
    ):
        outlines = tuple(map(outline_of, plugins.rules))
        write_own(path, msgspec.msgpack.encode(_Contents(origin, outlines)))
    return plugins
