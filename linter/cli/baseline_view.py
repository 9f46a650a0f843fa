"""How a baseline is shown: by document, each finding with its reason, author and dates."""

from collections.abc import Iterator
from datetime import date

from linter.language import Language, mark
from linter.report.escaping import visible
from linter.suppress.baseline import Baseline, KnownFinding


def described(baseline: Baseline, now: date, language: Language) -> Iterator[str]:
    """The lines: documents, their known findings, and how many there are; safe to show."""
    for document in baseline.documents:
        yield visible(document.path)
        for finding in document.findings:
            yield f"  {_finding_line(finding, now, language)}"
    yield language.render(
        mark("Điểm đã biết: {count} · văn bản: {documents}"),
        {"count": len(baseline), "documents": len(baseline.documents)},
    )


def _finding_line(finding: KnownFinding, now: date, language: Language) -> str:
    quote = f" “{finding.quote}”" if finding.quote else ""
    parts = [
        f"{finding.rule}{quote}: {finding.reason}",
        f"{finding.author}, {_day(finding.entered)}",
    ]
    if finding.expires is not None:
        said = mark("đã hết hạn {day}") if finding.is_expired(now) else mark("đến {day}")
        parts.append(language.render(said, {"day": _day(finding.expires)}))
    return visible(" · ".join(parts))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
