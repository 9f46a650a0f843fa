"""Regular expressions that are compiled when they are first used.

There are some two hundred of them, and compiling all takes longer than checking a document, which
needs only part of them.
"""

import re
from collections.abc import Callable
from typing import Any, cast

Compiler = Callable[[str, int], "re.Pattern[str]"]
"""What makes a pattern of source and flags: ``re.compile``, or what answers as it does."""

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


_compilers: list[Compiler] = [re.compile]
"""The last one is in use."""


def compile_with(compiler: Compiler) -> None:
    """Have patterns compiled by this from now on; for the front-end of a process."""
    _compilers[:] = [compiler]


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as ``re.compile`` makes it, now. Raises ``re.error``."""
    return _compilers[-1](source, flags)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as ``re.compile`` makes it, for the head of a module; compiled at its first use.

    A mistake in the pattern raises ``re.error`` there and then.

    >>> lazy_pattern(r"số\\s+(\\d+)").search("Kế hoạch số 12")[1]
    '12'
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))


class _LazyPattern:
    """Stands for a pattern; its methods become the compiled pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        pattern = compiled(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)
