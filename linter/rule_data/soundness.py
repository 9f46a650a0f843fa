"""What no schema can say of a rule file: names that exist, words that can be found.

Asked after the file has the right shape.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from string import Formatter
from typing import Any

from linter.catalogue import DOCUMENT_TYPES, type_of_name
from linter.config.placing import Mistake, with_suggestion
from linter.config.toml_lines import Path
from linter.language import mark
from linter.rule_data.defaults import values_of
from linter.rule_data.model import (
    Absence,
    Existence,
    Occurrence,
    RequiredIndicator,
    RuleFile,
    Substitution,
)
from linter.rule_data.patterns import fault_of
from linter.rule_data.phrases import compiled

NOT_THE_FILE = mark(
    "{file}, dòng {line}: mã “{name}” không khớp tên tệp; tên tệp phải là “{expected}”."
)
NO_WORDS = mark("{file}, dòng {line}: mục “{key}” có cụm từ không có chữ hay số nào.")
NOTHING_TO_FIND = mark("{file}, dòng {line}: quy tắc chưa nêu cụm từ nào để tìm.")
ADD_PHRASES = mark("Hãy thêm mục “{wanted}”.")
NO_LIMIT = mark("{file}, dòng {line}: quy tắc phải có at-least hoặc at-most.")
LIMITS_CROSS = mark("{file}, dòng {line}: at-least không được lớn hơn at-most.")
NO_SUCH_TYPE = mark("{file}, dòng {line}: không có loại văn bản “{name}”.")
NO_SUCH_VALUE = mark("{file}, dòng {line}: câu “{key}” dùng tên “{{{name}}}” mà loại này không có.")
BROKEN_TEMPLATE = mark(
    "{file}, dòng {line}: câu “{key}” có dấu ngoặc nhọn không đúng; muốn in dấu ngoặc nhọn thì "
    "viết hai lần."
)
SAME = mark("{file}, dòng {line}: cụm từ “{name}” và cách viết đúng là một.")
BAD_REPLACEMENT = mark("{file}, dòng {line}: chữ thay thế của mẫu “{name}” không đúng ({reason}).")


def mistakes_in(spec: RuleFile, stem: str | None) -> Iterator[Mistake]:
    """Everything that would keep the rule from doing what its author means.

    ``stem`` is the name of the file without its ending, None when it is not known.
    """
    yield from _of_name(spec, stem)
    yield from _of_texts(spec)
    yield from _of_types(spec)
    yield from _of_phrases(spec)
    if isinstance(spec, Absence | Existence | Occurrence):
        yield from _of_patterns("patterns", enumerate(spec.patterns))
        if not spec.phrases and not spec.patterns:
            yield Mistake((), NOTHING_TO_FIND, ADD_PHRASES, {"wanted": "phrases"})
    if isinstance(spec, Substitution):
        yield from _of_substitution(spec)
    if isinstance(spec, Occurrence):
        yield from _of_limits(spec)


def _of_name(spec: RuleFile, stem: str | None) -> Iterator[Mistake]:
    expected = spec.id.partition("/")[2].replace("-", "_")
    if stem is not None and stem != expected:
        yield Mistake(
            ("id",), NOT_THE_FILE, values={"name": spec.id, "expected": f"{expected}.toml"}
        )


def _of_texts(spec: RuleFile) -> Iterator[Mistake]:
    allowed = values_of(spec)
    for key in ("message", "remedy"):
        text = getattr(spec, key) or ""
        try:
            names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
        except ValueError:
            yield Mistake((key,), BROKEN_TEMPLATE)
            continue
        for name in names:
            if name not in allowed:
                yield with_suggestion(
                    Mistake((key,), NO_SUCH_VALUE, values={"name": name}), list(allowed)
                )


def _of_types(spec: RuleFile) -> Iterator[Mistake]:
    every = list(chain.from_iterable(DOCUMENT_TYPES.values()))
    codes = {kind.code for kind in every if kind.code}
    for index, name in enumerate(spec.when.types):
        if name not in codes and type_of_name(name) is None:
            names = list(dict.fromkeys(kind.name for kind in every))
            yield with_suggestion(
                Mistake(("when", "types", index), NO_SUCH_TYPE, values={"name": name}), names
            )


def _of_phrases(spec: RuleFile) -> Iterator[Mistake]:
    for path, phrase in _phrases(spec):
        if not any(sign.isalnum() for sign in phrase):
            yield Mistake(path, NO_WORDS)


def _phrases(spec: RuleFile) -> Iterator[tuple[Path, str]]:
    """Every phrase of the file, with its path."""
    for field, key in (("phrases", "phrases"), ("except_", "except")):
        yield from (((key, i), phrase) for i, phrase in enumerate(getattr(spec, field, ())))
    yield from ((("when", "subject", i), phrase) for i, phrase in enumerate(spec.when.subject))
    yield from ((("when", "issued-by", i), name) for i, name in enumerate(spec.when.issued_by))
    yield from ((("replace", wrong), wrong) for wrong in getattr(spec, "replace", ()))
    for key in ("order", "sections"):
        for i, names in enumerate(getattr(spec, key, ())):
            yield from (((key, i, j), name) for j, name in enumerate(names))
    if isinstance(spec, RequiredIndicator):
        for i, indicator in enumerate(spec.indicators):
            path: Path = ("indicators", i, "phrases")
            yield from (((*path, j), phrase) for j, phrase in enumerate(indicator.phrases))


def _of_patterns(key: str, patterns: Iterable[tuple[Any, str]]) -> Iterator[Mistake]:
    for index, pattern in patterns:
        fault = fault_of(pattern)
        if fault is not None:
            values = {"pattern": pattern, "reason": fault.reason, "most": fault.most}
            yield Mistake((key, index), fault.template, values=values)


def _of_substitution(spec: Substitution) -> Iterator[Mistake]:
    if not spec.replace and not spec.replace_patterns:
        yield Mistake((), NOTHING_TO_FIND, ADD_PHRASES, {"wanted": "replace"})
    for wrong, right in spec.replace.items():
        if wrong.split() == right.split():
            yield Mistake(("replace", wrong), SAME, values={"name": wrong})
    patterns = ((pattern, pattern) for pattern in spec.replace_patterns)
    broken = tuple(_of_patterns("replace-patterns", patterns))
    yield from broken
    if not broken:
        yield from _of_replacements(spec)


def _of_replacements(spec: Substitution) -> Iterator[Mistake]:
    import re  # noqa: PLC0415
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415

    for pattern, replacement in spec.replace_patterns.items():
        try:
            _parser.parse_template(replacement, compiled(pattern, spec.ignore_case))
        except (re.error, IndexError) as error:
            values = {"name": pattern, "reason": str(error)}
            yield Mistake(("replace-patterns", pattern), BAD_REPLACEMENT, values=values)


def _of_limits(spec: Occurrence) -> Iterator[Mistake]:
    if spec.at_least is None and spec.at_most is None:
        yield Mistake((), NO_LIMIT)
    elif spec.at_least is not None and spec.at_most is not None and spec.at_least > spec.at_most:
        yield Mistake(("at-least",), LIMITS_CROSS)
