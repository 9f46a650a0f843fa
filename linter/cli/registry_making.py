"""``soat registry import`` and ``build``: books, documents and registers into a register."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from linter.cli.console import say
from linter.cli.inputs import find_inputs
from linter.cli.paths import as_on_disk
from linter.cli.progress import with_progress
from linter.cli.registry import DEFAULT_OUTPUT, whole_number
from linter.cli.settings_options import make_finder
from linter.config.known_rules import KnownRules
from linter.config.settings import Settings
from linter.errors import ExitCode, MissingFileError, UsageError
from linter.findings import DocumentReport, Failure
from linter.inputs import Input
from linter.language import Language, mark
from linter.references.registry import RegistryEntry, SeriesClaim
from linter.registry.cells import type_name
from linter.registry.importing import Book, RowError, read_book
from linter.registry.indexing import entry_of
from linter.registry.merging import is_register, merge, open_for_adding
from linter.registry.writing import RegisterWriter
from linter.report.wording import describe_failure

if TYPE_CHECKING:
    from linter.session import Session

T = TypeVar("T")
MOST_TOLD = 50
"""Rows that are told one by one; the rest are only counted."""
EVERY_TYPE = "*"
READING = mark("Đang nhập sổ")
INDEXING = mark("Đang đọc văn bản")

NOT_COMPLETE = mark(
    "Còn hàng chưa vào sổ nên sổ không được ghi là đủ (--complete); sửa rồi nhập lại."
)


def import_books(options: Namespace, settings: Settings, language: Language) -> int:
    """Import tables and merge registers. Raises SoatError."""
    paths = [Path(as_on_disk(name)) for name in options.operands]
    if not paths:
        raise UsageError(
            mark("Chưa cho biết nhập sổ nào."),
            mark("Ví dụ: soat registry import so-di-2025.csv --issuer \"UBND xã Mẫu\""),
        )  # fmt: skip
    for path in paths:
        if not path.is_file():
            raise MissingFileError(mark("Không tìm thấy tệp “{path}”."), path=path)
    target, claims = _target(options), _claims(options, settings)
    books = [_book(options, settings, path) for path in paths if not is_register(path)]
    errors: list[RowError] = []
    with _opened(target, options) as writer:
        for book in books:
            rows = _watched(read_book(book), language, READING)
            writer.put(_kept(rows, errors))
        merge(writer, (path for path in paths if is_register(path)))
        writer.claim(() if errors else claims)
    _tell_errors(errors, language)
    if errors and claims:
        say(language.render(NOT_COMPLETE, {}))
    _tell_done(target, writer, language, len(errors))
    return ExitCode.FINDINGS if errors else ExitCode.CLEAN


def _opened(target: Path, options: Namespace) -> AbstractContextManager[RegisterWriter]:
    today = datetime.now().astimezone().date()
    return open_for_adding(target, name=options.name, day=today, anew=options.new)


def _target(options: Namespace) -> Path:
    target = Path(as_on_disk(options.output or DEFAULT_OUTPUT))
    if target.is_dir():
        raise UsageError(mark("“{path}” là một thư mục."), mark("Hãy thêm tên tệp."), path=target)
    return target


def _book(options: Namespace, settings: Settings, path: Path) -> Book:
    columns = dict(settings.registry_columns)
    for given in options.map or ():
        field, equals, heading = given.partition("=")
        if not equals:
            raise UsageError(
                mark("--map không nhận “{value}”."),
                mark("Hãy viết NỘI-DUNG=TIÊU-ĐỀ, ví dụ: --map number=\"Số hiệu\"."),
                value=given,
            )  # fmt: skip
        columns[field.strip()] = heading.strip()
    return Book(
        path=path,
        sheet=options.sheet,
        issuer=options.issuer or settings.body.name or "",
        year=whole_number(options.year, "--year"),
        columns=columns,
    )


def _claims(options: Namespace, settings: Settings) -> list[SeriesClaim]:
    """The series that the user says are complete. Raises UsageError."""
    claims = []
    issuer = options.issuer or settings.body.name
    for given in options.complete or ():
        kind, _, year = given.rpartition(":")
        if not kind or not year.isdecimal() or len(year) != 4:
            raise UsageError(
                mark("--complete không nhận “{value}”."),
                mark("Hãy viết LOẠI:NĂM, ví dụ: --complete \"Kế hoạch:2025\" hoặc \"*:2025\"."),
                value=given,
            )  # fmt: skip
        if not issuer:
            raise UsageError(
                mark("--complete cần biết cơ quan ban hành."),
                mark("Hãy thêm --issuer \"UBND xã …\", hoặc đặt body.name trong soat.toml."),
            )  # fmt: skip
        claims.append(SeriesClaim(issuer, "" if kind == EVERY_TYPE else type_name(kind), int(year)))
    return claims


def _kept(
    rows: Iterable[RegistryEntry | RowError], errors: list[RowError]
) -> Iterator[RegistryEntry]:
    """The documents; what could not be read is put aside."""
    for row in rows:
        if isinstance(row, RowError):
            errors.append(row)
        else:
            yield row


def _watched(
    results: Iterator[T], language: Language, doing: str, total: int | None = None
) -> Iterator[T]:
    """The same results, with a bar where a person watches."""
    return with_progress(results, total, language, doing) if sys.stderr.isatty() else results


def _tell_errors(errors: list[RowError], language: Language) -> None:
    for error in errors[:MOST_TOLD]:
        reason = language.render(error.reason, {"cell": error.cell})
        place = {"path": error.path, "row": error.row, "column": error.column, "reason": reason}
        say(language.render(mark("{path}: hàng {row}, cột “{column}”: {reason}."), place))
    if len(errors) > MOST_TOLD:
        rest = {"count": len(errors) - MOST_TOLD}
        say(language.render(mark("… và {count} hàng nữa không nhập được."), rest))


def _tell_done(target: Path, writer: RegisterWriter, language: Language, left_out: int) -> None:
    values = {
        "path": target,
        "added": writer.counts.added,
        "replaced": writer.counts.replaced,
        "left_out": left_out,
    }
    text = mark("{path}: thêm {added} văn bản, cập nhật {replaced}, bỏ qua {left_out}.")
    sys.stdout.write(language.render(text, values) + "\n")


def build(options: Namespace, settings: Settings, language: Language) -> int:
    """Index the documents in folders. Raises SoatError."""
    from linter.plugins import load_plugins  # noqa: PLC0415  (imports every rule)
    from linter.session import Session  # noqa: PLC0415  (imports all that reads)

    if not options.operands:
        raise UsageError(
            mark("Chưa cho biết lập sổ từ thư mục nào."),
            mark("Ví dụ: soat registry build van-ban-di/ -o so-di.sqlite"),
        )
    options.stdin_name = None
    plugins = load_plugins()
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    reading: dict[int, tuple[Settings, Settings]] = {}

    def without_rules(path: Path | None) -> Settings:
        found = finder.settings_for(path)
        if id(found) not in reading:
            bare = replace(found, select=(), extend_select=(), use_registry=False)
            reading[id(found)] = (found, replace(bare, template="", templates={}))
        return reading[id(found)][1]

    session = Session(settings_for=without_rules, plugins=plugins)
    inputs = find_inputs(options, finder, lambda: session.suffixes)
    target = _target(options)
    failures: list[Failure] = []
    skipped: list[str] = []
    with _opened(target, options) as writer:
        writer.put(_indexed(session, inputs, language, failures, skipped))
        writer.claim(_claims(options, settings))
    for failure in failures:
        say(f"{failure.path}: {describe_failure(failure, language)}")
    for path in skipped:
        say(language.render(mark("{path}: không có số, ký hiệu nên không vào sổ."), {"path": path}))
    _tell_done(target, writer, language, len(failures) + len(skipped))
    return max((failure.exit_code for failure in failures), default=ExitCode.CLEAN)


def _indexed(
    session: "Session",
    inputs: list[Input | Failure],
    language: Language,
    failures: list[Failure],
    skipped: list[str],
) -> Iterator[RegistryEntry]:
    for result in _watched(session.check(inputs), language, INDEXING, len(inputs)):
        if isinstance(result, DocumentReport):
            entry = entry_of(result.card) if result.card is not None else None
            if entry is not None:
                yield entry
            else:
                skipped.append(result.path)
        else:
            failures.append(result)
