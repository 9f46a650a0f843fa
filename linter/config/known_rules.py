"""What settings may name: the rules that are loaded, their packs and their options."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from linter.config.selection import pack_of
from linter.config.settings import ALL
from linter.rulekit import Rule


class KnownRules(Struct, frozen=True):
    """The names that settings may use, and the options that rules take."""

    rules: tuple[type[Rule], ...]
    selectors: frozenset[str]
    options: Mapping[str, type]

    @classmethod
    def of(cls, rules: Iterable[type[Rule]]) -> "KnownRules":
        """What these rules allow."""
        rules = tuple(rules)
        ids = {rule.id for rule in rules}
        return cls(
            rules=rules,
            selectors=frozenset({ALL, *ids, *map(pack_of, ids)}),
            options={rule.id: rule.Options for rule in rules},
        )
