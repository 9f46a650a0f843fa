"""Whether a template is right: quickly by its types, at leisure by the schema, then by sense.

As for settings, the JSON Schema is asked only when the quick way refuses something, because
jsonschema is slow to import; a test proves that both agree.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import ValidationError, convert

from linter.config.placing import Mistake, placed, with_suggestion
from linter.config.toml_lines import Path
from linter.config.validation import InvalidSettingsError
from linter.language import mark
from linter.templates.model import Section, Template
from linter.templates.titles import title_of

NO_SECTION = mark("{file}, dòng {line}: đề cương không có phần nào tên là “{name}”.")
TWICE = mark("{file}, dòng {line}: “{name}” đã ghi ở trên, cùng một cấp.")
EMPTY = mark("{file}: đề cương không yêu cầu gì: không có phần, chỉ tiêu, bảng hay kỳ báo cáo.")
ADD_SECTION = mark("Hãy thêm [[sections]] với title là tên phần.")
NO_WORDS = mark("{file}, dòng {line}: “{name}” không có chữ nào.")
ENDS_FIRST = mark("{file}, dòng {line}: giai đoạn kết thúc (year) trước khi bắt đầu (from-year).")


def check_template(table: Mapping[str, Any], *, file: str, text: str) -> Template:
    """The template in a table read from ``text``.

    Raises InvalidSettingsError with every mistake, each with its line.
    """
    try:
        template = convert(table, Template)
    except ValidationError as error:
        from linter.template_files.mistakes import explain  # noqa: PLC0415  (imports jsonschema)

        problems = explain(table, file=file, text=text, refusal=str(error))
        raise InvalidSettingsError.of(problems) from None
    mistakes = tuple(_mistakes(template))
    if mistakes:
        raise InvalidSettingsError.of(placed(mistakes, file=file, text=text))
    return template


def _mistakes(template: Template) -> Iterator[Mistake]:
    if not (template.sections or template.indicators or template.tables) and (
        not template.period.is_stated
    ):
        yield Mistake((), EMPTY, ADD_SECTION)
    yield from _in_sections(template.sections, ())
    yield from _twice([item.name for item in template.indicators], ("indicators",), "name")
    yield from _twice([item.title for item in template.tables], ("tables",), "title")
    titles = list(_titles(template.sections))
    keys = {title_of(title).key for title in titles}
    for index, indicator in enumerate(template.indicators):
        if indicator.section and title_of(indicator.section).key not in keys:
            path: Path = ("indicators", index, "section")
            mistake = Mistake(path, NO_SECTION, values={"name": indicator.section})
            yield with_suggestion(mistake, titles)
    period = template.period
    if period.from_year and 0 < period.year < period.from_year:
        yield Mistake(("period", "year"), ENDS_FIRST)


def _in_sections(sections: Sequence[Section], around: Path) -> Iterator[Mistake]:
    here: Path = (*around, "sections")
    yield from _twice([section.title for section in sections], here, "title")
    for index, section in enumerate(sections):
        yield from _in_sections(section.sections, (*here, index))


def _twice(names: Sequence[str], path: Path, key: str) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        compared = " ".join(name.casefold().split())
        if not any(c.isalnum() for c in name):
            yield Mistake((*path, index, key), NO_WORDS, values={"name": name})
        elif compared in seen:
            yield Mistake((*path, index, key), TWICE, values={"name": name})
        seen.add(compared)


def _titles(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield from section.titles
        yield from _titles(section.sections)
