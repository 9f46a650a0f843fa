"""Templates, their values and their translations."""

import string
from collections.abc import Mapping
from gettext import GNUTranslations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.authoring.catalogues import (
    Template,
    po_file,
    read_catalogue,
    templates,
    templates_in,
    untranslated,
    updated,
)
from linter.errors import UsageError
from linter.language import LANGUAGES, SOURCE, Language, mark

TRANSLATIONS = [code for code in LANGUAGES if code != SOURCE]
UPDATE = "run: python -m linter.authoring.catalogues"


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("dòng {line}", {"line": 3}, "dòng 3"),
        ("{a} và {b}", {"a": "x"}, "x và {b}"),
        ("{a.b}, {a[0]}, {a:>5}, {a!r}", {}, "{a.b}, {a[0]}, {a:>5}, {a}"),
        ("{{nguyên}} {a}", {"a": "{b}"}, "{nguyên} {b}"),
        ("một { lẻ", {"a": 1}, "một { lẻ"),
        ("{a:d}", {"a": "chữ"}, "{a:d}"),
        ("{a.none}", {"a": 1}, "{a.none}"),
        ("{0} {}", {}, "{0} {}"),
        ("", {}, ""),
    ],
)
@pytest.mark.parametrize("code", LANGUAGES)
def test_rendering(code: str, template: str, values: Mapping[str, Any], text: str) -> None:
    if template != "dòng {line}":
        assert Language(code).render(template, values) == text
    else:
        assert Language(SOURCE).render(template, values) == text


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_no_template_makes_rendering_fail(template: str, values: dict[str, str]) -> None:
    assert isinstance(Language("en").render(template, values), str)


def test_vietnamese_is_the_source() -> None:
    assert Language().text("Lỗi") == "Lỗi"
    assert Language("en").text("Lỗi") == "Error"


def test_a_text_without_translation_stays_vietnamese() -> None:
    assert Language("en").text("Chưa ai dịch câu này.") == "Chưa ai dịch câu này."
    assert Language("en").text("") == ""


def test_an_unknown_language_is_refused_in_words() -> None:
    with pytest.raises(UsageError, match=r"“fr”\. Hãy chọn một trong: vi, en\."):
        Language("fr")


def test_marking_changes_nothing() -> None:
    assert mark("Lỗi") == "Lỗi"


def test_which_texts_of_a_module_are_to_be_translated() -> None:
    source = """
raise ReadError("Tệp hỏng.", "Hãy lưu lại.", name=name)
FAILED = Failure(path, "kind", "Quy tắc hỏng.", {})
SAID = {1: mark("Một"), 2: mark("Hai " "ba")}
language.render("Bốn {x}", values); language.text(chosen); print("Năm"); Evidence("Sáu", span)
"""
    assert sorted(templates_in(source)) == sorted(
        ["Tệp hỏng.", "Hãy lưu lại.", "Quy tắc hỏng.", "Một", "Hai ba", "Bốn {x}", "Sáu"]
    )


def test_updating_keeps_translations_and_sets_unused_ones_aside() -> None:
    known = next(iter(message for message in read_catalogue("en") if message.id))
    catalogue = updated("en", [Template(str(known.id), "x"), Template("Câu mới.", "y")])
    assert catalogue[known.id].string == known.string
    assert catalogue["Câu mới."].string == ""
    assert len(catalogue) == 2
    assert "Lỗi" in catalogue.obsolete or known.id == "Lỗi"


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_every_text_is_translated(code: str) -> None:
    missing = untranslated(read_catalogue(code), templates())
    assert not missing, f"{po_file(code).name} ({UPDATE}):\n" + "\n".join(
        f"{template.origin}: {template.text}" for template in missing
    )


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_a_translation_asks_for_the_same_values(code: str) -> None:
    wrong = [
        message.id
        for message in read_catalogue(code)
        if message.id and not _names(str(message.string)) <= _names(str(message.id))
    ]
    assert wrong == []


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("code", TRANSLATIONS)
def test_the_compiled_catalogue_is_fresh(code: str) -> None:
    with po_file(code).with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    stale = [
        message.id
        for message in read_catalogue(code)
        if message.id and message.string and compiled.gettext(str(message.id)) != message.string
    ]
    assert stale == [], UPDATE
