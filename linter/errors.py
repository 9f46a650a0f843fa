"""Everything that can go wrong outside a document's own content.

::

    SoatError                    4  our own fault, unless a subclass says otherwise
    ├── UsageError               2  the command was given wrongly
    │   └── MissingFileError     2  a path that does not exist
    ├── ConfigError              2  soat.toml or pyproject.toml; names file, line and key
    ├── PackError                2  a rule pack could not be loaded
    ├── RegistryError            2  a register of documents could not be read or written
    └── ReadError                3  a document could not be read
        ├── UnknownFormatError   3  no reader accepts the file
        ├── DamagedFileError     3  the bytes are not what their format promises
        ├── EncryptedFileError   3  the file is protected by a password
        ├── EmptyFileError       3  there is nothing in the file
        ├── LimitError           3  a safety limit was reached
        └── UneditableError      3  the document may be read and must not be changed

The number is the exit code. Messages are plain Vietnamese: what happened, and what to do.
A message is a template with named values, so that it can be rendered in another language.
"""

from enum import IntEnum
from typing import Any, ClassVar


class ExitCode(IntEnum):
    """Exit codes of the command; when several apply the order is 4, 2, 3, 1."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    INTERNAL = 4


class SoatError(Exception):
    """An error with a message for the user, a remedy and an exit code."""

    exit_code: ClassVar[ExitCode] = ExitCode.INTERNAL

    def __init__(self, message: str, remedy: str = "", **values: Any) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy
        self.values = values

    def __str__(self) -> str:
        return " ".join(
            part.format_map(self.values) for part in (self.message, self.remedy) if part
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, self.remedy, self.values)


def _rebuild(kind: type[SoatError], message: str, remedy: str, values: dict[str, Any]) -> SoatError:
    return kind(message, remedy, **values)


class UsageError(SoatError):
    """The command was given wrongly."""

    exit_code = ExitCode.USAGE


class MissingFileError(UsageError):
    """A path on the command line that does not exist."""


class ConfigError(SoatError):
    """A configuration file is wrong; the values name ``file``, ``line`` and ``key``."""

    exit_code = ExitCode.USAGE


class PackError(SoatError):
    """A rule pack could not be found, imported or used; the values name the ``pack``."""

    exit_code = ExitCode.USAGE


class RegistryError(SoatError):
    """A register of documents could not be read or written; the values name its ``path``."""

    exit_code = ExitCode.USAGE


class ReadError(SoatError):
    """A document could not be read."""

    exit_code = ExitCode.UNREADABLE


class UnknownFormatError(ReadError):
    """No reader accepts the file."""


class DamagedFileError(ReadError):
    """The bytes are not what their format promises."""


class EncryptedFileError(ReadError):
    """The file is protected by a password."""


class EmptyFileError(ReadError):
    """There is nothing in the file."""


class LimitError(ReadError):
    """A safety limit (size, ratio, depth, count) was reached."""


class UneditableError(ReadError):
    """The document may be read and must not be changed: signed, protected, secret."""
