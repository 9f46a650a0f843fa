"""Which reports a run writes, and where: ``--format`` and ``--output``, each given once or oftener.

The first output belongs to the first format, and so on; formats left over go to standard output,
which takes one. ``auto`` looks at where the report goes: the name of a file, or on standard output
the build server that reads it.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.cli.console import PIPE_WIDTH, use_utf8, wants_color, width_of
from linter.cli.output import FileOutput, Output, StandardOutput, refuse_overwriting
from linter.config.nearest import nearest
from linter.errors import UsageError
from linter.findings import DocumentReport, Report, Severity
from linter.language import Language, mark
from linter.report import REPORTERS
from linter.reporter import ReporterSpec

if TYPE_CHECKING:
    from linter.kept_outlines import OutlinedPlugins
    from linter.plugins import Plugins
    from linter.rulekit import Rule

AUTO = "auto"
STANDARD = "-"
FOR_PERSON = "rich"
FOR_PEOPLE = frozenset({"rich", "plain"})
GITHUB = "github"
_BY_SUFFIX = {
    ".json": "json",
    ".sarif": "sarif",
    ".html": "html",
    ".htm": "html",
    ".xml": "junit",
    ".rdjson": "rdjson",
    ".rdjsonl": "rdjsonl",
}
"""What ``auto`` writes into a file, by its name."""


class Target(NamedTuple):
    """A report that is asked for: its format, and the file, or None for standard output."""

    spec: ReporterSpec
    path: Path | None
    annotated: bool = False
    """Whether annotations for GitHub go out beside it."""


def targets_of(
    formats: Sequence[str],
    outputs: Sequence[str],
    plugins: "Callable[[], Plugins | OutlinedPlugins]",
    environment: Mapping[str, str] = os.environ,
) -> tuple[Target, ...]:
    """The reports that are asked for. Raises UsageError."""
    formats = tuple(formats) or (AUTO,)
    if len(outputs) > len(formats):
        raise UsageError(
            mark("Có {outputs} --output mà chỉ có {formats} --format."),
            mark("Ghi một --format cho mỗi --output, theo cùng thứ tự."),
            outputs=len(outputs),
            formats=len(formats),
        )
    paths = [*outputs, *[STANDARD] * (len(formats) - len(outputs))]
    if paths.count(STANDARD) > 1:
        raise UsageError(
            mark("Chỉ một báo cáo được in ra màn hình; {count} báo cáo chưa có --output."),
            mark("Ví dụ: --format rich --format sarif --output - --output soat.sarif"),
            count=paths.count(STANDARD),
        )
    files = [os.path.abspath(path) for path in paths if path != STANDARD]
    if len(set(files)) < len(files):
        raise UsageError(mark("Hai báo cáo không thể ghi vào cùng một tệp."))
    return tuple(
        _target(name, None if path == STANDARD else Path(path), plugins, environment)
        for name, path in zip(formats, paths, strict=True)
    )


def _target(
    name: str,
    path: Path | None,
    plugins: "Callable[[], Plugins | OutlinedPlugins]",
    environment: Mapping[str, str],
) -> Target:
    if name != AUTO:
        return Target(find_reporter(name, plugins), path)
    if path is None:
        annotated = environment.get("GITHUB_ACTIONS") == "true"
        return Target(find_reporter(FOR_PERSON, plugins), path, annotated)
    chosen = _BY_SUFFIX.get(path.suffix.lower(), FOR_PERSON)
    if chosen == "json" and environment.get("GITLAB_CI") == "true":
        chosen = "gitlab"
    return Target(find_reporter(chosen, plugins), path)


def find_reporter(name: str, plugins: "Callable[[], Plugins | OutlinedPlugins]") -> ReporterSpec:
    """The report format of this name. Raises UsageError with the nearest name."""
    known = {spec.name: spec for spec in REPORTERS}
    if name not in known:
        known |= {spec.name: spec for spec in plugins().reporters}
    if name not in known:
        suggestion = nearest(name, known)
        raise UsageError(
            mark("Không có dạng báo cáo “{name}”."),
            mark("Có phải ý bạn là “{suggestion}”? Dùng được: {allowed}.")
            if suggestion
            else mark("Dùng được: {allowed}."),
            name=name,
            suggestion=suggestion,
            allowed=", ".join(known),
        )
    return known[name]


class ReportOptions(NamedTuple):
    """What reporters are told."""

    language: Language
    color: str | None
    fail_on: Severity | None
    rule: "Callable[[str], type[Rule] | None]"
    """The class of a rule by its id; rules are loaded when it is first called."""


class ReportWriter:
    """Writes every report that is asked for; a context: files appear whole or not at all."""

    def __init__(self, targets: Iterable[Target], options: ReportOptions) -> None:
        self._targets = tuple(targets)
        self._options = options
        self._stack = ExitStack()
        self._pairs: list[tuple[Any, Output]] = []

    def __enter__(self) -> "ReportWriter":
        with ExitStack() as stack:
            for target in self._targets:
                output = stack.enter_context(_output(target))
                self._pairs.append((self._reporter(target), output))
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: Any) -> None:
        self._stack.__exit__(*error)

    def start(self) -> None:
        """Write how each report begins."""
        for reporter, output in self._pairs:
            output.write(reporter.start())

    def document(self, report: DocumentReport) -> None:
        """Write one document into each report."""
        for reporter, output in self._pairs:
            output.write(reporter.document(report))

    def finish(self, report: Report) -> None:
        """Write how each report ends."""
        for reporter, output in self._pairs:
            output.write(reporter.finish(report))

    def _reporter(self, target: Target) -> Any:
        language, choice, fail_on, rule = self._options
        if target.path is not None:
            width, color = PIPE_WIDTH, choice == "always"
        else:
            width, color = width_of(sys.stdout), wants_color(choice, sys.stdout)
        told: dict[str, Any] = {"width": width, "color": color, "fail_on": fail_on}
        if target.annotated:
            from linter.cli.annotated import AnnotatedReporter  # noqa: PLC0415  (GitHub alone)

            loads = [find_reporter(name, _no_plugins).load for name in (target.spec.name, GITHUB)]
            return AnnotatedReporter(*(load(language, **told) for load in loads))
        if "rules" in target.spec.needs:
            told["rules"] = rule
        return target.spec.load(language, **told)


def _output(target: Target) -> Output:
    if target.path is not None:
        return FileOutput(target.path)
    if target.spec in REPORTERS and target.spec.name not in FOR_PEOPLE:
        use_utf8(sys.stdout)
    return StandardOutput()


def _no_plugins() -> "Plugins":
    raise AssertionError("the formats that soát ships need no pack")  # pragma: no cover


def refuse_documents(targets: Iterable[Target], documents: Iterable[Path]) -> None:
    """Raise UsageError when a report would replace a document that is being checked."""
    kept = tuple(documents)
    for target in _files(targets):
        refuse_overwriting(target, kept)


def _files(targets: Iterable[Target]) -> Iterator[Path]:
    return (target.path for target in targets if target.path is not None)
