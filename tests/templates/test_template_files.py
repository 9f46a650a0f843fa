"""Template files: mistakes explained with their line, the schema, the shipped ones, writing."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import ValidationError, convert

from linter.config.mistakes import TomlValidator
from linter.config.toml_syntax import parse_toml
from linter.errors import ConfigError
from linter.language import Language
from linter.template_files.loading import find_template, read_template, shipped_names
from linter.template_files.schema import DESCRIPTIONS, template_schema
from linter.template_files.validation import check_template
from linter.template_files.writing import template_text
from linter.templates.model import Indicator, Period, Section, Table, Template

PUBLISHED = Path(__file__).parents[2] / "docs" / "template.schema.json"
PERIOD_KINDS = "3 tháng, 6 tháng, 9 tháng, giai đoạn, nhiệm kỳ, năm, năm học, quý, tháng, tuần"

MISTAKES = {
    'nam = "x"\nname = "x"': "x.toml, dòng 1: không có mục “nam”. Có phải ý bạn là “name”?",
    'description = "x"': "x.toml, dòng 1: thiếu mục “name”.",
    'name = 3': (
        "x.toml, dòng 1: mục “name” phải là chuỗi ký tự trong ngoặc kép, không phải 3."
    ),
    'name = "x"\nordered = "có"': (
        "x.toml, dòng 2: mục “ordered” phải là true hoặc false, không phải “có”."
    ),
    'name = "x"\n[period]\nkinds = ["quí"]': (
        "x.toml, dòng 3: mục “period.kinds” không nhận giá trị “quí”. Có phải ý bạn là “quý”? "
        f"Dùng được: {PERIOD_KINDS}."
    ),
    'name = "x"\n[period]\nnumber = 99': (
        "x.toml, dòng 3: mục “period.number” không được quá 53, không phải 99."
    ),
    'name = "x"\n[[sections]]\ntitle = "A"\nsections = [\n  { title = "B" },\n'
    '  { titel = "C", title = "C" },\n]': (
        "x.toml, dòng 6: không có mục “titel”. Có phải ý bạn là “title”?"
    ),
    'name = "x"\n[[sections]]\ntitle = ""': (
        "x.toml, dòng 3: mục “sections.title” phải dài từ 1 ký tự."
    ),
    'name = "x"\n[[sections]]\ntitle = "Kết quả"\n[[sections]]\ntitle = "KẾT  QUẢ"': (
        "x.toml, dòng 5: “KẾT  QUẢ” đã ghi ở trên, cùng một cấp."
    ),
    'name = "x"\n[[sections]]\ntitle = "…"': "x.toml, dòng 3: “…” không có chữ nào.",
    'name = "x"\n[[sections]]\ntitle = "Kết quả"\n[[indicators]]\nname = "Số hộ"\n'
    'section = "Kết qủa thu"': (
        "x.toml, dòng 6: đề cương không có phần nào tên là “Kết qủa thu”. "
        "Có phải ý bạn là “Kết quả”?"
    ),
    'name = "x"\n[period]\nfrom-year = 2026\nyear = 2025': (
        "x.toml, dòng 4: giai đoạn kết thúc (year) trước khi bắt đầu (from-year)."
    ),
    'name = "x"': (
        "x.toml: đề cương không yêu cầu gì: không có phần, chỉ tiêu, bảng hay kỳ báo cáo. "
        "Hãy thêm [[sections]] với title là tên phần."
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), MISTAKES.items())
def test_a_mistake_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        check_template(parse_toml(text, "x.toml"), file="x.toml", text=text)
    assert str(caught.value) == message


def test_every_mistake_is_told_in_the_order_of_the_file() -> None:
    text = 'nam = 1\nname = "x"\n[[tables]]\ntitel = "A"\n'
    with pytest.raises(ConfigError) as caught:
        check_template(tomllib.loads(text), file="x.toml", text=text)
    problems = caught.value.problems  # type: ignore[attr-defined]
    assert [problem.values["line"] for problem in problems] == [1, 3, 4]


SCALARS = st.booleans() | st.integers(-3, 3000) | st.sampled_from(["", "a", "năm", "Kết quả"])
INNER_KEYS = st.sampled_from(["title", "name", "also", "sections", "kinds", "year", "x"])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(INNER_KEYS, inner, max_size=2),
    max_leaves=6,
)
KEYS = ("sections", "indicators", "tables", "period", "subjects", "ordered", "x")
TABLES = st.fixed_dictionaries(
    {"name": st.sampled_from(["x", ""]) | VALUES}, optional=dict.fromkeys(KEYS, VALUES)
)


@given(TABLES)
@settings(max_examples=300, deadline=None)
def test_the_quick_loader_and_the_schema_agree(table: dict[str, Any]) -> None:
    try:
        convert(table, Template)
        right = True
    except ValidationError:
        right = False
    assert TomlValidator(template_schema()).is_valid(table) is right


def test_the_published_schema_is_fresh() -> None:
    assert json.loads(PUBLISHED.read_text("utf-8")) == template_schema(), (
        "run: soat template schema > docs/template.schema.json"
    )


def test_every_key_is_described() -> None:
    kinds = (Template, Section, Indicator, Table, Period)
    declared = {kind.__name__: set(kind.__struct_encode_fields__) for kind in kinds}
    assert {name: set(meanings) for name, meanings in DESCRIPTIONS.items()} == declared


@pytest.mark.parametrize("name", shipped_names())
def test_shipped_templates_are_right_and_named_as_their_file(name: str) -> None:
    template = read_template(name)
    assert template.name == name
    assert template.description
    assert template.subjects
    assert template.sections


def test_a_name_that_is_nearly_right() -> None:
    with pytest.raises(ConfigError, match="phong-trao-hoc-vu-so"):
        find_template("phong-trao-hoc-vu")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="Không đọc được đề cương"):
        read_template(tmp_path / "khong-co.toml")


WORDS = st.text("aăâđêôơư AB\"\\#=[]{}'\n\té", min_size=1, max_size=12).filter(
    lambda text: any(c.isalnum() for c in text)
)
LISTS = st.lists(WORDS, max_size=2).map(tuple)
SECTIONS = st.recursive(
    st.builds(Section, title=WORDS, also=LISTS, required=st.booleans()),
    lambda inner: st.builds(Section, title=WORDS, sections=st.lists(inner, max_size=2).map(tuple)),
    max_leaves=5,
)
TEMPLATES = st.builds(
    Template,
    name=WORDS,
    description=st.text(max_size=10),
    subjects=LISTS,
    types=LISTS,
    ordered=st.booleans(),
    period=st.builds(
        Period,
        kinds=st.sampled_from([(), ("năm",), ("quý", "9 tháng")]),
        number=st.integers(0, 12),
        year=st.integers(0, 2200),
    ),
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
    indicators=st.lists(
        st.builds(Indicator, name=WORDS, also=LISTS, unit=st.sampled_from(["", "%"])), max_size=2
    ).map(tuple),
    tables=st.lists(st.builds(Table, title=WORDS, columns=LISTS), max_size=2).map(tuple),
)


@given(TEMPLATES)
@settings(max_examples=200, deadline=None)
def test_what_is_written_reads_back_as_it_was(template: Template) -> None:
    text = template_text(template, Language(), "bao-cao\n.docx")
    assert convert(tomllib.loads(text), Template) == template
