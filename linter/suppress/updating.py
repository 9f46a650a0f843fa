"""Changing a baseline: what is found now is entered, what is no longer found is taken out."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from linter.findings import ReportedFinding
from linter.suppress.baseline import (
    LONGEST_QUOTE,
    Baseline,
    KnownDocument,
    KnownFinding,
    sorted_baseline,
)
from linter.suppress.matching import BaselineIndex, Matched, match_known


class CheckedDocument(Struct, frozen=True):
    """A document as it is now."""

    path: str
    """As the baseline has it."""
    digest: str
    findings: tuple[ReportedFinding, ...]
    """Those that directives and settings pass over are marked."""
    runs: Callable[[str], bool]
    """Which rules run on it."""
    between: tuple[ReportedFinding, ...] = ()
    """What was found between it and other documents."""


class Entry(Struct, frozen=True):
    """What is entered with each finding."""

    reason: str
    author: str
    entered: date
    expires: date | None = None


class Updated(NamedTuple):
    """The new baseline, and how many entries came or went."""

    baseline: Baseline
    changed: int


def with_findings(
    baseline: Baseline,
    checked: Iterable[CheckedDocument],
    entry: Entry,
    is_gone: Callable[[str], bool],
) -> Updated:
    """The baseline with every finding that counts; entries that are there stay as they are."""
    index = BaselineIndex(baseline)
    documents = dict(index.by_path)
    count = 0
    for document in checked:
        known = _take(documents, index, document, is_gone)
        found = _match(document, known, entry.entered)
        new = [
            _entry(finding, entry, between=place >= len(document.findings))
            for place, finding in enumerate(found.findings)
            if finding.suppressed is None
        ]
        kept = _renamed(known, found, without=found.expired)
        count += len(new)
        documents[document.path] = KnownDocument(document.path, document.digest, (*new, *kept))
    return Updated(sorted_baseline(documents.values()), count)


def pruned(
    baseline: Baseline,
    checked: Iterable[CheckedDocument],
    today: date,
    is_gone: Callable[[str], bool],
) -> Updated:
    """The baseline without what is not found any more, has expired, or whose document is gone.

    Documents that are there and were not checked stay as they are.
    """
    index = BaselineIndex(baseline)
    documents = dict(index.by_path)
    for document in checked:
        known = _take(documents, index, document, is_gone)
        found = _match(document, known, today)
        left = _renamed(known, found, without=found.stale)
        kept = tuple(e for e in left if not e.is_expired(today))
        if known.findings:
            documents[document.path] = KnownDocument(document.path, document.digest, kept)
    result = sorted_baseline(known for known in documents.values() if not is_gone(known.path))
    return Updated(result, len(baseline) - len(result))


def _match(document: CheckedDocument, known: KnownDocument, today: date) -> Matched:
    findings = (*document.findings, *document.between)
    return match_known(findings, known, today=today, runs=document.runs)


def _take(
    documents: dict[str, KnownDocument],
    index: BaselineIndex,
    document: CheckedDocument,
    is_gone: Callable[[str], bool],
) -> KnownDocument:
    """What is known of a document, taken away from its old name."""
    known = index.find(document.path, lambda: document.digest, is_gone)
    if known is None:
        return KnownDocument(document.path, document.digest, ())
    documents.pop(known.path, None)
    return known


def _renamed(
    known: KnownDocument, found: Matched, *, without: tuple[KnownFinding, ...]
) -> list[KnownFinding]:
    """The entries that stay, those that match under the fingerprint that their finding has now."""
    now = {id(entry): fingerprint for fingerprint, entry in found.met}
    left = (entry for entry in known.findings if entry not in without)
    return [replace(entry, fingerprint=now.get(id(entry), entry.fingerprint)) for entry in left]


def _entry(finding: ReportedFinding, entry: Entry, *, between: bool) -> KnownFinding:
    quote = " ".join(finding.quote.split())
    return KnownFinding(
        finding.fingerprint,
        finding.rule,
        quote if len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 1].rstrip()}…",
        entry.reason,
        entry.author,
        entry.entered,
        entry.expires,
        between,
    )
