"""A rule in outline: all that shows whether it can have anything to say of a document.

Few of two hundred rules have, so the command knows rules by their outlines, which it keeps, and
imports a rule only when a document holds what the rule looks at.
"""

from collections.abc import Iterable
from functools import cache, cached_property
from importlib import import_module
from os.path import dirname
from typing import Protocol

from msgspec import Struct

from linter.catalogue import Regime
from linter.document import Element, Trust
from linter.rule import RULE_FILES, Rule


class Scope(Protocol):
    """What rules and their outlines have in common; see ``Rule`` for the meaning."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def element(self) -> type[Element]:
        """What it looks at."""
        ...

    @property
    def needs(self) -> tuple[type[Element], ...]:
        """Other kinds it asks for."""
        ...

    @property
    def gathers(self) -> tuple[type[Element], ...]:
        """Kinds without which it has nothing to say."""
        ...

    @property
    def misses(self) -> tuple[type[Element], ...]:
        """Kinds that leave it nothing to say."""
        ...

    @property
    def regimes(self) -> frozenset[Regime]:
        """The regimes it belongs to."""
        ...

    @property
    def trusts(self) -> frozenset[Trust]:
        """In which texts it can tell."""
        ...


class RuleOutline(Struct, frozen=True, array_like=True, dict=True):
    """A rule that is not yet imported. Kinds are written ``module:Name``."""

    id: str
    module: str
    name: str
    """Of the class."""
    file: str
    """The path of the rule file that it is made from; empty for a rule in Python."""
    element_name: str
    need_names: tuple[str, ...]
    gather_names: tuple[str, ...]
    miss_names: tuple[str, ...]
    regimes: frozenset[Regime]
    trusts: frozenset[Trust]

    @cached_property
    def element(self) -> type[Element]:
        """What it looks at."""
        return _kind(self.element_name)

    @cached_property
    def needs(self) -> tuple[type[Element], ...]:
        """Other kinds it asks for."""
        return tuple(map(_kind, self.need_names))

    @cached_property
    def gathers(self) -> tuple[type[Element], ...]:
        """Kinds without which it has nothing to say."""
        return tuple(map(_kind, self.gather_names))

    @cached_property
    def misses(self) -> tuple[type[Element], ...]:
        """Kinds that leave it nothing to say."""
        return tuple(map(_kind, self.miss_names))

    @cached_property
    def rule(self) -> type[Rule]:
        """The rule itself, imported now."""
        if self.file:
            package = self.module.rpartition(".")[0]
            beside = import_module(RULE_FILES).rules_beside(package, (dirname(self.file),))
            return next(rule for rule in beside if rule.id == self.id)  # type: ignore[no-any-return]
        return getattr(import_module(self.module), self.name)  # type: ignore[no-any-return]


def outline_of(rule: type[Rule]) -> RuleOutline:
    """The outline of a rule."""
    return RuleOutline(
        id=rule.id,
        module=rule.__module__,
        name=rule.__qualname__,
        file=getattr(rule, "file", ""),
        element_name=_name(rule.element),
        need_names=_names(rule.needs),
        gather_names=_names(rule.gathers),
        miss_names=_names(rule.misses),
        regimes=rule.regimes,
        trusts=rule.trusts,
    )


def _names(kinds: Iterable[type[Element]]) -> tuple[str, ...]:
    return tuple(map(_name, kinds))


def _name(kind: type[Element]) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


@cache
def _kind(name: str) -> type[Element]:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)  # type: ignore[no-any-return]
