"""Regular expressions in rule files: only such as cannot take long on any text.

Python's matcher tries every way in which a text may fit. The number of ways from one place is
bounded here: repetitions have a stated most, do not stand inside each other, and their ways
multiply to no more than ``MOST_WAYS``.
"""

import re
from functools import cache
from importlib import import_module
from typing import Any

from msgspec import Struct

from linter.language import mark

MOST_WAYS = 2_000
"""Ways to match from one place, at the most."""
LONGEST = 200
"""The most times that anything may be repeated."""

BROKEN = mark(
    "{file}, dòng {line}: mẫu “{pattern}” không phải biểu thức chính quy đúng ({reason})."
)
UNBOUNDED = mark(
    "{file}, dòng {line}: mẫu “{pattern}” lặp không giới hạn hoặc quá {most} lần; thay * và + "
    "bằng số lần nhiều nhất, ví dụ {{0,40}}."
)
NESTED = mark(
    "{file}, dòng {line}: mẫu “{pattern}” đặt phép lặp hoặc phép chọn “|” bên trong một phép lặp "
    "khác."
)
TOO_MANY_WAYS = mark(
    "{file}, dòng {line}: mẫu “{pattern}” có quá nhiều cách khớp; giảm số lần lặp."
)
BACK_REFERENCE = mark(
    "{file}, dòng {line}: mẫu “{pattern}” dùng tham chiếu ngược, là điều không được phép."
)
EMPTY = mark("{file}, dòng {line}: mẫu “{pattern}” khớp cả với chỗ trống.")

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_REFERENCES = frozenset({"GROUPREF", "GROUPREF_EXISTS", "GROUPREF_IGNORE"})
_SIMPLE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN", "CATEGORY", "AT", "RANGE"})


class PatternFault(Struct, frozen=True):
    """Why a pattern is refused: a template, with its values beside ``pattern``."""

    template: str
    reason: str = ""
    most: int = LONGEST


class _RefusedError(Exception):
    def __init__(self, template: str) -> None:
        super().__init__(template)
        self.template = template


def fault_of(pattern: str) -> PatternFault | None:
    """What is wrong with a pattern; None when it may be used."""
    try:
        tree = _tree(pattern)
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return PatternFault(BROKEN, str(error))
    try:
        if _ways(tree) > MOST_WAYS:
            return PatternFault(TOO_MANY_WAYS)
    except _RefusedError as refused:
        return PatternFault(refused.template)
    return PatternFault(EMPTY) if tree.getwidth()[0] == 0 else None


def sign_of(pattern: str) -> str:
    """The longest stretch of letters that every match must contain; empty when there is none."""
    runs = [""]
    for code, argument in _tree(pattern):
        if str(code) == "LITERAL":
            runs[-1] += chr(argument)
        else:
            runs.append("")
    return max(runs, key=len)


@cache
def _tree(pattern: str) -> Any:
    return import_module("re._parser").parse(pattern)


def _ways(items: Any) -> int:
    ways = 1
    for code, argument in items:
        ways *= _ways_of(str(code), argument)
    return ways


def _ways_of(code: str, argument: Any) -> int:
    if code in _SIMPLE:
        return 1
    if code in _REPEATS:
        return _ways_of_repeat(*argument)
    if code == "BRANCH":
        return sum(map(_ways, argument[1]))
    if code == "SUBPATTERN":
        return _ways(argument[-1])
    if code in ("ASSERT", "ASSERT_NOT"):
        return _ways(argument[1])
    if code == "ATOMIC_GROUP":
        return _ways(argument)
    raise _RefusedError(BACK_REFERENCE if code in _REFERENCES else NESTED)


def _ways_of_repeat(least: int, most: int, items: Any) -> int:
    if most > LONGEST:
        raise _RefusedError(UNBOUNDED)
    inner = _ways(items)
    if most <= 1:
        return most - least + inner
    if inner > 1:
        raise _RefusedError(NESTED)
    return int(most) - int(least) + 1
