"""What a reader is: bytes in, Document out. Limits guard against hostile files."""

from collections.abc import Callable
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from linter.document.model import Document

MEGABYTE = 1024 * 1024

Positive: TypeAlias = Annotated[int, Meta(ge=1)]
"""A limit below 1 would refuse every file."""


class Limits(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Safety limits. Reaching one is a named error for that file, never a hang."""

    file_size: Positive = 100 * MEGABYTE
    """Bytes of the file itself."""
    unpacked_size: Positive = 300 * MEGABYTE
    """Bytes of all parts of a package that are read, unpacked."""
    compression_ratio: Positive = 200
    """Unpacked size over packed size of a part larger than one megabyte."""
    parts: Positive = 10_000
    """Parts of a package."""
    depth: Positive = 200
    """Nesting of elements in a part."""
    pages: Positive = 5_000
    """Pages of a PDF file."""
    characters: Positive = 20_000_000
    """Characters of text."""
    memory: Positive = 2048 * MEGABYTE
    """Bytes that a process may use for one document, where several work and the system allows."""


class ReaderSpec(Struct, frozen=True):
    """A reader: its name, the suffixes it is known by, how it tells its format, how it reads.

    ``accepts`` looks at the first kilobytes and tells by content; a reader is chosen by content
    first, then by suffix. ``read`` raises ReadError.
    """

    name: str
    suffixes: tuple[str, ...]
    accepts: Callable[[bytes], bool]
    read: Callable[[bytes, str, Limits], Document]
