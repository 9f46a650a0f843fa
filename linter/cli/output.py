"""Where a report goes: standard output, or a file that appears whole or not at all."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol, Self

from linter.errors import UsageError
from linter.language import mark


class Output(Protocol):
    """Somewhere to write; closing it in peace makes the writing final."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def write(self, text: str) -> None:
        """Write a piece of the report."""
        ...


class StandardOutput:
    """Standard output; what is written is seen at once."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def write(self, text: str) -> None:
        """Write a piece of the report."""
        if text:
            sys.stdout.write(text)
            sys.stdout.flush()


class FileOutput:
    """A file, in UTF-8: written beside its place under another name, then put there.

    It is opened before any work is done, so that an unwritable place is told at once.
    """

    def __init__(self, target: Path) -> None:
        if target.is_dir():
            raise UsageError(
                mark("Không ghi được báo cáo vào “{path}”: đó là một thư mục."),
                mark("Hãy thêm tên tệp."),
                path=target,
            )
        import tempfile  # noqa: PLC0415  (most reports go to the screen)

        self._target = target
        self._file: IO[str] | None = None
        try:
            number, self._name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        except OSError as error:
            raise unwritable(target, error) from None
        self._file = os.fdopen(number, "w", encoding="utf-8", errors="replace", newline="\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._file is not None
        try:
            self._file.close()
            if error is None:
                os.chmod(self._name, _mode_for(self._target))
                os.replace(self._name, self._target)
        except OSError as failure:
            raise unwritable(self._target, failure) from None
        finally:
            Path(self._name).unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Write a piece of the report."""
        assert self._file is not None
        try:
            self._file.write(text)
        except OSError as error:
            raise unwritable(self._target, error) from None


def unwritable(target: Path, error: OSError) -> UsageError:
    """The error for a place that cannot be written to."""
    return UsageError(
        mark("Không ghi được vào “{path}”: {reason}."),
        mark("Hãy chọn nơi khác hoặc kiểm tra quyền ghi."),
        path=target,
        reason=error.strerror or str(error),
    )


def refuse_overwriting(target: Path, inputs: Iterable[Path]) -> None:
    """Raise UsageError when the report would replace a document that is being checked."""
    if not target.exists():
        return
    for path in inputs:
        if path.exists() and target.samefile(path):
            raise UsageError(
                mark("“{path}” là văn bản đang được soát; báo cáo không được ghi đè lên nó."),
                mark("Hãy chọn tên khác cho --output."),
                path=target,
            )


def _mode_for(target: Path) -> int:
    """The permissions that the file has, or that a new one gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
