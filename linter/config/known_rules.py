"""What settings may name: the rules that are loaded, their packs and their options."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from linter.config.settings import ALL

if TYPE_CHECKING:
    from linter.rulekit import Rule


def pack_of(rule: str) -> str:
    """The pack in the id of a rule."""
    return rule.partition("/")[0]


class KnownRules:
    """The names that settings may use, and the options that rules take.

    Most settings name no rule; then the rules are never asked for.
    """

    def __init__(self, rules: "Callable[[], Iterable[type[Rule]]]") -> None:
        self._ask = rules

    @classmethod
    def of(cls, rules: "Iterable[type[Rule]]") -> "KnownRules":
        """What these rules allow."""
        found = tuple(rules)
        return cls(lambda: found)

    def with_rules(self, more: "Iterable[type[Rule]]") -> "KnownRules":
        """The same with more rules, those of folders that settings name."""
        found = tuple(more)
        return KnownRules(lambda: (*self.rules, *found)) if found else self

    @cached_property
    def rules(self) -> "tuple[type[Rule], ...]":
        """The rules themselves."""
        return tuple(self._ask())

    @cached_property
    def selectors(self) -> frozenset[str]:
        """``all``, the names of packs and the ids of rules."""
        ids = self.options
        return frozenset({ALL, *ids, *map(pack_of, ids)})

    @cached_property
    def options(self) -> Mapping[str, type]:
        """The options of each rule, by id."""
        return {rule.id: rule.Options for rule in self.rules}

    def allows(self, selector: str) -> bool:
        """Whether ``select`` and its like may name this."""
        return selector == ALL or selector in self.selectors
