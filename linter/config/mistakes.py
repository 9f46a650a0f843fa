"""Explains what is wrong in a table of settings: file, line, key, what is allowed, what is near.

Imported only when there is something to explain.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, TypeChecker  # type: ignore[import-untyped]
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]

from linter.config.known_rules import KnownRules
from linter.config.placing import ALLOWED, Mistake, placed, with_suggestion, written
from linter.config.schema import SELECTOR_LISTS, settings_schema
from linter.config.toml_lines import Path
from linter.errors import ConfigError
from linter.language import mark

PYPROJECT = "pyproject.toml"
TOOL_TABLE: Path = ("tool", "soat")

UNQUOTED = mark("{file}, dòng {line}: mã quy tắc “{name}” phải đặt trong ngoặc kép.")
QUOTED = mark('Hãy viết: [rules."{name}"]')
SEE_RULES = mark("Lệnh “soat rules” liệt kê các quy tắc.")

WRONG_TYPE = {
    "string": mark(
        "{file}, dòng {line}: mục “{key}” phải là chuỗi ký tự trong ngoặc kép, không phải {value}."
    ),
    "integer": mark("{file}, dòng {line}: mục “{key}” phải là số nguyên, không phải {value}."),
    "number": mark("{file}, dòng {line}: mục “{key}” phải là số, không phải {value}."),
    "boolean": mark(
        "{file}, dòng {line}: mục “{key}” phải là true hoặc false, không phải {value}."
    ),
    "array": mark(
        "{file}, dòng {line}: mục “{key}” phải là danh sách như [\"a\", \"b\"], không phải {value}."
    ),
    "object": mark(
        "{file}, dòng {line}: mục “{key}” phải là bảng gồm các mục con, không phải {value}."
    ),
}  # fmt: skip
MISSING = mark("{file}, dòng {line}: thiếu mục “{name}”.")
MISSING_INSIDE = mark("{file}, dòng {line}: thiếu mục “{name}” trong “{key}”.")
WRONG_VALUE = mark("{file}, dòng {line}: mục “{key}” không nhận giá trị {value}.")

BOUNDS = {
    "minimum": mark(
        "{file}, dòng {line}: mục “{key}” phải từ {bound} trở lên, không phải {value}."
    ),
    "exclusiveMinimum": mark(
        "{file}, dòng {line}: mục “{key}” phải lớn hơn {bound}, không phải {value}."
    ),
    "maximum": mark("{file}, dòng {line}: mục “{key}” không được quá {bound}, không phải {value}."),
    "exclusiveMaximum": mark(
        "{file}, dòng {line}: mục “{key}” phải nhỏ hơn {bound}, không phải {value}."
    ),
    "minLength": mark("{file}, dòng {line}: mục “{key}” phải dài từ {bound} ký tự."),
    "maxLength": mark("{file}, dòng {line}: mục “{key}” không được dài quá {bound} ký tự."),
    "minItems": mark("{file}, dòng {line}: mục “{key}” phải có ít nhất {bound} phần tử."),
    "maxItems": mark("{file}, dòng {line}: mục “{key}” không được có quá {bound} phần tử."),
    "pattern": mark("{file}, dòng {line}: mục “{key}” phải đúng mẫu {bound}, không phải {value}."),
}


def _is_integer(_: TypeChecker, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


TomlValidator = extend(
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)
"""In TOML, as for msgspec, 3.0 is not a whole number."""


def explain(
    table: Mapping[str, Any], known: KnownRules, *, file: str, text: str, refusal: str
) -> tuple[ConfigError, ...]:
    """Every mistake in the order of the file; ``refusal`` is what the quick loader said."""
    top = TOOL_TABLE if file.endswith(PYPROJECT) else ()
    found = tuple(_mistakes(table, known)) or (unexplained(refusal),)
    return placed(found, file=file, text=text, top=top)


def _mistakes(table: Mapping[str, Any], known: KnownRules) -> Iterator[Mistake]:
    validator = TomlValidator(settings_schema(known.rules))
    for error in validator.iter_errors(table):
        yield from explain_error(error)


def explain_error(error: ValidationError) -> Iterator[Mistake]:
    """What one complaint of the schema means; for rule files too."""
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from _unknown_keys(error, path)
    elif error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        yield from (
            Mistake(path, MISSING_INSIDE if path else MISSING, values={"name": key})
            for key in missing
        )
    elif "propertyNames" in error.absolute_schema_path:
        yield _unknown_selector((*path, error.instance), error.instance, error.validator_value)
    elif error.validator == "enum":
        yield _unknown_choice(error, path)
    elif error.validator in ("type", "anyOf"):
        yield _wrong_type(error, path)
    elif error.validator in BOUNDS:
        yield _out_of_bounds(error, path)
    else:
        yield unexplained(error.message, path)


def _unknown_keys(error: ValidationError, path: Path) -> Iterator[Mistake]:
    allowed = list(error.schema.get("properties", {}))
    for key in error.instance:
        if key in allowed:
            continue
        if path == ("rules",):
            yield _unknown_rule((*path, key), key, error.instance[key], allowed)
        else:
            message = mark("{file}, dòng {line}: không có mục “{name}”.")
            yield with_suggestion(Mistake((*path, key), message, values={"name": key}), allowed)


def _unknown_rule(path: Path, key: str, value: object, allowed: list[str]) -> Mistake:
    """What stands in ``rules``; ``[rules.numbers.sum-mismatch]`` lacks its quotation marks."""
    joined = [f"{key}/{name}" for name in value] if isinstance(value, Mapping) else []
    for name in joined:
        if name in allowed:
            return Mistake(path, UNQUOTED, QUOTED, {"name": name})
    return _unknown_selector(path, key, allowed)


def _unknown_selector(path: Path, name: object, allowed: list[str]) -> Mistake:
    message = mark("{file}, dòng {line}: không có quy tắc “{name}”.")
    if path[0] != "rules":
        message = mark("{file}, dòng {line}: không có quy tắc hay gói “{name}”.")
    return with_suggestion(Mistake(path, message, SEE_RULES, {"name": name}), allowed)


def _unknown_choice(error: ValidationError, path: Path) -> Mistake:
    allowed = [str(choice) for choice in error.validator_value]
    if path[0] in (*SELECTOR_LISTS, "suppress") and isinstance(error.instance, str):
        return _unknown_selector(path, error.instance, allowed)
    values = {"value": written(error.instance), "allowed": ", ".join(allowed)}
    return with_suggestion(Mistake(path, WRONG_VALUE, ALLOWED, values), allowed, error.instance)


def _wrong_type(error: ValidationError, path: Path) -> Mistake:
    values = {"value": written(error.instance)}
    template = WRONG_TYPE.get(error.validator_value) if error.validator == "type" else None
    return Mistake(path, template or WRONG_VALUE, values=values)


def _out_of_bounds(error: ValidationError, path: Path) -> Mistake:
    values = {"bound": error.validator_value, "value": written(error.instance)}
    return Mistake(path, BOUNDS[str(error.validator)], values=values)


def unexplained(reason: str, path: Path = ()) -> Mistake:
    """What can only be passed on as it was said."""
    message = mark("{file}, dòng {line}: cấu hình không hợp lệ ({reason}).")
    return Mistake(path, message, values={"reason": reason})
