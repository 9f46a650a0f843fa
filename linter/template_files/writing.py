"""A template as a file that a clerk can read and change."""

from collections.abc import Iterator, Sequence

from linter.config.toml_writing import toml_value
from linter.language import Language, mark
from linter.templates.model import Indicator, Period, Section, Table, Template

_HEADING = mark("Đề cương của soát. Dòng bắt đầu bằng “#” là lời giải thích.")
_DRAFTED = mark("Dự thảo từ {source}: hãy đọc lại, xóa những gì không bắt buộc.")
_USAGE = mark("Kiểm tra tệp này: soat template check TỆP. Dùng: soat check --template TỆP VĂN-BẢN")
_SUBJECTS = mark("Từ ngữ trong trích yếu của những văn bản mà đề cương này dành cho.")
_PERIOD = mark("Kỳ báo cáo. Thêm year = 2026 nếu yêu cầu nói rõ năm.")
_SECTIONS = mark(
    "Các phần theo thứ tự. also: tên khác cũng được chấp nhận; required = false: không bắt buộc."
)
_INDICATORS = mark(
    "Các chỉ tiêu phải có số liệu: những chữ đứng cùng con số trong một câu hay một dòng của bảng."
)
_TABLES = mark("Các bảng, biểu phải có, trong văn bản hay phụ lục.")


def template_text(template: Template, language: Language, source: str = "") -> str:
    """The file of a template; ``source`` names the report that it was drafted from."""
    return "\n".join(_lines(template, language, source)).rstrip("\n") + "\n"


def _lines(template: Template, language: Language, source: str) -> Iterator[str]:
    yield _comment(language.text(_HEADING))
    if source:
        yield _comment(language.render(_DRAFTED, {"source": source}))
    yield _comment(language.text(_USAGE))
    yield ""
    yield f"name = {toml_value(template.name)}"
    yield f"description = {toml_value(template.description)}"
    yield _comment(language.text(_SUBJECTS))
    yield f"subjects = {toml_value(template.subjects)}"
    yield f"types = {toml_value(template.types)}"
    if not template.ordered:
        yield "ordered = false"
    if template.period.is_stated:
        yield from ("", _comment(language.text(_PERIOD)), "[period]")
        yield from _period(template.period)
    if template.sections:
        yield from ("", _comment(language.text(_SECTIONS)))
        for section in template.sections:
            yield from _section(section)
    if template.indicators:
        yield _comment(language.text(_INDICATORS))
        for indicator in template.indicators:
            yield from _indicator(indicator)
    if template.tables:
        yield _comment(language.text(_TABLES))
        for table in template.tables:
            yield from _table(table)


def _comment(text: str) -> str:
    return f"# {' '.join(text.split())}"


def _period(period: Period) -> Iterator[str]:
    if period.kinds:
        yield f"kinds = {toml_value(period.kinds)}"
    for key in ("number", "from_year", "year"):
        if getattr(period, key):
            yield f"{key.replace('_', '-')} = {getattr(period, key)}"


def _section(section: Section) -> Iterator[str]:
    yield "[[sections]]"
    yield f"title = {toml_value(section.title)}"
    yield from _options(section.also, section.required)
    if section.sections:
        yield "sections = ["
        for inner in section.sections:
            yield f"    {_inline(inner)},"
        yield "]"
    yield ""


def _inline(section: Section) -> str:
    """A section inside another one, on one line: TOML wants it so."""
    parts = [f"title = {toml_value(section.title)}", *_options(section.also, section.required)]
    if section.sections:
        parts.append(f"sections = [{', '.join(map(_inline, section.sections))}]")
    return f"{{ {', '.join(parts)} }}"


def _options(also: Sequence[str], required: bool) -> Iterator[str]:
    if also:
        yield f"also = {toml_value(also)}"
    if not required:
        yield "required = false"


def _indicator(indicator: Indicator) -> Iterator[str]:
    yield "[[indicators]]"
    yield f"name = {toml_value(indicator.name)}"
    yield from _options(indicator.also, indicator.required)
    for key in ("section", "unit"):
        if getattr(indicator, key):
            yield f"{key} = {toml_value(getattr(indicator, key))}"
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield "[[tables]]"
    yield f"title = {toml_value(table.title)}"
    yield from _options(table.also, table.required)
    if table.columns:
        yield f"columns = {toml_value(table.columns)}"
    yield ""
