"""What is to be checked: files, the documents in folders, patterns, standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from linter.document import Limits
from linter.errors import MissingFileError, ReadError, SoatError
from linter.findings import Failure

STANDARD_INPUT = "-"
GLOB_SIGNS = frozenset("*?[")


class Input(Struct, frozen=True):
    """A document to check: a path, or a name with its bytes already read."""

    name: str
    path: Path | None = None
    data: bytes | None = None


def shipped_suffixes() -> frozenset[str]:
    """The suffixes of the formats that soát reads by itself."""
    from linter.readers import supported_suffixes  # noqa: PLC0415  (only folders need them)

    return supported_suffixes()


def expand(
    patterns: Iterable[str], suffixes: Callable[[], frozenset[str]] = shipped_suffixes
) -> Iterator[Input | Failure]:
    """The documents that paths, folders, globs and ``-`` stand for, each once, in order.

    In a folder only files of known ``suffixes`` count, which are asked for when there is one;
    hidden ones and the lock files that word processors leave (``~$``) do not. A path that leads
    nowhere becomes a Failure.
    """
    seen: set[str] = set()
    for pattern in patterns:
        for found in _expand_one(pattern, suffixes):
            key = found.name if isinstance(found, Input) else found.path
            if key not in seen:
                seen.add(key)
                yield found


def _expand_one(pattern: str, suffixes: Callable[[], frozenset[str]]) -> Iterator[Input | Failure]:
    if pattern == STANDARD_INPUT:
        yield Input(STANDARD_INPUT, data=sys.stdin.buffer.read())
        return
    path = Path(pattern)
    if path.is_dir():
        yield from _documents_below(path, suffixes())
    elif path.exists():
        yield Input(pattern, path)
    elif GLOB_SIGNS & set(pattern):
        from glob import glob  # noqa: PLC0415  (shells expand most patterns themselves)

        matches = sorted(glob(pattern, recursive=True))
        for match in matches:
            yield from _expand_one(match, suffixes)
        if not matches:
            yield failure_of(pattern, _nothing_there(pattern))
    else:
        yield failure_of(pattern, _nothing_there(pattern))


def _documents_below(folder: Path, suffixes: frozenset[str]) -> Iterator[Input]:
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            hidden = name.startswith((".", "~$"))
            if not hidden and Path(name).suffix.lower() in suffixes:
                path = Path(home, name)
                yield Input(str(path), path)


def _nothing_there(pattern: str) -> MissingFileError:
    return MissingFileError(
        "Không tìm thấy tệp hay thư mục “{path}”.", "Hãy kiểm tra lại đường dẫn.", path=pattern
    )


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, one more than allowed when it is too large. Raises SoatError."""
    try:
        with path.open("rb") as file:
            return file.read(limits.file_size + 1)
    except FileNotFoundError:
        raise _nothing_there(str(path)) from None
    except OSError as error:
        raise ReadError(
            "Không mở được tệp: {reason}.",
            "Hãy kiểm tra quyền đọc và đóng tệp nếu đang mở ở nơi khác.",
            reason=error.strerror or str(error),
        ) from None


def failure_of(path: str, error: SoatError) -> Failure:
    """What a report says of a document that could not be checked."""
    name = type(error).__name__.removesuffix("Error")
    kebab = "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
    return Failure(path, kebab, error.message, error.values, error.exit_code, error.remedy)
