"""A profile: the rules that run on a document, each with its options and severity."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from linter.catalogue import Regime, Stage
from linter.facts import OwnBody
from linter.findings import Severity
from linter.rulekit import Rule


class ActiveRule(Struct, frozen=True):
    """A rule that runs."""

    rule: type[Rule]
    options: Any
    severity: Severity | None = None
    """The user's own setting, which overrides every other consideration."""


class Profile(Struct, frozen=True, kw_only=True):
    """What the engine needs to know beside the document."""

    rules: tuple[ActiveRule, ...]
    body: OwnBody = OwnBody()
    stage: Stage | None = None
    """None: as recognised."""
    regime: Regime | None = None
    inputs: Mapping[str, Any] = {}
    """Named inputs of the verdict (versions, registry …), printed in the report."""
