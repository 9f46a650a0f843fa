"""Whether law is used that no longer held, and what came in its place."""

from collections.abc import Sequence
from datetime import timedelta

from linter.rulekit import (
    Citation,
    Context,
    NamedLaw,
    RegistryEntry,
    document_type,
    issue_period,
    number_key,
)
from rules.references.in_register import PRESENT, shown, use_of

REPORTS = frozenset({"Báo cáo", "Biên bản", "Thông báo"})
"""Types that tell of what was done under the law of the time."""
A_YEAR = timedelta(days=365)


def is_used_too_late(citation: Citation | NamedLaw, entry: RegistryEntry, context: Context) -> bool:
    """Whether it is a basis, or is said to be carried out, on a day when it no longer held.

    A report tells of what was done; in it what is carried out must have ended a year before.
    """
    period = issue_period(context)
    if period is None or entry.effective_to is None or period.first < entry.effective_to:
        return False
    use = use_of(citation, context)
    if use is None:
        return False
    kind = document_type(context)
    telling = kind is not None and kind.name in REPORTS
    return not (use == PRESENT and telling and period.first < entry.effective_to + A_YEAR)


def successor(entry: RegistryEntry, successors: Sequence[RegistryEntry]) -> str:
    """What came in its place, with its type and date where a register tells them."""
    known = {later.key: later for later in successors}
    named = []
    for number in entry.replaced_by:
        later = known.get(number_key(number))
        if later is None:
            named.append(number)
        elif later.issued is None or not later.vouches_for("issued"):
            named.append(shown(later))
        else:
            named.append(f"{shown(later)} ngày {later.issued:%d/%m/%Y}")
    return " và ".join(named)


def cites_successor(entry: RegistryEntry, context: Context) -> bool:
    """Whether the document knows what came in its place, and cites both."""
    replaced_by = {number_key(number) for number in entry.replaced_by}
    return any(number_key(other.text) in replaced_by for other in context.all(Citation))
