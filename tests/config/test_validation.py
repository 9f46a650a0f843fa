"""Wrong settings: refused at once, explained with file, line, key and the nearest right name."""

import subprocess
import sys
from copy import deepcopy
from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import ValidationError

from linter.config.mistakes import TomlValidator
from linter.config.schema import settings_schema
from linter.config.toml_syntax import parse_toml
from linter.config.validation import InvalidSettingsError, check_table, convert_settings
from linter.plugins import load_plugins

MISTAKES = {
    'select = ["all"]\n\nfail_on = "error"': (
        "soat.toml, dòng 3: không có mục “fail_on”. Có phải ý bạn là “fail-on”?"
    ),
    'fail-on = "eror"': (
        "soat.toml, dòng 1: mục “fail-on” không nhận giá trị “eror”. "
        "Có phải ý bạn là “error”? Dùng được: info, warning, error, never."
    ),
    'stage = "xyz"': (
        "soat.toml, dòng 1: mục “stage” không nhận giá trị “xyz”. Dùng được: auto, draft, issued."
    ),
    'select = "all"': (
        "soat.toml, dòng 1: mục “select” phải là danh sách như [\"a\", \"b\"], không phải “all”."
    ),
    'select = [\n  "all",\n  "sampel",\n]': (
        "soat.toml, dòng 3: không có quy tắc hay gói “sampel”. Có phải ý bạn là “sample”?"
    ),
    'ignore = ["sample/plane"]': (
        "soat.toml, dòng 1: không có quy tắc hay gói “sample/plane”. "
        "Có phải ý bạn là “sample/plain”?"
    ),
    'ignore = ["optioned"]': (
        "soat.toml, dòng 1: không có quy tắc hay gói “optioned”. "
        "Có phải ý bạn là “sample/optioned”?"
    ),
    'ignore = ["qqq"]': (
        "soat.toml, dòng 1: không có quy tắc hay gói “qqq”. "
        "Lệnh “soat rules” liệt kê các quy tắc."
    ),
    'ignore = [3]': "soat.toml, dòng 1: mục “ignore” không nhận giá trị 3.",
    '[severity]\n"smple" = "error"': (
        "soat.toml, dòng 2: không có quy tắc hay gói “smple”. Có phải ý bạn là “sample”?"
    ),
    '[severity]\nsample = "fatal"': (
        "soat.toml, dòng 2: mục “severity.sample” không nhận giá trị “fatal”. "
        "Dùng được: info, warning, error, off."
    ),
    '\n[rules."sample/optionned"]': (
        "soat.toml, dòng 2: không có quy tắc “sample/optionned”. "
        "Có phải ý bạn là “sample/optioned”?"
    ),
    '[rules.sample.optioned]\nat-most = 1': (
        "soat.toml, dòng 1: mã quy tắc “sample/optioned” phải đặt trong ngoặc kép. "
        "Hãy viết: [rules.\"sample/optioned\"]"
    ),
    '[rules."sample/optioned"]\nat-mots = 1': (
        "soat.toml, dòng 2: không có mục “at-mots”. Có phải ý bạn là “at-most”?"
    ),
    '[rules."sample/optioned"]\nwords = ["a"]\nat-most = "3"': (
        "soat.toml, dòng 3: mục “rules.\"sample/optioned\".at-most” phải là số nguyên, "
        "không phải “3”."
    ),
    '[rules."sample/optioned"]\nat-most = 12': (
        "soat.toml, dòng 2: mục “rules.\"sample/optioned\".at-most” không được quá 9, "
        "không phải 12."
    ),
    '[rules."sample/optioned"]\nat-most = 3.0': "phải là số nguyên, không phải 3.0.",
    '[rules."sample/optioned"]\nnested = { a = 1, b = true }': (
        "soat.toml, dòng 2: mục “rules.\"sample/optioned\".nested.b” phải là số nguyên, "
        "không phải true."
    ),
    'limits = { parts = 3, depth = 0 }': (
        "soat.toml, dòng 1: mục “limits.depth” phải từ 1 trở lên, không phải 0."
    ),
    'body.nmae = "x"': "soat.toml, dòng 1: không có mục “nmae”. Có phải ý bạn là “name”?",
    '[body]\nname = 2020-01-01': "soat.toml, dòng 2: mục “body.name” phải là chuỗi ký tự",
    'strict-plugins = "true"': "mục “strict-plugins” phải là true hoặc false, không phải “true”.",
    'body = "UBND"': "mục “body” phải là bảng gồm các mục con, không phải “UBND”.",
}  # fmt: skip


@pytest.mark.parametrize("text", MISTAKES)
def test_mistake_is_explained(known, text):
    with pytest.raises(InvalidSettingsError) as caught:
        check_table(parse_toml(text, "soat.toml"), known, file="soat.toml", text=text)
    assert MISTAKES[text] in str(caught.value)
    assert {"file", "line", "key"} <= set(caught.value.values)


def test_every_mistake_is_told_in_the_order_of_the_file(known):
    text = 'lang = "fr"\n[limits]\nparts = 0\ndeepth = 1\n'
    with pytest.raises(InvalidSettingsError) as caught:
        check_table(parse_toml(text, "x"), known, file="x", text=text)
    assert [problem.values["line"] for problem in caught.value.problems] == [1, 3, 4]
    assert str(caught.value) == str(caught.value.problems[0])


def test_lines_in_pyproject_are_those_of_the_whole_file(known):
    text = '[project]\nname = "x"\n\n[tool.soat]\nlnag = "vi"\n'
    table = parse_toml(text, "pyproject.toml")["tool"]["soat"]
    with pytest.raises(InvalidSettingsError, match=r"pyproject\.toml, dòng 5: .*“lang”"):
        check_table(table, known, file="pyproject.toml", text=text)


def test_right_settings_do_not_import_jsonschema():
    code = (
        "import sys; from linter.config.validation import *; known = KnownRules.of(());"
        "check_table({'lang': 'en'}, known, file='x', text='');"
        "sys.exit('jsonschema' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# ---- the quick loader and the schema agree -------------------------------------------------

SELECTORS = st.sampled_from(
    ["all", "sample", "other", "sample/plain", "sample/optioned", "other/plain"]
)
SEVERITIES = st.sampled_from(["info", "warning", "error", "off"])
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "words": st.lists(st.text(max_size=3), max_size=2),
        "at-most": st.integers(0, 9),
        "share": st.floats(allow_nan=False) | st.integers(-5, 5),
        "style": st.sampled_from(["old", "new"]),
        "strict": st.booleans(),
        "name": st.text(max_size=3),
        "nested": st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
    },
)
VALID = st.fixed_dictionaries(
    {},
    optional={
        "root": st.booleans(),
        "select": st.lists(SELECTORS, max_size=3),
        "ignore": st.lists(SELECTORS, max_size=3),
        "extend-select": st.lists(SELECTORS, max_size=2),
        "extend-ignore": st.lists(SELECTORS, max_size=2),
        "severity": st.dictionaries(SELECTORS, SEVERITIES, max_size=2),
        "fail-on": st.sampled_from(["info", "warning", "error", "never"]),
        "stage": st.sampled_from(["auto", "draft", "issued"]),
        "regime": st.sampled_from(["auto", "nd30", "party", "normative"]),
        "lang": st.sampled_from(["vi", "en"]),
        "strict-plugins": st.booleans(),
        "exclude": st.lists(st.text(max_size=5), max_size=2),
        "body": st.fixed_dictionaries(
            {},
            optional={
                "name": st.text(max_size=4),
                "units": st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
            },
        ),
        "limits": st.dictionaries(
            st.sampled_from(["parts", "depth", "file-size"]), st.integers(1, 10**9), max_size=2
        ),
        "rules": st.fixed_dictionaries(
            {}, optional={"sample/optioned": OPTIONS, "other/plain": st.just({})}
        ),
    },
)
JUNK = st.one_of(
    st.integers(-3, 12),
    st.floats(allow_nan=False),
    st.booleans(),
    st.just(date(2025, 1, 1)),
    st.sampled_from(["", "all", "error", "off", "draft", "sample", "qq", "sample/optioned"]),
    st.lists(st.sampled_from(["all", "x", 1, True]), max_size=2),
    st.dictionaries(
        st.sampled_from(["name", "x", "sample"]), st.sampled_from(["off", 1]), max_size=2
    ),
)
KEYS = st.sampled_from(
    ["select", "fail_on", "lang", "name", "parts", "sample/plain", "sample", "at-most", "", "rules"]
)  # fmt: skip


def containers(value):
    """Every table and list inside a value, itself included."""
    yield value
    items = value.values() if isinstance(value, dict) else value
    for item in items:
        if isinstance(item, dict | list):
            yield from containers(item)


@st.composite
def mutated(draw):
    """Valid settings with up to three places changed, added or removed."""
    table = deepcopy(draw(VALID))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(list(containers(table))))
        if isinstance(place, list):
            place.insert(draw(st.integers(0, len(place))), draw(JUNK))
        elif place and draw(st.booleans()):
            key = draw(st.sampled_from(sorted(place)))
            place[key] = draw(JUNK)
        else:
            place[draw(KEYS)] = draw(JUNK)
    return table


def accepts(table, known):
    try:
        convert_settings(table, known)
    except ValidationError:
        return False
    return True


@given(table=VALID)
def test_valid_settings_are_accepted_by_both(known, table):
    assert accepts(table, known)
    assert TomlValidator(settings_schema(known.rules)).is_valid(table)


@settings(max_examples=400)
@given(table=mutated())
def test_quick_loader_and_schema_agree(known, table):
    schema_accepts = TomlValidator(settings_schema(known.rules)).is_valid(table)
    assert accepts(table, known) is schema_accepts
    if not schema_accepts:
        with pytest.raises(InvalidSettingsError) as caught:
            check_table(table, known, file="soat.toml", text="")
        assert all(str(problem) for problem in caught.value.problems)
        assert "cấu hình không hợp lệ" not in str(caught.value)


def test_schema_of_the_installed_rules_is_a_schema():
    schema = settings_schema(load_plugins().rules)
    jsonschema.Draft202012Validator.check_schema(schema)
