"""What is wrong in a rule file is told with its line; the quick loader and the schema agree."""

import json
import subprocess
import sys
import tomllib
from copy import deepcopy
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import ValidationError, convert

from linter.config.mistakes import TomlValidator
from linter.rule_data.descriptions import KEYS
from linter.rule_data.explaining import explain
from linter.rule_data.files import InvalidRuleFileError, check_rule
from linter.rule_data.model import KINDS, AnyRule
from linter.rule_data.schema import kind_schema, rule_schema

from .making import HEAD

PUBLISHED = Path(__file__).parents[2] / "docs" / "rule.schema.json"

KIND_LINES = {
    "absence": 'phrases = ["a"]\nexcept = ["a b"]\nin-quotations = true\n',
    "existence": "patterns = ['a']\nscope = \"subject\"\n",
    "substitution": 'fix = "safe"\nreplace = { "a" = "b" }\n',
    "occurrence": 'phrases = ["a"]\nat-least = 1\nat-most = 2\n',
    "ordering": 'order = [["a"], ["b", "c"]]\n',
    "required-section": 'sections = [["a", "b"]]\n',
    "required-indicator": 'indicators = [{ name = "a", phrases = ["a"] }]\n',
}
SHARED = 'severity = "info"\nmessage = "Sai."\n[when]\ntypes = ["BC"]\nstage = "draft"\n'


def text_of(kind: str) -> str:
    return f'{HEAD}kind = "{kind}"\n{KIND_LINES[kind]}{SHARED}'


@pytest.mark.parametrize("kind", KINDS)
def test_right_files_are_accepted_by_both(kind):
    text = text_of(kind)
    table = tomllib.loads(text)
    check_rule(table, file="thu.toml", text=text, stem="thu")
    TomlValidator(rule_schema()).validate(table)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            'kind = "absense"',
            "dòng 6: mục “kind” không nhận giá trị “absense”. Có phải ý bạn là “absence”",
        ),
        ('phrases = ["a"]', "dòng 1: thiếu mục “kind”. Dùng được: absence"),
        (
            'kind = "absence"\npharses = ["a"]',
            "dòng 7: không có mục “pharses”. Có phải ý bạn là “phrases”?",
        ),
        ('kind = "absence"\nphrases = "a"', "dòng 7: mục “phrases” phải là danh sách"),
        ('kind = "absence"\nphrases = ["a", ""]', "dòng 7: mục “phrases” phải dài từ 1 ký tự."),
        ('kind = "absence"\nphrases = ["a",\n  7]', "dòng 8: mục “phrases” phải là chuỗi ký tự"),
        ('kind = "absence"', "dòng 1: quy tắc chưa nêu cụm từ nào để tìm. Hãy thêm mục “phrases”."),
        (
            'kind = "absence"\nphrases = ["…"]',
            "dòng 7: mục “phrases” có cụm từ không có chữ hay số nào.",
        ),
        ('kind = "absence"\npatterns = ["a", "b+"]', "dòng 7: mẫu “b+” lặp không giới hạn"),
        (
            'kind = "absence"\npatterns = ["("]',
            "dòng 7: mẫu “(” không phải biểu thức chính quy đúng",
        ),
        (
            'kind = "absence"\nphrases = ["a"]\nscope = "header"',
            "mục “scope” không nhận giá trị “header”",
        ),
        (
            'kind = "absence"\nphrases = ["a"]\nmessage = "Sai {fuond}."',
            "dòng 8: câu “message” dùng tên “{fuond}” mà loại này không có.",
        ),
        (
            'kind = "absence"\nphrases = ["a"]\nremedy = "Bỏ {"',
            "dòng 8: câu “remedy” có dấu ngoặc nhọn không đúng",
        ),
        (
            'kind = "absence"\nphrases = ["a"]\n[when]\ntypes = ["Báo cao"]',
            "dòng 9: không có loại văn bản “Báo cao”. Có phải ý bạn là “Báo cáo”?",
        ),
        (
            'kind = "substitution"\n[replace]\n"a" = "a"',
            "dòng 8: cụm từ “a” và cách viết đúng là một.",
        ),
        ('kind = "substitution"', "Hãy thêm mục “replace”."),
        (
            "kind = \"substitution\"\n[replace-patterns]\n'a(b)' = '\\2'",
            "dòng 8: chữ thay thế của mẫu “a(b)” không đúng",
        ),
        ('kind = "occurrence"\nphrases = ["a"]', "quy tắc phải có at-least hoặc at-most."),
        (
            'kind = "occurrence"\nphrases = ["a"]\nat-least = 3\nat-most = 2',
            "dòng 8: at-least không được lớn hơn at-most.",
        ),
        (
            'kind = "occurrence"\nphrases = ["a"]\nat-most = 0',
            "dòng 8: mục “at-most” phải từ 1 trở lên, không phải 0.",
        ),
        ('kind = "ordering"\norder = [["a"]]', "dòng 7: mục “order” phải có ít nhất 2 phần tử."),
        ('kind = "required-section"', "dòng 1: thiếu mục “sections”."),
        (
            'kind = "required-indicator"\n[[indicators]]\nname = "a"',
            "dòng 7: thiếu mục “phrases” trong “indicators”.",
        ),
    ],
)
def test_mistake_is_explained(lines, said):
    text = f"{HEAD.strip()}\n\n{lines}\n"
    with pytest.raises(InvalidRuleFileError) as caught:
        check_rule(tomllib.loads(text), file="thu.toml", text=text, stem="thu")
    assert f"thu.toml, {said}" in str(caught.value) or said in str(caught.value)


def test_every_mistake_is_told_in_the_order_of_the_file():
    text = f'{HEAD}kind = "absence"\nphrases = [1]\nscope = "x"\nfoo = 1\n'
    with pytest.raises(InvalidRuleFileError) as caught:
        check_rule(tomllib.loads(text), file="thu.toml", text=text)
    lines = [problem.values["line"] for problem in caught.value.problems]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_the_name_of_the_file_is_that_of_the_rule():
    text = text_of("absence")
    with pytest.raises(InvalidRuleFileError, match=r"tên tệp phải là “thu\.toml”"):
        check_rule(tomllib.loads(text), file="x.toml", text=text, stem="x")


JUNK = st.one_of(
    st.booleans(),
    st.integers(-2, 2000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.sampled_from(["", "a", "absence", "document", "info", "safe", "nd30", "x" * 201, "é" * 200]),
    st.lists(st.text(max_size=3), max_size=3),
    st.dictionaries(st.sampled_from(["a", "name", "text", "types"]), st.text(max_size=3)),
)


def containers(value):
    """Every table and list inside a value, itself included."""
    yield value
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list):
            yield from containers(item)


@st.composite
def mutated(draw):
    """A right file with up to three places changed, added or removed."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    table = deepcopy(tomllib.loads(text_of(kind)))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(list(containers(table))))
        if isinstance(place, list):
            place.insert(draw(st.integers(0, len(place))), draw(JUNK))
            continue
        key = draw(st.sampled_from(sorted({*place, *KEYS, "clause", "types", "other"})))
        if key in place and draw(st.booleans()):
            del place[key]
        else:
            place[key] = draw(JUNK)
    return table


@settings(max_examples=600, deadline=None)
@given(table=mutated())
def test_quick_loader_and_schema_agree(table):
    try:
        convert(table, AnyRule)
        refusal = None
    except ValidationError as error:
        refusal = str(error)
    assert TomlValidator(SCHEMA).is_valid(table) is (refusal is None)
    if refusal is not None:
        problems = explain(table, refusal, file="thu.toml", text="")
        assert not any("cấu hình không hợp lệ" in str(problem) for problem in problems)


SCHEMA = rule_schema()


def test_the_schema_is_a_schema_and_describes_every_key():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    declared = set()
    for kind in KINDS:
        for key, schema in kind_schema(kind)["properties"].items():
            inner = schema.get("items", schema).get("properties", {})
            declared |= {key, *(f"{key}.{name}" for name in inner)}
    assert declared == set(KEYS)


def test_the_published_schema_is_fresh():
    assert json.loads(PUBLISHED.read_text("utf-8")) == SCHEMA, (
        "run: soat rules schema > docs/rule.schema.json"
    )


def test_right_files_do_not_import_jsonschema(tmp_path):
    file = tmp_path / "thu.toml"
    file.write_text(text_of("absence"), "utf-8")
    code = (
        "import sys; from linter.rule_data.files import read_rule_file;"
        "read_rule_file(sys.argv[1]); sys.exit('jsonschema' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, file], check=False).returncode == 0
