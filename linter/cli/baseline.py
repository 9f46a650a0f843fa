"""``soat baseline``: findings that are known and let be, in a file of the repository."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from linter.cli.actions import unknown_action
from linter.cli.arguments import CommandParser, helped
from linter.cli.baseline_view import described
from linter.cli.check import add_checking_options
from linter.cli.checking import check_quietly
from linter.cli.console import say
from linter.cli.output import FileOutput
from linter.cli.settings_options import make_finder
from linter.cli.suppression import (
    MAKE_BASELINE,
    NO_BASELINE,
    placed_baseline,
    read_baseline,
    today,
)
from linter.config.discovery import shown_path
from linter.config.known_rules import KnownRules
from linter.config.selection import decide
from linter.config.settings import Settings
from linter.errors import ExitCode, MissingFileError, UsageError
from linter.findings import DocumentReport, Failure, ReportedFinding
from linter.inputs import STANDARD_INPUT
from linter.language import Language, mark
from linter.report.escaping import visible
from linter.report.wording import describe_failure
from linter.suppress.baseline import Baseline, baseline_text
from linter.suppress.outside import PlacedBaseline
from linter.suppress.updating import CheckedDocument, Entry, Updated, pruned, with_findings

DEFAULT_FILE = "soat-baseline.json"
"""Where known findings are entered when neither settings nor options say."""


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "baseline",
        mark("soat baseline add|prune|show [tùy chọn] [ĐƯỜNG-DẪN…]"),
        mark(
            "Các điểm đã biết: vẫn có trong báo cáo, không tính vào kết quả.\n"
            "add    soát và ghi mọi điểm đang có vào tệp, kèm lý do\n"
            "prune  soát và bỏ khỏi tệp những điểm không còn, đã hết hạn\n"
            "show   in các điểm đã ghi"
        ),
        language,
    )
    parser.option("--reason", value=mark("LÝ-DO"), help=mark("add: vì sao để nguyên (bắt buộc)"))
    parser.option(
        "--author", value=mark("NGƯỜI"), help=mark("add: ai ghi; mặc định theo git, tài khoản")
    )
    parser.option(
        "--expires", value=mark("NGÀY"), help=mark("add: sau ngày này lại tính, như 31/12/2026")
    )
    add_checking_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    action, *operands = options.operands or [""]
    if action not in ACTIONS:
        raise unknown_action("baseline", action, ACTIONS)
    if STANDARD_INPUT in operands:
        raise UsageError(mark("Điểm đã biết là của tệp có tên; không dùng được “-” ở đây."))
    options.operands = operands or ["."]
    return ACTIONS[action](options, language)


class _Seen(NamedTuple):
    """What checking a document showed, as far as a baseline needs it."""

    name: str
    findings: tuple[ReportedFinding, ...]


class _Target(NamedTuple):
    """A baseline with the documents that were checked under it."""

    path: Path
    baseline: Baseline
    placed: PlacedBaseline
    checked: list[CheckedDocument]


def _add(options: Namespace, language: Language) -> int:
    if not (options.reason or "").strip():
        raise UsageError(
            mark("Chưa nêu lý do để nguyên các điểm này."),
            mark('Ví dụ: soat baseline add --reason "Văn bản đã ban hành" van-ban/'),
        )
    now = today()
    entry = Entry(options.reason.strip(), _author(options), now, _expiry(options, now))
    targets, failures = _check(options, language)
    for target in targets:
        updated = with_findings(target.baseline, target.checked, entry, target.placed.is_gone)
        _write(target, updated, language, mark("{path}: đã thêm {count} điểm, tất cả {total}."))
    return _end(failures, language)


def _prune(options: Namespace, language: Language) -> int:
    targets, failures = _check(options, language)
    now = today()
    for target in targets:
        updated = pruned(target.baseline, target.checked, now, target.placed.is_gone)
        _write(target, updated, language, mark("{path}: đã bỏ {count} điểm, còn {total}."))
    return _end(failures, language)


def _show(options: Namespace, language: Language) -> int:
    finder, _ = make_finder(options, _rules_of_packs(), None)
    for operand in options.operands:
        settings = finder.settings_for(Path(operand))
        path = Path(settings.baseline or DEFAULT_FILE)
        baseline = read_baseline(path)
        if baseline is None:
            raise MissingFileError(NO_BASELINE, MAKE_BASELINE, path=shown_path(path))
        sys.stdout.write("\n".join(described(baseline, today(), language)) + "\n")
    return ExitCode.CLEAN


ACTIONS: Mapping[str, Callable[[Namespace, Language], int]] = {
    "add": _add,
    "prune": _prune,
    "show": _show,
}


def _rules_of_packs() -> KnownRules:
    def rules() -> object:
        from linter.plugins import load_plugins  # noqa: PLC0415  (imports every rule)

        return load_plugins().rules

    return KnownRules(rules)  # type: ignore[arg-type]


def _check(options: Namespace, language: Language) -> tuple[list[_Target], tuple[Failure, ...]]:
    """The baselines of what is checked, each with what was found."""
    seen: list[_Seen] = []

    def take(report: DocumentReport) -> None:
        is_secret = report.card is None  # its words are not to stand in another file
        findings = (replace(f, quote="") for f in report.findings) if is_secret else report.findings
        seen.append(_Seen(report.path, tuple(findings)))

    rest = check_quietly(options, language, take)
    between: dict[str, list[ReportedFinding]] = {}
    for item in rest.between:
        between.setdefault(item.path, []).append(item.finding)
    targets: dict[str, _Target] = {}
    for name, findings in seen:
        settings = rest.settings_for(Path(name))
        target = _target(targets, settings.baseline or DEFAULT_FILE)
        target.checked.append(
            CheckedDocument(
                target.placed.key_of(name),
                target.placed.digest_of(name) or "",
                findings,
                _runs(settings),
                tuple(between.get(name, ())),
            )
        )
    return list(targets.values()), rest.failures


def _target(targets: dict[str, _Target], file: str) -> _Target:
    if file not in targets:
        path = Path(file)
        baseline = read_baseline(path) or Baseline()
        targets[file] = _Target(path, baseline, placed_baseline(path, baseline), [])
    return targets[file]


def _runs(settings: Settings) -> Callable[[str], bool]:
    return lambda rule: decide(rule, settings).enabled


def _write(target: _Target, updated: Updated, language: Language, said: str) -> None:
    if updated.baseline != target.baseline or not target.path.exists():
        with FileOutput(target.path) as output:
            output.write(baseline_text(updated.baseline))
    values = {"path": shown_path(target.path), "count": updated.changed}
    sys.stdout.write(language.render(said, {**values, "total": len(updated.baseline)}) + "\n")


def _end(failures: tuple[Failure, ...], language: Language) -> int:
    """Say what could not be checked; the gravest of it is the exit code."""
    for failure in failures:
        say(f"{visible(failure.path)}: {describe_failure(failure, language)}")
    codes = {failure.exit_code for failure in failures}
    order = (ExitCode.INTERNAL, ExitCode.USAGE, ExitCode.UNREADABLE)
    return next((code for code in order if code in codes), ExitCode.CLEAN)


def _expiry(options: Namespace, now: date) -> date | None:
    text = options.expires
    if not text:
        return None
    try:
        shown = tuple(int(part) for part in text.split("/")) if "/" in text else ()
        day = date(*reversed(shown)) if shown else date.fromisoformat(text)
    except (ValueError, TypeError):
        raise UsageError(
            mark("--expires không nhận “{value}”."),
            mark("Hãy viết ngày như 31/12/2026 hoặc 2026-12-31."),
            value=text,
        ) from None
    if day < now:
        raise UsageError(mark("Ngày hết hạn {value} đã qua."), value=text)
    return day


def _author(options: Namespace) -> str:
    """Who enters: as told, else as git knows, else the account."""
    if options.author:
        return str(options.author).strip()
    import subprocess  # noqa: PLC0415  (few runs enter anything)
    from getpass import getuser  # noqa: PLC0415

    try:
        asked = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, timeout=5, check=False
        )
        name = asked.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        name = ""
    try:
        return name or getuser()
    except (OSError, KeyError, ImportError):
        return ""
