"""``soat references``: every cited document, with what is known and what is wrong of it."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import say, use_utf8, wants_color, width_of
from linter.cli.inputs import find_inputs
from linter.cli.settings_options import add_file_options, add_registry_options, make_finder
from linter.config.known_rules import KnownRules
from linter.config.settings import Settings
from linter.errors import ExitCode, UsageError
from linter.findings import (
    DocumentReport,
    Failure,
    ReportedFinding,
    ReportedReference,
    Severity,
)
from linter.language import Language, mark
from linter.plugins import load_plugins
from linter.report.wording import describe_failure
from linter.session import Session

PACK = "references"
CONFIRMED, UNCHECKED = "confirmed", "unchecked"
BY_SEVERITY = {Severity.ERROR: "wrong", Severity.WARNING: "doubtful", Severity.INFO: "notable"}
FAR = 400
"""Characters behind a number up to which a finding speaks of its document."""
FORMATS = ("rich", "plain", "csv", "json")
GRAPHS = ("dot", "graphml")


class Listed(Struct, frozen=True):
    """A citation in a document, with its verdict."""

    report: DocumentReport
    reference: ReportedReference
    verdict: str
    """``wrong``, ``doubtful``, ``notable``, ``confirmed`` or ``unchecked``."""
    findings: tuple[ReportedFinding, ...]


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "references",
        mark("soat references [tùy chọn] ĐƯỜNG-DẪN…"),
        mark(
            "Liệt kê các văn bản được viện dẫn: số, ký hiệu, ngày, cơ quan và kết quả đối chiếu\n"
            "(khớp sổ, sai, cần xem lại, chưa đối chiếu được); vẽ sơ đồ viện dẫn."
        ),
        language,
    )
    parser.option(
        "--format", value="|".join(FORMATS), choices=FORMATS, default="rich",
        help=mark("rich, plain (bảng chữ), csv hoặc json"),
    )  # fmt: skip
    parser.option(
        "--graph", value="|".join(GRAPHS), choices=GRAPHS,
        help=mark("thay bảng bằng sơ đồ viện dẫn: dot (Graphviz) hoặc graphml"),
    )  # fmt: skip
    parser.option("--output", value=mark("TỆP"), help=mark("ghi vào tệp này"))
    parser.option(
        "--stdin-name", value=mark("TÊN"), help=mark("tên của văn bản đọc từ đầu vào chuẩn")
    )
    add_registry_options(parser)
    add_file_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if not options.operands:
        raise UsageError(
            mark("Chưa cho biết đọc văn bản nào."), mark("Ví dụ: soat references bao-cao.docx")
        )
    reports, failures = _read(options)
    _write(options, _text(options, reports, language))
    for failure in failures:
        say(f"{failure.path}: {describe_failure(failure, language)}")
    return max((failure.exit_code for failure in failures), default=ExitCode.CLEAN)


def _read(options: Namespace) -> tuple[list[DocumentReport], list[Failure]]:
    """The reports of all documents, with what was found between them, and what went wrong."""
    plugins = load_plugins()
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    known: dict[int, tuple[Settings, Settings]] = {}
    stdin = Path(options.stdin_name) if options.stdin_name else None

    def on_references(path: Path | None) -> Settings:
        found = finder.settings_for(path or stdin)
        if id(found) not in known:
            known[id(found)] = (found, replace(found, select=(PACK,), extend_select=()))
        return known[id(found)][1]

    session = Session(settings_for=on_references, plugins=plugins)
    inputs = find_inputs(options, finder, lambda: session.suffixes)
    results = list(session.check(inputs))
    reports = [result for result in results if isinstance(result, DocumentReport)]
    cards = [report.card for report in reports if report.card is not None]
    across = list(session.across(lambda: cards)) if len(cards) > 1 else []
    reports = [
        replace(r, findings=(*r.findings, *(f.finding for f in across if f.path == r.path)))
        for r in reports
    ]
    failures = [result for result in results if isinstance(result, Failure)]
    broken = (replace(f, exit_code=ExitCode.CLEAN) for r in reports for f in r.failures)
    return reports, [*failures, *broken, *session.register_failures]


def _text(options: Namespace, reports: Sequence[DocumentReport], language: Language) -> str:
    if options.graph:
        from linter.cli.references_graph import GRAPH_WRITERS  # noqa: PLC0415

        return GRAPH_WRITERS[options.graph](reports)
    from linter.cli.references_view import as_csv, as_json, as_table  # noqa: PLC0415

    listed = [one for report in reports for one in list_references(report)]
    if options.format == "csv":
        return as_csv(listed, language)
    if options.format == "json":
        return as_json(listed, language)
    to_screen = not options.output
    return as_table(
        listed,
        language,
        width=width_of(sys.stdout),
        color=to_screen and options.format == "rich" and wants_color(options.color, sys.stdout),
        plain=options.format == "plain",
    )


def list_references(report: DocumentReport) -> Iterator[Listed]:
    """The citations of a document with their verdicts, in reading order."""
    said = _by_reference(report)
    for reference in report.references:
        findings = tuple(said.get(reference.span.start, ()))
        worst = max((finding.severity for finding in findings), default=None)
        if worst is not None:
            verdict = BY_SEVERITY[worst]
        else:
            verdict = CONFIRMED if _is_confirmed(reference) else UNCHECKED
        yield Listed(report, reference, verdict, findings)


def _is_confirmed(reference: ReportedReference) -> bool:
    """Whether a register has the document under the date that is cited."""
    register = reference.register
    return register is not None and reference.date in (None, register["issued"])


def _by_reference(report: DocumentReport) -> dict[int, list[ReportedFinding]]:
    """The findings on citations, by where the number starts that they speak of."""
    starts = [reference.span.start for reference in report.references]
    found: dict[int, list[ReportedFinding]] = {}
    for finding in report.findings:
        if finding.suppressed is not None or finding.missing:
            continue
        if not finding.rule.startswith(f"{PACK}/"):
            continue
        for place in _spoken_of(finding, report.references, starts):
            found.setdefault(place, []).append(finding)
    return found


def _spoken_of(
    finding: ReportedFinding, references: Iterable[ReportedReference], starts: Sequence[int]
) -> Iterator[int]:
    """The citations that a finding lies on; else the last one before it."""
    over = [r.span.start for r in references if any(s.overlaps(r.span) for s in finding.spans)]
    if over:
        yield from over
        return
    before = [start for start in starts if start <= finding.span.start <= start + FAR]
    yield from before[-1:]


def _write(options: Namespace, text: str) -> None:
    from linter.cli.output import FileOutput, Output, StandardOutput  # noqa: PLC0415

    target: Output
    if options.output and options.output != "-":
        target = FileOutput(Path(options.output))
    else:
        if options.graph or options.format in ("csv", "json"):
            use_utf8(sys.stdout)
        target = StandardOutput()
    with target as output:
        output.write(text)
