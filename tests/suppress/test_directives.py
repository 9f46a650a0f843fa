"""Which findings directives speak of, in each format and scope."""

import io

import docx
import pytest

from linter.findings import Suppression
from linter.session import read

REASON = "-- mẫu cũ"


def suppressed(report) -> list[int]:
    """The lines or paragraphs of findings that a directive passes over."""
    found = [f for f in report.findings if not f.rule.startswith("suppress/")]
    return [number for number, f in enumerate(found, 1) if f.suppressed]


def remarks(report) -> list[str]:
    return [f.rule for f in report.findings if f.rule.startswith("suppress/")]


TEXTS = {
    "next-block": ("SAI một.\n\n# soát: bỏ qua sample/word {r}\nSAI hai.\n\nSAI ba.\n", [2]),
    "next-block-behind-a-blank": (
        "SAI một.\n\n# soát: bỏ qua sample/word {r}\n\nSAI hai.\n\nSAI ba.\n", [2],
    ),
    "below-a-line": ("SAI một.\n# soát: bỏ qua sample/word {r}\n\nSAI hai.\n", [2]),
    "first-line": ("# soát: bỏ qua sample/word {r}\nSAI một.\n\nSAI hai.\n", [1]),
    "whole-document": (
        "SAI một.\n\nSAI hai.\n\n# soát: bỏ qua sample/word trong cả văn bản {r}\n", [1, 2],
    ),
    "a-pack": ("# soát: bỏ qua sample {r}\nSAI, NGỜ, KHÁC.\n", [1, 2]),
    "everything": ("# soát: bỏ qua tất cả {r}\nSAI, NGỜ, KHÁC.\n", [1, 2, 3]),
    "two-names": ("# soát: bỏ qua other/word, sample/doubt {r}\nSAI, NGỜ, KHÁC.\n", [2, 3]),
    "two-directives": (
        "# soát: bỏ qua sample/word {r}\n# soát: bỏ qua sample/doubt {r}\nSAI, NGỜ, KHÁC.\n",
        [1, 2],
    ),
    "section": (
        "I. Một\n\nSAI một.\n\nII. Hai\n\n# soát: bỏ qua sample/word trong mục này {r}\n"
        "SAI hai.\n\nSAI ba.\n\nIII. Ba\n\nSAI bốn.\n", [2, 3],
    ),
    "section-above-its-heading": (
        "I. Một\n\nSAI một.\n\n# soát: bỏ qua sample/word trong phần này {r}\n\nII. Hai\n\nSAI hai."
        "\n\n- SAI ba.\n\nIII. Ba\n\nSAI bốn.\n", [2, 3],
    ),
    "section-where-there-is-none": (
        "SAI một.\n\n# soát: bỏ qua sample/word trong mục này {r}\nSAI hai.\n\nSAI ba.\n", [2],
    ),
    "a-table": (
        "SAI một.\n\n# soát: bỏ qua sample/word {r}\n\n+-----+-----+\n| SAI | b   |\n"
        "+-----+-----+\n| c   | SAI |\n+-----+-----+\n\nSAI cuối.\n", [2, 3],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_plain_text(check, text, expected):
    report = check(text.format(r=REASON))
    assert suppressed(report) == expected
    assert remarks(report) == []
    reasons = {f.suppressed for f in report.findings if f.suppressed}
    assert reasons == {Suppression("directive", "mẫu cũ")}


MARKDOWN = {
    "before": ("SAI.\n\n<!-- soát: bỏ qua sample/word {r} -->\n\nSAI.\n\nSAI.\n", [2]),
    "same-paragraph": ("SAI.\n\n<!-- soát: bỏ qua sample/word {r} -->\nSAI.\n\nSAI.\n", [2]),
    "behind-on-the-line": ("SAI. <!-- soát: bỏ qua sample/word {r} -->\n\nSAI.\n", [1]),
    "in-a-cell": (
        "| a | b |\n|---|---|\n| SAI <!-- soát: bỏ qua sample/word {r} --> | SAI |\n", [1],
    ),
    "before-a-table": (
        "<!-- soat: bo qua sample/word {r} -->\n\n| a | b |\n|---|---|\n| SAI | SAI |\n\nSAI\n",
        [1, 2],
    ),
    "document": ("SAI.\n\nSAI. <!-- soát: bỏ qua sample/word cả văn bản {r} -->\n", [1, 2]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKDOWN.values(), ids=MARKDOWN.keys())
def test_markdown(check, text, expected):
    report = check(text.format(r=REASON), "a.md")
    assert suppressed(report) == expected
    assert remarks(report) == []


def word(*paragraphs: tuple[str, ...], comment: str, on: slice, about: int):
    """A Word file of paragraphs of runs, with a comment on some runs of one of them."""
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    marked = document.paragraphs[about].runs[on]
    document.add_comment(marked, text=comment, author="Chánh Văn phòng")
    data = io.BytesIO()
    document.save(data)
    return read("a.docx", data.getvalue())


@pytest.mark.parametrize(
    ("comment", "on", "expected"),
    [
        ("soát: bỏ qua sample/word – mẫu cũ", slice(0, 1), [2]),
        ("soát: bỏ qua sample/word – mẫu cũ", slice(0, 2), [2, 3]),
        ("Soát: bỏ qua sample/word trong đoạn này – mẫu cũ", slice(0, 1), [2, 3]),
        ("soát: bỏ qua sample/word trong cả văn bản – mẫu cũ", slice(1, 2), [1, 2, 3, 4]),
        ("Anh xem giúp\nsoat: bỏ qua sample – mẫu cũ", slice(1, 2), [3]),
    ],
)
def test_word_comments(check, comment, on, expected):
    document = word(("SAI",), ("SAI, ", "SAI"), ("SAI",), comment=comment, on=on, about=1)
    report = check(document)
    assert suppressed(report) == expected
    assert remarks(report) == []


def test_a_word_comment_between_people_is_left_alone(check):
    document = word(("SAI",), comment="Soát: xem lại chỗ này", on=slice(0, 1), about=0)
    report = check(document)
    assert (suppressed(report), remarks(report)) == ([], [])


def test_directives_may_be_switched_off(check):
    report = check("# soát: bỏ qua sample/wrod\nSAI.\n", directives=False)
    assert (suppressed(report), remarks(report)) == ([], [])


def test_what_is_of_no_use_is_told_at_its_line(check):
    report = check("Đúng.\n\n# soát: bỏ qua sample/word -- cũ\nĐúng.\n")
    (finding,) = report.findings
    assert finding.rule == "suppress/unused-directive"
    assert (finding.location.line, finding.location.column) == (3, 3)
    assert finding.values == {"names": "sample/word"}


def test_the_used_one_of_two_names_is_not_told(check):
    report = check("# soát: bỏ qua sample/word, sample/doubt -- cũ\nSAI.\n")
    (unused,) = [f for f in report.findings if f.rule == "suppress/unused-directive"]
    assert unused.values == {"names": "sample/doubt"}


def test_a_rule_that_did_not_run_is_not_called_unused(check):
    assert remarks(check("# soát: bỏ qua sample/word -- cũ\nĐúng.\n", without="sample/word")) == []


def test_an_unknown_name_passes_over_nothing(check):
    report = check("# soát: bỏ qua sample/wrod -- cũ\nSAI.\n")
    assert suppressed(report) == []
    (finding,) = [f for f in report.findings if f.rule == "suppress/unknown-rule"]
    assert finding.values == {"name": "sample/wrod", "suggestion": "sample/word"}


def test_a_missing_reason_is_asked_for_and_the_directive_still_holds(check):
    report = check("# soát: bỏ qua sample/word\nSAI.\n")
    assert suppressed(report) == [1]
    assert remarks(report) == ["suppress/malformed-directive"]


def test_directives_cannot_silence_what_is_said_of_directives(check):
    report = check(
        "# soát: bỏ qua tất cả trong cả văn bản -- cũ\n# soát: bỏ qua xyz/qqq -- cũ\nSAI.\n"
    )
    assert remarks(report) == ["suppress/unknown-rule"]
    assert not any(f.suppressed for f in report.findings if f.rule.startswith("suppress/"))
