"""Which findings of a document are known: report and baseline in, report out.

A finding matches by its fingerprint. Alike findings of one document bear ordinals (``…-2``); when
one of them goes, the others move up, so what is left over is matched by their number.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from linter.findings import ReportedFinding, Suppression
from linter.suppress.baseline import Baseline, KnownDocument, KnownFinding

SOURCE = "baseline"
"""The source of a suppression that the baseline asks for."""


class BaselineIndex(Struct, frozen=True, dict=True):
    """A baseline by path, and by content for documents that were renamed."""

    baseline: Baseline

    @cached_property
    def by_path(self) -> dict[str, KnownDocument]:
        """The documents by path."""
        return {document.path: document for document in self.baseline.documents}

    @cached_property
    def by_digest(self) -> dict[str, tuple[KnownDocument, ...]]:
        """The documents by content."""
        found: dict[str, tuple[KnownDocument, ...]] = {}
        for document in self.baseline.documents:
            found[document.digest] = (*found.get(document.digest, ()), document)
        return found

    @cached_property
    def expires(self) -> bool:
        """Whether any entry ever expires, so that the day matters."""
        found = (finding for document in self.baseline.documents for finding in document.findings)
        return any(finding.expires is not None for finding in found)

    def find(
        self, path: str, digest: Callable[[], str | None], is_gone: Callable[[str], bool]
    ) -> KnownDocument | None:
        """What is known of a document.

        One that the baseline does not name is a known one under a new name when its content is
        the same and nothing stands at the old path any more: a copy is a new document.
        ``digest`` and ``is_gone`` are asked only when they are needed.
        """
        known = self.by_path.get(path)
        if known is not None:
            return known
        content = digest()
        same = self.by_digest.get(content, ()) if content else ()
        return next((document for document in same if is_gone(document.path)), None)


class Matched(Struct, frozen=True):
    """Findings with the known ones marked, and what the baseline has too much."""

    findings: tuple[ReportedFinding, ...]
    met: tuple[tuple[str, KnownFinding], ...] = ()
    """Entries that match, each with the fingerprint that its finding has now."""
    stale: tuple[KnownFinding, ...] = ()
    """Entries whose finding is not there any more."""
    expired: tuple[KnownFinding, ...] = ()
    """Entries that would have matched, but count again."""


def match_known(
    findings: Iterable[ReportedFinding],
    known: KnownDocument,
    *,
    today: date,
    runs: Callable[[str], bool],
) -> Matched:
    """Mark the known findings. ``runs`` tells which rules run: of others nothing is stale."""
    findings = list(findings)
    pairs = _pairs(findings, known.findings)
    found = {id(entry) for entry in pairs.values()}
    marked = tuple(
        _marked(finding, pairs.get(place), today) for place, finding in enumerate(findings)
    )
    return Matched(
        marked,
        met=tuple((findings[place].fingerprint, entry) for place, entry in pairs.items()),
        stale=tuple(
            entry
            for entry in known.findings
            if id(entry) not in found and not entry.between and runs(entry.rule)
        ),
        expired=tuple(
            entry
            for place, entry in pairs.items()
            if entry.is_expired(today) and findings[place].suppressed is None
        ),
    )


def _marked(finding: ReportedFinding, entry: KnownFinding | None, today: date) -> ReportedFinding:
    if entry is None or finding.suppressed is not None or entry.is_expired(today):
        return finding
    return replace(finding, suppressed=Suppression(SOURCE, entry.reason or None))


def _pairs(
    findings: list[ReportedFinding], entries: tuple[KnownFinding, ...]
) -> dict[int, KnownFinding]:
    """The entry of each finding that has one, by the place of the finding."""
    by_name = {entry.fingerprint: entry for entry in entries}
    pairs: dict[int, KnownFinding] = {}
    for place, finding in enumerate(findings):
        entry = by_name.pop(finding.fingerprint, None)
        if entry is not None:
            pairs[place] = entry
    spare: dict[str, list[KnownFinding]] = {}
    for entry in by_name.values():
        spare.setdefault(_without_ordinal(entry.fingerprint), []).append(entry)
    if spare:
        _pair_twins(findings, spare, pairs)
    return pairs


def _pair_twins(
    findings: list[ReportedFinding],
    spare: dict[str, list[KnownFinding]],
    pairs: dict[int, KnownFinding],
) -> None:
    for place, finding in enumerate(findings):
        left = spare.get(_without_ordinal(finding.fingerprint))
        if left and place not in pairs and finding.suppressed is None:
            pairs[place] = left.pop(0)


def _without_ordinal(fingerprint: str) -> str:
    return fingerprint.partition("-")[0]
