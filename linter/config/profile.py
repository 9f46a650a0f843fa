"""A profile: the rules that run on a document, each with its options and severity."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct, convert

from linter.catalogue import Regime, Stage
from linter.config.selection import decide, set_severity
from linter.config.settings import Settings
from linter.facts import OwnBody
from linter.findings import Severity
from linter.rule import Rule
from linter.rule_outline import RuleOutline, Scope

if TYPE_CHECKING:
    from linter.references.registry import Registry
    from linter.templates.model import TemplateUse

AUTO = "auto"
"""The setting that leaves stage or regime to what is recognised."""


class ActiveRule(Struct, frozen=True):
    """A rule that runs."""

    rule: type[Rule]
    options: Any
    severity: Severity | None = None
    """The user's own setting, which overrides every other consideration."""

    @property
    def scope(self) -> Scope:
        """What shows whether it can have anything to say."""
        return self.rule


class DeferredRule:
    """A rule that runs, with its usual options; imported when it has something to look at."""

    def __init__(self, outline: RuleOutline, severity: Severity | None) -> None:
        self.scope: Scope = outline
        self.severity = severity
        self._outline = outline

    @property
    def rule(self) -> type[Rule]:
        """The rule, imported now."""
        return self._outline.rule

    @cached_property
    def options(self) -> Any:
        """The options of the rule."""
        return self.rule.Options()


class Profile(Struct, frozen=True, kw_only=True):
    """What the engine needs to know beside the document."""

    rules: tuple[ActiveRule | DeferredRule, ...]
    body: OwnBody = OwnBody()
    stage: Stage | None = None
    """None: as recognised."""
    regime: Regime | None = None
    templates: "tuple[TemplateUse, ...]" = ()
    """Templates that the document may have to follow."""
    registry: "Registry | None" = None
    """Where cited documents are looked up."""
    directives: bool = True
    """Whether comments in the document may ask to pass over findings."""
    known: frozenset[str] = frozenset()
    """The ids of all rules, those that do not run included; empty when nobody can tell."""
    inputs: Mapping[str, Any] = {}
    """Named inputs of the verdict (versions, registry …), printed in the report."""


def make_profile(settings: Settings, rules: Iterable[type[Rule] | RuleOutline]) -> Profile:
    """The rules that run under these settings, ready for the engine.

    Raises msgspec.ValidationError for options that a rule does not take; settings that came
    through ``linter.config.discovery`` were checked for that before.
    """
    rules = tuple(rules)
    return Profile(
        directives=settings.directives,
        known=frozenset(rule.id for rule in rules),
        rules=tuple(_active(rule, settings) for rule in rules if decide(rule.id, settings).enabled),
        body=settings.body,
        stage=None if settings.stage == AUTO else Stage(settings.stage),
        regime=None if settings.regime == AUTO else Regime(settings.regime),
    )


def _active(rule: type[Rule] | RuleOutline, settings: Settings) -> ActiveRule | DeferredRule:
    severity = set_severity(rule.id, settings.severity)
    options = settings.rules.get(rule.id, {})
    if isinstance(rule, RuleOutline):
        if not options:
            return DeferredRule(rule, severity)
        rule = rule.rule
    return ActiveRule(rule, convert(options, rule.Options), severity)
