"""The 29 types of administrative document: a clean one of each, and what goes wrong in them.

``fixtures/types`` holds one short document of each type of Nghị định 30/2020/NĐ-CP, Điều 7, made
after the samples of Phụ lục III where there is one. Units and people in them are invented.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from linter.catalogue import DOCUMENT_TYPES, Regime, type_of_name
from linter.catalogue.document_types import OFFICIAL_LETTER, RECIPIENTS
from linter.config.settings import Settings
from linter.document import Document
from linter.facts import Context, FactStore
from linter.findings import DocumentReport, Severity
from linter.letterhead import document_type
from linter.session import RECOGNISERS, check, read

TYPES = Path(__file__).parent.parent / "fixtures" / "types"
FILES = {
    "nghi-quyet": "Nghị quyết", "quyet-dinh": "Quyết định", "chi-thi": "Chỉ thị",
    "quy-che": "Quy chế", "quy-dinh": "Quy định", "thong-cao": "Thông cáo",
    "thong-bao": "Thông báo", "huong-dan": "Hướng dẫn", "chuong-trinh": "Chương trình",
    "ke-hoach": "Kế hoạch", "phuong-an": "Phương án", "de-an": "Đề án", "du-an": "Dự án",
    "bao-cao": "Báo cáo", "bien-ban": "Biên bản", "to-trinh": "Tờ trình", "hop-dong": "Hợp đồng",
    "cong-van": "Công văn", "cong-dien": "Công điện", "ban-ghi-nho": "Bản ghi nhớ",
    "ban-thoa-thuan": "Bản thỏa thuận", "giay-uy-quyen": "Giấy ủy quyền", "giay-moi": "Giấy mời",
    "giay-gioi-thieu": "Giấy giới thiệu", "giay-nghi-phep": "Giấy nghỉ phép",
    "phieu-gui": "Phiếu gửi", "phieu-chuyen": "Phiếu chuyển", "phieu-bao": "Phiếu báo",
    "thu-cong": "Thư công",
}  # fmt: skip
"""The documents, by the name of their file, with their types."""
every_type = pytest.mark.parametrize("name", FILES)


class Fault(NamedTuple):
    """A change to a clean document, and the rule that speaks of it."""

    file: str
    old: str
    new: str
    rule: str
    id: str


FAULTS = [
    Fault("quyet-dinh", "QUYẾT ĐỊNH:\n", "", "sections/missing-enacting-line", "no-enacting-line"),
    Fault("quyet-dinh", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH HÒA\n", "",
          "sections/missing-authority-line", "no-authority-line"),
    Fault("quyet-dinh", "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", "sections/malformed-enacting-line", "colon"),
    Fault("quyet-dinh", "- Như Điều 3;\n", "", "sections/first-recipient-not-article", "recipient"),
    Fault("nghi-quyet", "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:", "sections/malformed-enacting-line", "words"),
    Fault("quy-che", "TỔ CHỨC THỰC HIỆN\n", "", "sections/heading-without-title", "chapter"),
    Fault("quy-che", "Chương II", "Chương 2", "sections/wrong-numeral-kind", "numeral"),
    Fault("quy-dinh", "Điều 2.", "Điều 2:", "sections/article-without-period", "article"),
    Fault("to-trinh", "Kính gửi: Ủy ban nhân dân tỉnh Hòa Lĩnh\n", "",
          "sections/missing-addressees", "submission-to-nobody"),
    Fault("cong-van", "- Trường Tiểu học Minh Hòa;", "- Trường Tiểu học Minh Hòa",
          "sections/addressees-ending-marks", "addressee"),
    Fault("cong-van", "V/v chuẩn bị ngày hội đọc sách\n", "", "header/missing-subject", "vv"),
    Fault("cong-dien", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH HÒA ĐIỆN:\n- Trưởng các thôn;\n"
          "- Trưởng Công an xã;\n- Chỉ huy trưởng Ban Chỉ huy Quân sự xã.\n", "",
          "sections/missing-telegram-line", "telegram"),
    Fault("bien-ban", "THƯ KÝ\t\tCHỦ TỌA\n\n\nLê Thị Hạnh\t\tTrần Văn Lộc\n",
          "CHỦ TỌA\n\n\nTrần Văn Lộc\n", "sections/single-signature-in-minutes", "one-signature"),
    Fault("ke-hoach", "Minh Hòa, ngày 12 tháng 5 năm 2026\n", "", "header/missing-place-date",
          "date"),
    Fault("bao-cao", "Số: 58/BC-UBND\n", "", "header/missing-number-symbol", "number"),
    Fault("thong-bao", "Về việc nghỉ lễ và trực cơ quan\n", "", "header/missing-subject",
          "subject"),
    Fault("giay-moi", "Minh Hòa, ngày 12 tháng 5 năm 2026\n", "", "header/missing-place-date",
          "invitation-without-date"),
    Fault("phieu-chuyen", "09/PC-UBND", "09/PA-UBND", "header/symbol-type-mismatch", "symbol"),
    Fault("giay-uy-quyen", "01/GUQ-UBND", "1/GUQ-UBND", "header/unpadded-number", "padding"),
]  # fmt: skip


def report_of(text: str, folder: Path) -> DocumentReport:
    path = folder / "van-ban.txt"
    path.write_text(text, "utf-8")
    (document,) = check(path, settings=Settings()).documents
    return document


def text_of(name: str) -> str:
    return (TYPES / f"{name}.txt").read_text("utf-8")


def document_of(text: str) -> Document:
    return read("van-ban.txt", text.encode())


def test_there_is_a_document_of_every_type() -> None:
    copies = {"Bản sao y", "Bản trích sao", "Bản sao lục"}
    names = {kind.name for kind in DOCUMENT_TYPES[Regime.ND30]} - copies
    assert len(names) == 29
    assert set(FILES.values()) == names
    assert {path.stem for path in TYPES.glob("*.txt")} == set(FILES)


@every_type
def test_its_type_is_recognised(name: str) -> None:
    context = Context(FactStore(document_of(text_of(name)), RECOGNISERS))
    assert document_type(context) == type_of_name(FILES[name], Regime.ND30)


@every_type
def test_a_clean_one_is_left_alone(name: str, tmp_path: Path) -> None:
    found = [
        f"{finding.rule}: {finding.quote}"
        for finding in report_of(text_of(name), tmp_path).findings
        if finding.severity > Severity.INFO
    ]
    assert found == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.file}-{fault.id}")
def test_a_fault_is_found(fault: Fault, tmp_path: Path) -> None:
    clean = text_of(fault.file)
    assert clean.count(fault.old) == 1
    report = report_of(clean.replace(fault.old, fault.new), tmp_path)
    assert fault.rule in {finding.rule for finding in report.findings}


def test_other_names_of_a_type_are_its_own() -> None:
    for title in ("THƯ KHEN", "THƯ CẢM ƠN", "THƯ NGỎ"):
        text = text_of("thu-cong").replace("THƯ CHÚC MỪNG", title)
        context = Context(FactStore(document_of(text), RECOGNISERS))
        kind = document_type(context)
        assert kind is type_of_name("Thư công")


def test_a_letter_lacks_no_part_and_a_letter_of_courtesy_has_no_recipients() -> None:
    courtesy = type_of_name("Thư công")
    assert OFFICIAL_LETTER.without == frozenset()
    assert courtesy is not None
    assert RECIPIENTS in courtesy.without
