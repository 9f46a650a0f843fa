"""A rule that lacks its metadata is refused with a sentence, when its module is imported."""

import pytest

from linter.rulekit import SOAT_ADVICE, Rule, Safety, Severity, WholeDocument

COMPLETE = {
    "__doc__": "Ví dụ.",
    "id": "sample/rule",
    "severity": Severity.INFO,
    "message": "Có {found}.",
    "remedy": "Viết {expected}.",
    "basis": SOAT_ADVICE,
    "element": WholeDocument,
}


@pytest.mark.parametrize("missing", ["id", "severity", "message", "remedy", "basis", "element"])
def test_metadata_is_required(missing):
    namespace = {name: value for name, value in COMPLETE.items() if name != missing}
    with pytest.raises(TypeError, match=missing):
        type("Sample", (Rule,), namespace)


def test_docstring_is_required():
    with pytest.raises(TypeError, match="docstring"):
        type("Sample", (Rule,), {**COMPLETE, "__doc__": None})


def test_a_fix_needs_a_description():
    with pytest.raises(TypeError, match="fix_description"):
        type("Sample", (Rule,), {**COMPLETE, "fix": Safety.SAFE})


def test_value_names_come_from_all_texts():
    rule = type("Sample", (Rule,), COMPLETE)
    assert rule.value_names() == {"found", "expected"}
    assert rule.title() == "Ví dụ."
