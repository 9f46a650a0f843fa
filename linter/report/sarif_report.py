"""SARIF 2.1.0 (OASIS): for GitHub code scanning and other viewers of analysis results.

Results are written as documents come; the tool with its rules, the documents and the notifications
follow at the end, when they are known (the order of keys is free). Suppressed findings are there,
marked so. GitHub refuses a run of more than 25,000 results and shows the 5,000 gravest, so lesser
findings make room for graver ones, and a notification tells how many were left out.

Lines and columns of a file without lines (Word) are those of the text that ``soat text`` prints;
such a result has its paragraph or table cell as logical location, and no fix, because a change of
the text is none of the file.
"""

from collections import Counter
from typing import Any

from linter import __version__
from linter.document.location import LINED_FORMATS
from linter.errors import ExitCode
from linter.findings import DocumentReport, Failure, Report, ReportedFinding, Severity
from linter.language import Language, mark
from linter.report.closing import OUTCOMES
from linter.report.json_text import as_json
from linter.report.sarif_results import LEVELS, artifact_location, result_of
from linter.report.sarif_rules import RuleLookup, describe_rules, translate_rules
from linter.report.saying import CountingReporter, Placed, findings_between, findings_of
from linter.report.wording import describe_failure

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
VERSION = "2.1.0"
ROOM = {Severity.INFO: 5_000, Severity.WARNING: 15_000, Severity.ERROR: 25_000}
"""How many results may stand before one of a severity is left out."""
MEDIA_TYPES = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
}


class SarifReporter(CountingReporter):
    """Writes one log with one run."""

    def __init__(
        self,
        language: Language,
        *,
        rules: RuleLookup | None = None,
        room: dict[Severity, int] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(language, **options)
        self._rules = rules
        self._room = room or ROOM
        self._indices: dict[str, int] = {}
        self._examples: list[ReportedFinding] = []
        self._artifacts: dict[str, dict[str, Any]] = {}
        self._notifications: list[dict[str, Any]] = []
        self._written = 0
        self._left_out: Counter[Severity] = Counter()

    def start(self) -> str:
        """The opening of the log, up to the list of results."""
        head = as_json({"$schema": SCHEMA, "version": VERSION}).removesuffix("\n}")
        return f'{head},\n  "runs": [\n    {{\n      "results": ['

    def document(self, report: DocumentReport) -> str:
        """The results of one document."""
        self._tally.add(report)
        self._artifacts[report.path] = self._artifact(report)
        self._notifications += [self._notification(failure) for failure in report.failures]
        return "".join(self._result(placed) for placed in findings_of(report))

    def finish(self, report: Report) -> str:
        """What was found between documents, then all that the run knows of itself."""
        self._tally.add_across(report.collection)
        between = "".join(self._result(placed) for placed in findings_between(report))
        self._notifications += [self._notification(failure) for failure in report.failures]
        self._notifications += [self._notification(notice, "note") for notice in report.notices]
        end = "\n      ]" if self._written else "]"
        rest = as_json(self._run(report)).removeprefix("{\n").removesuffix("\n}")
        indented = rest.replace("\n", "\n    ")
        return f"{between}{end},\n    {indented}\n    }}\n  ]\n}}\n"

    def _result(self, placed: Placed) -> str:
        finding = placed.finding
        severity = Severity.INFO if finding.suppressed is not None else finding.severity
        if self._written >= self._room[severity]:
            self._left_out[finding.severity] += 1
            return ""
        if finding.rule not in self._indices:
            self._indices[finding.rule] = len(self._indices)
            self._examples.append(finding)
        separator = "," if self._written else ""
        self._written += 1
        result = result_of(placed, self._indices[finding.rule], self._language)
        return f"{separator}\n        " + as_json(result).replace("\n", "\n        ")

    def _run(self, report: Report) -> dict[str, Any]:
        code = self._tally.exit_code(report.failures, self._fail_on)
        other = Language("en" if self._language.code == "vi" else "vi")
        coverage = self._tally.coverage
        return {
            "tool": {
                "driver": {
                    "name": "soat",
                    "fullName": f"soat {__version__}",
                    "semanticVersion": __version__,
                    "language": self._language.code,
                    "rules": describe_rules(self._examples, self._rules, self._language),
                }
            },
            "translations": [
                {
                    "name": "soat",
                    "language": other.code,
                    "contents": ["localizedData"],
                    "rules": translate_rules(self._examples, self._rules, other),
                }
            ],
            "invocations": [
                {
                    "executionSuccessful": code in (ExitCode.CLEAN, ExitCode.FINDINGS),
                    "exitCode": int(code),
                    "exitCodeDescription": self._language.render(
                        OUTCOMES[code], {"code": int(code)}
                    ),
                    "toolExecutionNotifications": [*self._notifications, *self._caps()],
                }
            ],
            "artifacts": list(self._artifacts.values()),
            "automationDetails": {"id": "soat/"},
            "columnKind": "unicodeCodePoints",
            "language": self._language.code,
            "originalUriBaseIds": {
                "%SRCROOT%": {
                    "description": {
                        "text": self._language.text(mark("Thư mục nơi soát được chạy."))
                    }
                }
            },
            "properties": {"coverage": coverage},
        }

    def _artifact(self, report: DocumentReport) -> dict[str, Any]:
        artifact: dict[str, Any] = {
            "location": artifact_location(report.path),
            "roles": ["analysisTarget"],
        }
        if report.format in MEDIA_TYPES:
            artifact["mimeType"] = MEDIA_TYPES[report.format]
        if report.format not in LINED_FORMATS:
            lines = mark("Dòng và cột là của phần chữ mà lệnh “soat text” in ra.")
            artifact["description"] = {"text": self._language.text(lines)}
        return artifact

    def _notification(self, failure: Failure, level: str = "") -> dict[str, Any]:
        return {
            "descriptor": {"id": failure.error},
            "level": level or ("error" if failure.exit_code else "warning"),
            "message": {"text": describe_failure(failure, self._language)},
            "locations": [
                {"physicalLocation": {"artifactLocation": artifact_location(failure.path)}}
            ],
        }

    def _caps(self) -> list[dict[str, Any]]:
        """What is said when results were left out."""
        said = mark(
            "Đã bỏ bớt {count} phát hiện mức “{level}” để tệp không vượt giới hạn {limit} kết quả "
            "của GitHub. Hãy soát từng thư mục, hoặc dùng --format json để có đủ."
        )
        limit = self._room[Severity.ERROR]
        return [
            {
                "descriptor": {"id": "results-left-out"},
                "level": LEVELS[Severity.WARNING],
                "message": {
                    "text": self._language.render(
                        said, {"count": count, "level": severity.key, "limit": limit}
                    )
                },
            }
            for severity, count in sorted(self._left_out.items(), reverse=True)
        ]
