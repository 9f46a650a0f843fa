"""The file of known findings, what it matches after edits, and how it changes."""

import io
from datetime import date

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from linter.errors import ConfigError
from linter.session import read
from linter.suppress.baseline import (
    Baseline,
    KnownDocument,
    KnownFinding,
    baseline_text,
    digest_of,
    parse_baseline,
    path_key,
    sorted_baseline,
)
from linter.suppress.matching import BaselineIndex, match_known
from linter.suppress.updating import CheckedDocument, Entry, pruned, with_findings

TODAY = date(2026, 3, 2)
ENTRY = Entry("đã ký", "Lan", TODAY)
TEXT = "Đoạn đầu SAI ở đây.\n\nĐoạn giữa NGỜ rồi.\n\nĐoạn cuối KHÁC nữa.\n"

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
findings = st.builds(
    KnownFinding,
    st.text("0123456789abcdef-", min_size=1, max_size=8),
    words,
    words,
    words,
    words,
    st.dates(),
    st.none() | st.dates(),
    st.booleans(),
)
documents = st.builds(KnownDocument, words, words, st.lists(findings, max_size=4).map(tuple))


def seen(report, path="a.txt", content=b"x", runs=lambda _: True) -> CheckedDocument:
    return CheckedDocument(path, digest_of(content), report.findings, runs)


def entered(*documents: CheckedDocument, entry: Entry = ENTRY) -> Baseline:
    return with_findings(Baseline(), documents, entry, lambda _: False).baseline


def unknown(report, baseline: Baseline, path="a.txt", today=TODAY) -> list[str]:
    """The words of the findings that count."""
    known = BaselineIndex(baseline).by_path[path]
    matched = match_known(report.findings, known, today=today, runs=lambda _: True)
    return [f.quote for f in matched.findings if f.suppressed is None]


@given(st.lists(documents, max_size=4))
def test_the_file_can_be_read_back_and_does_not_depend_on_order(found):
    baseline = sorted_baseline(found)
    text = baseline_text(baseline)
    assert parse_baseline(text.encode(), "b.json") == baseline
    assert baseline_text(parse_baseline(text.encode(), "b.json")) == text
    lines = len(baseline) + 2 * len(baseline.documents) + (5 if baseline.documents else 4)
    assert text.count("\n") == lines


def test_one_finding_is_one_line(check):
    text = baseline_text(entered(seen(check(TEXT))))
    (line,) = [line for line in text.splitlines() if '"NGỜ"' in line]
    assert line.strip().startswith('{"fingerprint": "')
    assert '"reason": "đã ký", "author": "Lan", "date": "2026-03-02"}' in line


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"{", "không đọc được"),
        (b"\xff\xfe", "không đọc được"),
        (b'{"schema": "soat/baseline/9", "documents": []}', "soat/baseline/9"),
        (b'{"schema": 3}', "không đọc được"),
        (b'{\n<<<<<<< HEAD\n"a"\n=======\n>>>>>>> x\n', "xung đột"),
    ],
)
def test_a_broken_file_is_told(data, part):
    with pytest.raises(ConfigError) as error:
        parse_baseline(data, "b.json")
    assert part in str(error.value)
    assert "b.json" in str(error.value)


def test_two_sides_of_a_merge_are_joined(check):
    (document,) = entered(seen(check(TEXT))).documents
    halves = [replace(document, findings=document.findings[:2])]
    halves.append(replace(document, findings=document.findings[1:]))
    assert sorted_baseline(halves).documents == (document,)


EDITS = {
    "nothing": TEXT,
    "paragraphs-before": "Mới một.\n\nMới hai.\n\n" + TEXT,
    "paragraphs-between": TEXT.replace("\n\n", "\n\nChen thêm.\n\n"),
    "paragraphs-behind": TEXT + "\nThêm.\n",
    "another-order": "\n\n".join(reversed(TEXT.strip().split("\n\n"))) + "\n",
    "other-line-ends": TEXT.replace("\n", "\r\n"),
    "other-spaces": TEXT.replace(" ở", "  ở"),
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS.keys())
def test_an_edit_elsewhere_neither_loses_nor_revives(check, text):
    baseline = entered(seen(check(TEXT)))
    report = check(text)
    assert unknown(report, baseline) == []
    assert pruned(baseline, [seen(report)], TODAY, lambda _: False).changed == 0


def test_a_new_finding_counts(check):
    baseline = entered(seen(check(TEXT)))
    assert unknown(check(TEXT + "\nMới cũng SAI.\n"), baseline) == ["SAI"]
    assert unknown(check(TEXT.replace("Đoạn đầu SAI", "Phần thứ nhất thì SAI")), baseline) == [
        "SAI"
    ]


@pytest.mark.parametrize(("known", "now", "new"), [(2, 2, 0), (2, 3, 1), (3, 2, 0), (1, 3, 2)])
def test_alike_findings_are_counted(check, known, now, new):
    baseline = entered(seen(check("Giống SAI hệt.\n\n" * known)))
    report = check("Giống SAI hệt.\n\n" * now)
    assert len(unknown(report, baseline)) == new
    again = with_findings(baseline, [seen(report)], ENTRY, lambda _: False)
    assert again.changed == new
    assert unknown(report, again.baseline) == []
    left = pruned(again.baseline, [seen(report)], TODAY, lambda _: False).baseline
    assert len(left) == now
    assert unknown(report, left) == []


def test_of_alike_findings_one_may_be_passed_over_by_a_directive(check):
    directed = "# soát: bỏ qua sample/word -- cũ\nGiống SAI hệt.\n\nGiống SAI hệt.\n"
    baseline = entered(seen(check(directed)))
    assert len(baseline) == 1
    assert unknown(check("Giống SAI hệt.\n"), baseline) == []
    assert len(unknown(check("Giống SAI hệt.\n\nGiống SAI hệt.\n"), baseline)) == 1


def test_an_expired_entry_counts_again_and_can_be_renewed(check):
    report = check(TEXT)
    baseline = entered(seen(report), entry=replace(ENTRY, expires=TODAY))
    assert unknown(report, baseline) == []
    later = date(2026, 3, 3)
    assert len(unknown(report, baseline, today=later)) == 3
    assert pruned(baseline, [seen(report)], later, lambda _: False).baseline == Baseline()
    renewed = Entry("vẫn chờ Bộ", "Mai", later, date(2027, 1, 1))
    updated = with_findings(baseline, [seen(report)], renewed, lambda _: False)
    assert updated.changed == 3
    assert {f.author for d in updated.baseline.documents for f in d.findings} == {"Mai"}


def test_what_is_there_keeps_its_reason(check):
    baseline = entered(seen(check(TEXT)))
    again = Entry("lý do khác", "Mai", date(2026, 4, 1))
    updated = with_findings(baseline, [seen(check(TEXT + "\nSAI.\n"))], again, lambda _: False)
    assert updated.changed == 1
    reasons = [f.reason for d in updated.baseline.documents for f in d.findings]
    assert sorted(reasons) == ["lý do khác", "đã ký", "đã ký", "đã ký"]


def test_prune_takes_out_what_is_mended_and_leaves_rules_that_do_not_run(check):
    baseline = entered(seen(check(TEXT)))
    report = check(TEXT.replace("SAI", "ĐÚNG").replace("NGỜ", "CHẮC"))
    only_words = seen(report, runs=lambda rule: rule != "sample/doubt")
    left = pruned(baseline, [only_words], TODAY, lambda _: False).baseline
    assert [f.quote for d in left.documents for f in d.findings] == ["KHÁC", "NGỜ"]


def test_prune_leaves_documents_that_were_not_checked_and_drops_those_that_are_gone(check):
    baseline = entered(seen(check(TEXT)), seen(check(TEXT), "b.txt"), seen(check(TEXT), "c.txt"))
    left = pruned(baseline, [seen(check(TEXT))], TODAY, lambda path: path == "b.txt").baseline
    assert [document.path for document in left.documents] == ["a.txt", "c.txt"]


def test_a_renamed_document_is_known_and_a_copy_is_not(check):
    report, content = check(TEXT), TEXT.encode()
    index = BaselineIndex(entered(seen(report, "cu/a.txt", content)))
    digest = digest_of(content)
    assert index.find("moi/a.txt", lambda: digest, lambda path: path == "cu/a.txt") is not None
    assert index.find("moi/a.txt", lambda: digest, lambda _: False) is None
    assert index.find("moi/a.txt", lambda: "khác", lambda _: True) is None
    assert index.find("moi/a.txt", lambda: None, lambda _: True) is None


def test_a_renamed_document_takes_its_entries_along(check):
    report, content = check(TEXT), TEXT.encode()
    baseline = entered(seen(report, "cu/a.txt", content))
    moved = seen(report, "moi/a.txt", content)
    for update in (
        with_findings(baseline, [moved], replace(ENTRY, reason="x"), lambda p: p == "cu/a.txt"),
        pruned(baseline, [moved], TODAY, lambda path: path == "cu/a.txt"),
    ):
        (document,) = update.baseline.documents
        assert (document.path, update.changed) == ("moi/a.txt", 0)
        assert {finding.reason for finding in document.findings} == {"đã ký"}


def test_findings_between_documents_are_not_missed_in_a_smaller_run(check):
    report = check(TEXT)
    whole = CheckedDocument("a.txt", "d", report.findings[:2], lambda _: True, report.findings[2:])
    baseline = entered(whole)
    smaller = replace(whole, between=())
    assert pruned(baseline, [smaller], TODAY, lambda _: False).changed == 0


def test_an_item_put_in_before_does_not_revive_what_word_numbers(check):
    def listed(*items: str):
        document = docx.Document()
        for item in items:
            document.add_paragraph(item, style="List Number")
        data = io.BytesIO()
        document.save(data)
        return check(read("a.docx", data.getvalue()))

    baseline = entered(seen(listed("Một", "Hai SAI")))
    assert unknown(listed("Mới", "Một", "Hai SAI"), baseline) == []


@pytest.mark.parametrize(
    ("path", "key"),
    [("a\\b.txt", "a/b.txt"), ("Báo cáo.txt", "Báo cáo.txt"), ("../x", "../x")],
)
def test_paths_are_the_same_on_every_system(path, key):
    assert path_key(path) == key
