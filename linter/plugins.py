"""Packs: found, loaded, classified. Each failure is named, and the run goes on.

Every pack, built-in or not, comes through the ``soat`` entry-point group; readers and recognisers
that soát ships are tuples merged in here. A pack that raises must not take the others with it, so
packs are asked one by one instead of through one hook call for all.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import pluggy
from msgspec import Struct

from linter import hookspecs
from linter.document import ReaderSpec, Recogniser
from linter.errors import PackError, SoatError
from linter.pack_index import GROUP, FoundPack, find_packs
from linter.references.registry import Registry
from linter.reporter import ReporterSpec
from linter.rulekit import Rule

T = TypeVar("T")


class PackFailure(Struct, frozen=True):
    """A pack that is left out, and why."""

    pack: str
    reason: str


class LoadedPack(Struct, frozen=True):
    """A pack whose module was imported and whose hooks soát knows."""

    found: FoundPack
    module: Any


class Plugins(Struct, frozen=True, kw_only=True):
    """What all packs together bring."""

    packs: tuple[FoundPack, ...]
    rules: tuple[type[Rule], ...]
    """By id."""
    recognisers: tuple[Recogniser, ...]
    readers: tuple[ReaderSpec, ...]
    reporters: tuple[ReporterSpec, ...]
    settings: tuple[tuple[str, Mapping[str, Any]], ...]
    """Default settings by pack."""
    registries: tuple[tuple[str, str | Path | Registry], ...] = ()
    """Registers by pack: files, and objects that answer for themselves."""
    failures: tuple[PackFailure, ...]

    @property
    def scopes(self) -> tuple[type[Rule], ...]:
        """The rules as profiles are made of them."""
        return self.rules


@cache
def load_plugins(group: str = GROUP) -> Plugins:
    """Find and load every installed pack; once per process."""
    return collect(find_packs(group))


def collect(found: Iterable[FoundPack]) -> Plugins:
    """Load packs and merge what they bring."""
    failures: list[PackFailure] = []
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    loaded = tuple(_load_all(sorted(found), manager, failures))

    def ask(hook: str) -> list[tuple[LoadedPack, Any]]:
        return list(_ask_all(hook, loaded, manager, failures))

    rules = _merge_rules(ask("soat_rules"), failures)
    return Plugins(
        packs=tuple(pack.found for pack in loaded),
        rules=rules,
        recognisers=_flat(ask("soat_recognisers")),
        readers=_flat(ask("soat_readers")),
        reporters=_flat(ask("soat_reporters")),
        settings=tuple((pack.found.name, answer) for pack, answer in ask("soat_settings")),
        registries=_by_pack(ask("soat_registries")),
        failures=tuple(failures),
    )


def _load_all(
    found: Iterable[FoundPack], manager: pluggy.PluginManager, failures: list[PackFailure]
) -> Iterable[LoadedPack]:
    for pack in found:
        try:
            module = import_module(pack.module)
            manager.register(module, pack.name)
            unknown = _unknown_hooks(module)
            if unknown:
                manager.unregister(module)
                raise PackError("không có hook nào tên là {name}", name=unknown[0])
        except Exception as error:
            failures.append(PackFailure(pack.name, _reason(error)))
        else:
            yield LoadedPack(pack, module)


def _unknown_hooks(module: Any) -> list[str]:
    """Hook implementations of names that soát does not specify: misspelt, most likely."""
    known = {name for name in vars(hookspecs) if name.startswith("soat_")}
    marked = (name for name, value in vars(module).items() if hasattr(value, f"{GROUP}_impl"))
    return sorted(set(marked) - known)


def _ask_all(
    hook: str,
    packs: Iterable[LoadedPack],
    manager: pluggy.PluginManager,
    failures: list[PackFailure],
) -> Iterable[tuple[LoadedPack, Any]]:
    packs = tuple(packs)
    for pack in packs:
        others = [other.module for other in packs if other is not pack]
        caller: Callable[[], list[Any]] = manager.subset_hook_caller(hook, others)
        try:
            for answer in caller():
                yield pack, answer if isinstance(answer, Mapping) else tuple(answer)
        except Exception as error:
            failures.append(PackFailure(pack.found.name, _reason(error)))


def _merge_rules(
    answers: Iterable[tuple[LoadedPack, tuple[type[Rule], ...]]], failures: list[PackFailure]
) -> tuple[type[Rule], ...]:
    merged: dict[str, type[Rule]] = {}
    for pack, rules in answers:
        for rule in rules:
            if rule.id in merged:
                failures.append(
                    PackFailure(pack.found.name, f"quy tắc {rule.id} đã có trong gói khác")
                )
            else:
                merged[rule.id] = rule
    return tuple(merged[name] for name in sorted(merged))


def _flat(answers: Iterable[tuple[LoadedPack, tuple[Any, ...]]]) -> tuple[Any, ...]:
    return tuple(item for _, answer in answers for item in answer)


def _by_pack(
    answers: Iterable[tuple[LoadedPack, tuple[Any, ...]]],
) -> tuple[tuple[str, Any], ...]:
    return tuple((pack.found.name, item) for pack, answer in answers for item in answer)


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, SoatError) else f"{type(error).__name__}: {error}"
