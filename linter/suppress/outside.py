"""What is passed over at the wish of others than the document: settings by path, the baseline.

Reports come in as the engine made them, or as an earlier run remembered them, and go out with more
findings marked: this never changes what was found.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from linter.config.exclusion import PlacedSuppression
from linter.config.selection import match_length
from linter.errors import ExitCode
from linter.findings import (
    CollectionFinding,
    DocumentReport,
    Failure,
    ReportedFinding,
    Suppression,
)
from linter.language import mark
from linter.suppress.baseline import KnownFinding
from linter.suppress.matching import BaselineIndex, Matched, match_known

SOURCE = "settings"
"""The source of a suppression that settings ask for."""

STALE = mark(
    "{count} điểm đã biết không còn trong văn bản, như {rule} trong {path}; chạy “soat baseline "
    "prune” để bỏ khỏi tệp."
)
EXPIRED = mark("{count} điểm đã biết đã hết hạn nên lại bị tính, như {rule} trong {path} ({day}).")
UNUSED = mark("Mục [[suppress]] “{reason}” ({rules}) không còn bỏ qua điểm nào; hãy xóa mục này.")


class PlacedBaseline(Struct, frozen=True):
    """A baseline, and how documents are found in it."""

    name: str
    """The file as shown to users."""
    index: BaselineIndex
    key_of: Callable[[str], str]
    """The path of a document as the baseline has it."""
    digest_of: Callable[[str], str | None]
    """The digest of a document; None when it cannot be read again."""
    is_gone: Callable[[str], bool]
    """Whether nothing stands any more at a path of the baseline."""


class Surroundings(Protocol):
    """What is known around a document, by the name under which it was checked."""

    today: date

    def suppressions(self, name: str) -> Sequence[PlacedSuppression]:
        """What settings say of the document's own folder, all paths."""
        ...

    def names(self, suppression: PlacedSuppression, name: str) -> bool:
        """Whether it speaks of the document."""
        ...

    def baseline(self, name: str) -> PlacedBaseline | None:
        """The known findings that apply."""
        ...

    def runs(self, name: str, rule: str) -> bool:
        """Whether a rule runs on the document."""
        ...

    def covers(self, suppression: PlacedSuppression) -> bool:
        """Whether this run checks everything that it could speak of."""
        ...


class _Use(Struct):
    """What became of an entry of settings in this run."""

    held: bool = False
    """Whether it speaks of any document."""
    judged: bool = False
    """Whether one of its rules ran on such a document."""
    used: bool = False


class _Remark(Struct):
    """Entries of a baseline that there is something to say of."""

    count: int
    path: str
    entry: KnownFinding


class OutsideSuppression:
    """Marks findings, and remembers what is of no use."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._uses: dict[PlacedSuppression, _Use] = {}
        self._stale: dict[str, _Remark] = {}
        self._expired: dict[str, _Remark] = {}

    def document(self, report: DocumentReport) -> DocumentReport:
        """The report with what settings and baseline pass over."""
        findings = self._by_settings(report.path, report.findings)
        baseline = self._around.baseline(report.path)
        if baseline is None:
            return _with(report, findings)
        matched = self._known(report.path, baseline, findings, between=False)
        self._remember(self._stale, baseline.name, report.path, matched.stale)
        self._remember(self._expired, baseline.name, report.path, matched.expired)
        return replace(
            report, findings=matched.findings, inputs={**report.inputs, **self._inputs(baseline)}
        )

    def across(self, items: Iterable[CollectionFinding]) -> tuple[CollectionFinding, ...]:
        """What was found between documents, marked in the same way."""
        items = tuple(items)
        marked: dict[int, ReportedFinding] = {}
        for path in dict.fromkeys(item.path for item in items):
            places = [place for place, item in enumerate(items) if item.path == path]
            findings = self._by_settings(path, tuple(items[place].finding for place in places))
            baseline = self._around.baseline(path)
            if baseline is not None:
                findings = self._known(path, baseline, findings, between=True).findings
            marked.update(zip(places, findings, strict=True))
        return tuple(replace(item, finding=marked[place]) for place, item in enumerate(items))

    def notices(self) -> tuple[Failure, ...]:
        """What is of no use any more; nothing of it fails a run."""
        found = [
            _notice(
                suppression.source,
                "unused-suppression",
                UNUSED,
                reason=suppression.reason,
                rules=", ".join(suppression.rules),
            )
            for suppression, use in self._uses.items()
            if not use.used and (use.judged or not use.held) and self._around.covers(suppression)
        ]
        for error, message, remarks in (
            ("stale-baseline", STALE, self._stale),
            ("expired-baseline", EXPIRED, self._expired),
        ):
            found += [
                _notice(
                    name,
                    error,
                    message,
                    count=remark.count,
                    rule=remark.entry.rule,
                    path=remark.path,
                    day=f"{remark.entry.expires or remark.entry.entered:%d/%m/%Y}",
                )
                for name, remark in remarks.items()
            ]
        return tuple(found)

    def _by_settings(
        self, path: str, findings: tuple[ReportedFinding, ...]
    ) -> tuple[ReportedFinding, ...]:
        for suppression in self._around.suppressions(path):
            use = self._uses.setdefault(suppression, _Use())
            if not self._around.names(suppression, path):
                continue
            use.held = True
            use.used = use.used or any(_speaks_of(suppression, f.rule) for f in findings)
            use.judged = use.judged or any(
                "/" not in name or self._around.runs(path, name) for name in suppression.rules
            )
            findings = _marked(findings, suppression)
        return findings

    def _known(
        self,
        path: str,
        baseline: PlacedBaseline,
        findings: tuple[ReportedFinding, ...],
        *,
        between: bool,
    ) -> Matched:
        known = baseline.index.find(
            baseline.key_of(path),
            (lambda: baseline.digest_of(path)) if findings else (lambda: None),
            baseline.is_gone,
        )
        if known is None:
            return Matched(findings)
        entries = tuple(entry for entry in known.findings if entry.between == between)
        return match_known(
            findings,
            replace(known, findings=entries),
            today=self._around.today,
            runs=lambda rule: self._around.runs(path, rule),
        )

    def _inputs(self, baseline: PlacedBaseline) -> dict[str, str]:
        """What the marks depend on: the day only when an entry expires."""
        named = {"baseline": baseline.name}
        if baseline.index.expires:
            named["reference_date"] = self._around.today.isoformat()
        return named

    @staticmethod
    def _remember(
        remarks: dict[str, _Remark], name: str, path: str, entries: tuple[KnownFinding, ...]
    ) -> None:
        if not entries:
            return
        remark = remarks.setdefault(name, _Remark(0, path, entries[0]))
        remark.count += len(entries)


def pass_over(report: DocumentReport, suppressions: Iterable[PlacedSuppression]) -> DocumentReport:
    """The report with what these settings, which speak of it, pass over; no count is kept."""
    findings = report.findings
    for suppression in suppressions:
        findings = _marked(findings, suppression)
    return _with(report, findings)


def _marked(
    findings: tuple[ReportedFinding, ...], suppression: PlacedSuppression
) -> tuple[ReportedFinding, ...]:
    if not any(_speaks_of(suppression, finding.rule) for finding in findings):
        return findings
    why = Suppression(SOURCE, suppression.reason)
    return tuple(
        replace(finding, suppressed=why)
        if finding.suppressed is None and _speaks_of(suppression, finding.rule)
        else finding
        for finding in findings
    )


def _with(report: DocumentReport, findings: tuple[ReportedFinding, ...]) -> DocumentReport:
    return report if findings is report.findings else replace(report, findings=findings)


def _speaks_of(suppression: PlacedSuppression, rule: str) -> bool:
    return any(match_length(name, rule) is not None for name in suppression.rules)


def _notice(file: str, error: str, message: str, /, **values: object) -> Failure:
    return Failure(file, error, message, values, ExitCode.CLEAN)
