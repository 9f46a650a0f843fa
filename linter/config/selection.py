"""Which rules run: one decision for each rule, with the reason for it.

The longest match wins: a rule's own id over its pack, its pack over ``all``. At equal length
``ignore`` wins over ``select``. A severity of ``off`` is an ``ignore`` of its own length.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from msgspec import Struct

from linter.config.known_rules import pack_of
from linter.config.settings import ALL, Settings
from linter.findings import Severity
from linter.language import mark

OFF = "off"


class Reason(Enum):
    """Why a rule runs or not; the value is a template for ``selector``."""

    SELECTED = mark("được chọn bởi “{selector}” trong select")
    ADDED = mark("được chọn bởi “{selector}” trong extend-select")
    NOT_SELECTED = mark("không có trong select")
    IGNORED = mark("bị bỏ qua bởi “{selector}” trong ignore")
    ALSO_IGNORED = mark("bị bỏ qua bởi “{selector}” trong extend-ignore")
    SWITCHED_OFF = mark('bị tắt bởi “{selector}” = "off" trong severity')


class Decision(Struct, frozen=True):
    """Whether a rule runs, and why."""

    enabled: bool
    reason: Reason
    selector: str | None = None
    """What in the settings decided; None when nothing there names the rule."""


class Match(Struct, frozen=True):
    """A selector that names a rule, and how exactly it does; sorts by exactness."""

    length: int
    refuses: bool
    reason: Reason
    selector: str


def match_length(selector: str, rule: str) -> int | None:
    """How exactly a selector names a rule: 2 its id, 1 its pack, 0 everything, None not at all."""
    lengths = {ALL: 0, pack_of(rule): 1, rule: 2}
    return lengths.get(selector)


def decide(rule: str, settings: Settings) -> Decision:
    """Whether the rule of this id runs under these settings."""
    matches = [
        *_matches(rule, settings.select, Reason.SELECTED),
        *_matches(rule, settings.extend_select, Reason.ADDED),
        *_matches(rule, settings.ignore, Reason.IGNORED, refuses=True),
        *_matches(rule, settings.extend_ignore, Reason.ALSO_IGNORED, refuses=True),
    ]
    decisive = _decisive_severity(rule, settings.severity)
    if decisive is not None and settings.severity[decisive] == OFF:
        matches += _matches(rule, (decisive,), Reason.SWITCHED_OFF, refuses=True)
    if not matches:
        return Decision(False, Reason.NOT_SELECTED)
    best = max(matches, key=lambda match: (match.length, match.refuses))
    return Decision(not best.refuses, best.reason, best.selector)


def set_severity(rule: str, severity: Mapping[str, str]) -> Severity | None:
    """The severity that the user sets for a rule, by its id or else its pack; None for none."""
    decisive = _decisive_severity(rule, severity)
    if decisive is None or severity[decisive] == OFF:
        return None
    return Severity[severity[decisive].upper()]


def _decisive_severity(rule: str, severity: Mapping[str, str]) -> str | None:
    return next((key for key in (rule, pack_of(rule), ALL) if key in severity), None)


def _matches(
    rule: str, selectors: Iterable[str], reason: Reason, *, refuses: bool = False
) -> list[Match]:
    lengths = ((match_length(selector, rule), selector) for selector in selectors)
    return [
        Match(length, refuses, reason, selector)
        for length, selector in lengths
        if length is not None
    ]
