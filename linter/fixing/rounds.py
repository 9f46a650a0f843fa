"""Repairs a document until nothing more changes, and tells what was repaired and what was not."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

from linter.document import Document
from linter.findings import DocumentReport, ReportedFinding
from linter.fixing import refusals
from linter.fixing.planning import Repair, apart, repairs_of

MOST_ROUNDS = 10
"""Rounds after which what still changes is left alone: fixes that only follow one another."""


class Examined(NamedTuple):
    """A document as it stands, and what is said of it."""

    document: Document
    report: DocumentReport


class Refusal(Struct, frozen=True):
    """A finding whose fix was not made, and why: a template with its values."""

    finding: ReportedFinding
    reason: str
    values: Mapping[str, Any] = {}


class Applied(NamedTuple):
    """The bytes after a round, the repairs that are in them and those that are not."""

    data: bytes
    done: tuple[Repair, ...]
    refused: tuple[Refusal, ...]


class Outcome(Struct, frozen=True):
    """What became of a document."""

    data: bytes
    before: Examined
    after: Examined
    repaired: tuple[ReportedFinding, ...]
    refused: tuple[Refusal, ...]


class Editor(Protocol):
    """Makes the repairs of one round, which do not meet each other."""

    def __call__(self, data: bytes, document: Document, repairs: tuple[Repair, ...]) -> Applied:
        """The bytes with them. Raises ReadError."""
        ...


def repair(
    data: bytes, examine: Callable[[bytes], Examined], edit: Editor, *, unsafe: bool
) -> Outcome:
    """Repair until a round changes nothing. Raises SoatError."""
    before = examined = examine(data)
    repaired: list[ReportedFinding] = []
    refused: dict[str, Refusal] = {}
    tries: Counter[str] = Counter()
    seen = {data}
    for _ in range(MOST_ROUNDS):
        found = repairs_of(examined.report.findings, unsafe=unsafe)
        repairs = tuple(apart(r for r in found if r.finding.fingerprint not in refused))
        for one in repairs:
            tries[one.finding.fingerprint] += 1
            if tries[one.finding.fingerprint] > 2:
                refused[one.finding.fingerprint] = Refusal(one.finding, refusals.NO_PROGRESS)
        repairs = tuple(r for r in repairs if r.finding.fingerprint not in refused)
        if not repairs:
            break
        applied = edit(data, examined.document, repairs)
        refused.update((refusal.finding.fingerprint, refusal) for refusal in applied.refused)
        if applied.data in seen:
            refused.update(_stuck(applied.done))
            continue
        data = applied.data
        seen.add(data)
        examined = examine(data)
        repaired += (one.finding for one in applied.done)
    return Outcome(data, before, examined, tuple(repaired), tuple(refused.values()))


def _stuck(done: tuple[Repair, ...]) -> dict[str, Refusal]:
    return {r.finding.fingerprint: Refusal(r.finding, refusals.NO_PROGRESS) for r in done}
