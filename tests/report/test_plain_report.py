"""The report for pipes."""

import re
import subprocess
import sys

from linter.findings import Report

from .samples import clean_report, found, read, report_on, whole_run, write

LINE = re.compile(
    r"^(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+) (?P<rule>\S+): ."
)


def test_a_whole_run() -> None:
    assert write("plain", whole_run()) == (
        "bao-cao.txt:4:15: error header/unpadded-date: “5” viết thiếu số 0 đứng trước. "
        "Hãy ghi “05” như mẫu.\n"
        "bao-cao.txt:8:77: error numbers/share-mismatch: Tỷ lệ 6,3% không phải là tỷ lệ của 596 "
        "trên 6.814. Kiểm tra lại số liệu gốc; nếu các số đúng thì tỷ lệ là 8,7%.\n"
        "bao-cao.txt:9:12: warning sections/missing-signature: Khối chữ ký mẫu không thấy đâu. "
        "Bổ sung khối chữ ký như mẫu.\n"
        "bao-cao.txt:7:54: info sections/bracketed-note: Ghi chú “[Nguồn: thống kê phường]” "
        "nên đưa xuống chân trang. Đưa ghi chú mẫu xuống chân trang.\n"
        "so-lieu.docx:2:1: warning numbers/row-sum: Cột “Tổng” không bằng tổng các dòng.\n"
        "so-lieu.docx: failure rule-failed: Quy tắc a/b gặp lỗi.\n"
        "hong.docx: failure damaged-file: Tệp mẫu “hong” bị hỏng. Hãy lưu lại tệp mẫu.\n"
        "Văn bản: 3 · Lỗi: 2 · Cảnh báo: 2 · Lưu ý: 1 · đã bỏ qua: 1 · không soát được: 1 · "
        "quy tắc hỏng: 1\n"
        "Đối chiếu khớp 5/9 số liệu · sai 1 · không kiểm được 3\n"
    )


def test_a_clean_run_says_so_in_one_line() -> None:
    expected = "Văn bản: 1 · Lỗi: 0 · Cảnh báo: 0 · Lưu ý: 0\n"
    assert write("plain", Report((clean_report(),))) == expected


def test_each_finding_is_one_line_whatever_it_quotes() -> None:
    document = read("Dòng một\nDòng hai\n")
    finding = found(document, "một\nDòng", message="Có “{x}”.", values={"x": "một\nDòng\x1b[2J"})
    first, *rest = write("plain", Report((report_on(document, findings=(finding,)),))).splitlines()
    match = LINE.match(first)
    assert match is not None
    assert match["line"] == "1"
    assert "“một Dòng␛[2J”" in first
    assert len(rest) == 1


def test_neither_plain_nor_json_imports_rich() -> None:
    code = (
        "import sys, linter.report.plain_report, linter.report.json_report;"
        "sys.exit(any(name.partition('.')[0] == 'rich' for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
