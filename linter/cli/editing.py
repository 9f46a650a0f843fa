"""What ``soat fix`` and ``soat annotate`` have in common: documents, their reports, new files."""

import os
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from linter.cli.inputs import collect_settings, find_inputs, strictest
from linter.cli.output import unwritable
from linter.cli.paths import as_on_disk
from linter.cli.settings_options import make_finder
from linter.cli.suppression import RunSurroundings
from linter.config.known_rules import KnownRules
from linter.document import Limits
from linter.errors import ExitCode, SoatError, UneditableError, UsageError
from linter.findings import Failure
from linter.fixing.rounds import Examined
from linter.inputs import Input, failure_of, load
from linter.language import mark
from linter.plugins import load_plugins
from linter.session import Session
from linter.suppress.outside import OutsideSuppression


class Task(NamedTuple):
    """A document to change, its bytes, and where the changed one goes."""

    item: Input
    data: bytes
    target: Path | None


class EditingRun:
    """Documents that are checked in order to write changed copies of them."""

    def __init__(self, options: Namespace) -> None:
        """``options`` hold ``add_checking_options``. Raises SoatError."""
        given = Namespace(**{"stdin_name": None, "strict_plugins": False, **vars(options)})
        self._plugins = load_plugins()
        self._finder, _ = make_finder(given, KnownRules.of(self._plugins.rules), self._plugins)
        self.session = Session(settings_for=self._finder.settings_for, plugins=self._plugins)
        self.inputs = find_inputs(given, self._finder, lambda: self.session.suffixes)
        self._settings = collect_settings(self.inputs, self._finder.settings_for)
        self.fail_on = strictest(self._settings)
        self._operands: list[str] = [as_on_disk(name) for name in options.operands]

    @cached_property
    def _outside(self) -> OutsideSuppression:
        around = RunSurroundings(self._finder, self._settings, operands=self._operands)
        return OutsideSuppression(around)

    def tasks(self, targets: "Targets") -> Iterator[Task | Failure]:
        """The documents in turn, each with its bytes; what cannot be read as a failure."""
        for item in self.inputs:
            if isinstance(item, Failure):
                yield item
                continue
            try:
                assert item.path is not None
                data = load(item.path, self._finder.settings_for(item.path).limits)
                yield Task(item, data, targets.of(item.path))
            except SoatError as error:
                yield failure_of(item.name, error)

    def limits_of(self, task: Task) -> Limits:
        """The safety limits for a document."""
        return self._finder.settings_for(task.item.path).limits

    def examine(self, task: Task, data: bytes) -> Examined:
        """A document with these bytes, and its report. Raises SoatError."""
        document, report = self.session.examine(replace(task.item, data=data))
        return Examined(document, self._outside.document(report))


class Targets:
    """Where changed documents go: one file, a folder, or nowhere."""

    def __init__(self, output: str | None, operands: Sequence[str], *, force: bool = False) -> None:
        """Raises UsageError for one file that several documents would go to."""
        self._force = force
        self._operands = [Path(as_on_disk(name)) for name in operands]
        self._output = Path(output) if output else None
        several = len(self._operands) > 1 or any(path.is_dir() for path in self._operands)
        self._folder = self._output is not None and (several or self._output.is_dir())
        if several and self._output is not None and self._output.is_file():
            raise UsageError(
                mark("“{path}” là một tệp, mà có nhiều văn bản cần ghi."),
                mark("Hãy cho -o một thư mục."),
                path=self._output,
            )

    def of(self, path: Path) -> Path | None:
        """Where the changed copy of a document goes. Raises UsageError."""
        if self._output is None:
            return None
        target = self._output / self._inside(path) if self._folder else self._output
        if target.exists() and target.samefile(path):
            raise UsageError(
                mark("“{path}” là chính văn bản gốc; soát không ghi đè lên nó."),
                mark("Hãy chọn tên khác cho -o."),
                path=target,
            )
        if target.exists() and not self._force:
            raise _taken(target)
        return target

    def suffixed(self, task: Task, suffix: str | None) -> Path:
        """The target of a task under another suffix, where a folder leaves the name to us.

        Raises UsageError.
        """
        assert task.target is not None
        if suffix is None or not self._folder or task.target.suffix == suffix:
            return task.target
        target = task.target.with_name(f"{task.target.name}{suffix}")
        if target.exists() and not self._force:
            raise _taken(target)
        return target

    def _inside(self, path: Path) -> Path:
        """The place of a document in the output folder: as in the folder it came from."""
        for operand in self._operands:
            if operand.is_dir() and operand in path.parents:
                return path.relative_to(operand)
        return Path(path.name)


def _taken(target: Path) -> UsageError:
    return UsageError(
        mark("Tệp “{path}” đã có; không ghi đè."),
        mark("Hãy chọn tên khác, hoặc thêm --force."),
        path=target,
    )


def refuse_secret(examined: Examined) -> None:
    """Raise UneditableError for a document that is marked secret: nothing of it is copied."""
    if examined.report.card is None:
        raise UneditableError(
            mark("Văn bản có dấu độ mật: soát chỉ soát, không ghi ra bản khác."),
            mark("Hãy sửa trực tiếp trên máy được phép soạn thảo văn bản mật."),
        )


def write_bytes(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; folders above it are made. Raises UsageError."""
    name = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_mask()
        number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        with os.fdopen(number, "wb") as file:
            file.write(data)
        os.chmod(name, mode)
        os.replace(name, target)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise unwritable(target, error) from None


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def worst(failures: Sequence[Failure], otherwise: ExitCode) -> ExitCode:
    """The exit code of a run with these failures."""
    codes = {failure.exit_code for failure in failures}
    order = (ExitCode.INTERNAL, ExitCode.USAGE, ExitCode.UNREADABLE)
    return next((code for code in order if code in codes), otherwise)
