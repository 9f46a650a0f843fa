"""What only some documents have: the enacting line, what is attached, copies, the typist's mark."""

import pytest

from linter.document import Document
from linter.facts import FactStore
from linter.session import read
from linter.structure.elements import (
    Addressees,
    AttachedDocument,
    AttachmentNote,
    AuthorityLine,
    CopyBlock,
    DrafterMark,
    EnactingLine,
    SecurityMark,
    Subject,
)
from linter.structure.recognisers import RECOGNISERS

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\nSố: 31/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nBình Sơn, ngày 14 tháng 4 năm 2026\n\n"
    "QUYẾT ĐỊNH\nVề việc giao quản lý vườn ươm\n\n"
)
AUTHORITY = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN"
BASES = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.\n"
ARTICLES = "\nĐiều 1. Giao thôn Hạ quản lý vườn ươm.\nĐiều 2. Thôn Hạ thi hành Quyết định này./.\n"
TAIL = "\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n{}\nCHỦ TỊCH\n\nHồ Văn Tín\n"


def decision(
    enacting: str = "QUYẾT ĐỊNH:", authority: str = AUTHORITY, bases: str = BASES, below: str = ""
) -> FactStore:
    text = f"{HEAD}{authority}\n\n{bases}\n{enacting}\n{ARTICLES}{TAIL.format('')}{below}"
    return facts_of(text)


def facts_of(text: str) -> FactStore:
    return FactStore(document_of(text), RECOGNISERS)


def document_of(text: str) -> Document:
    return read("van-ban.txt", text.encode())


@pytest.mark.parametrize(
    ("line", "words", "colon", "capital"),
    [
        ("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", True, True),
        ("QUYẾT ĐỊNH", "QUYẾT ĐỊNH", False, True),
        ("Quyết định:", "QUYẾT ĐỊNH", True, False),
        ("Q U Y Ế T  Đ Ị N H :", "QUYẾT ĐỊNH", True, True),
        ("NAY QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", True, True),
        ("QUYẾT NGHỊ:", "QUYẾT NGHỊ", True, True),
        ("NGHỊ QUYẾT:", "NGHỊ QUYẾT", True, True),
    ],
)
def test_enacting_lines(line: str, words: str, colon: bool, capital: bool) -> None:
    found = decision(line).first(EnactingLine)
    assert found is not None
    assert (found.text, found.words, found.colon, found.capital) == (line, words, colon, capital)


@pytest.mark.parametrize("line", ["", "Quyết định giao cho thôn Hạ:", "QUYẾT TOÁN:", "ĐỊNH MỨC:"])
def test_other_lines_do_not_enact(line: str) -> None:
    assert decision(line).all(EnactingLine) == ()


@pytest.mark.parametrize(
    "bases",
    [BASES, "- " + BASES, "Thực hiện Nghị quyết của Hội đồng nhân dân xã;\n" + BASES, ""],
    ids=["plain", "dashed", "carrying-out", "none"],
)
def test_the_authority_stands_over_bases_of_any_kind(bases: str) -> None:
    store = decision(bases=bases)
    assert [line.text for line in store.all(AuthorityLine)] == [AUTHORITY]
    subject = store.first(Subject)
    assert subject is not None
    assert subject.text == "giao quản lý vườn ươm"


NOTE = "(Kèm theo Quyết định số 31/QĐ-UBND ngày 14 tháng 4 năm 2026 của xã)"


@pytest.mark.parametrize(
    ("title", "note", "noted"),
    [
        ("QUY CHẾ\nQuản lý vườn ươm", NOTE, True),
        ("QUY ĐỊNH\nVề vườn ươm", NOTE.replace(" của xã", "\ncủa xã"), True),
        ("QUY CHẾ\nQuản lý vườn ươm", "Ban hành kèm theo Quyết định số 31/QĐ-UBND", True),
        ("QUY CHẾ\nQuản lý vườn ươm", "", False),
    ],
)
def test_attached_documents(title: str, note: str, noted: bool) -> None:
    store = decision(below=f"\n\n{title}\n{note}\n\nĐiều 1. Phạm vi\nVườn ươm của xã.\n")
    (found,) = store.all(AttachedDocument)
    assert found.text == title.partition("\n")[0]
    assert (found.note is not None) == noted
    assert len(store.all(AttachmentNote)) == noted


def test_a_document_with_a_number_of_its_own_is_not_attached() -> None:
    below = "\n\nXÃ BÌNH SƠN\nSố: 32/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng 200 cây.\n"
    assert decision(below=below).all(AttachedDocument) == ()


COPY = (
    "\n________\nỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\n{}\nSố: 15/SY-UBND\n"
    "Bình Sơn, ngày 20 tháng 4 năm 2026\n\nCHÁNH VĂN PHÒNG\n\nLê Thu Cúc\n"
)


@pytest.mark.parametrize(
    ("words", "form", "exact"),
    [
        ("SAO Y", "SAO Y", True),
        ("SAO LỤC", "SAO LỤC", True),
        ("TRÍCH SAO", "TRÍCH SAO", True),
        ("SAO Y BẢN CHÍNH", "SAO Y", False),
        ("BẢN SAO Y", "SAO Y", False),
        ("BẢN SAO", None, False),
    ],
)
def test_forms_of_copy(words: str, form: str | None, exact: bool) -> None:
    found = decision(below=COPY.format(words)).first(CopyBlock)
    assert found is not None
    assert (found.text, found.form, found.exact) == (words, form, exact)
    assert found.number is not None
    assert found.place_date is not None


@pytest.mark.parametrize("words", ["Sao y", "SAO CHO CÁC THÔN", "SAO"])
def test_words_that_form_no_copy(words: str) -> None:
    assert decision(below=f"\n{words}\n").all(CopyBlock) == ()


@pytest.mark.parametrize(
    ("line", "mark"), [("PL.(300)", ("PL", "300")), ("NTH (05)", ("NTH", "05")), ("(Đã ký)", None)]
)
def test_marks_of_the_typist(line: str, mark: tuple[str, str] | None) -> None:
    found = facts_of(f"{HEAD}{AUTHORITY}\n\n{BASES}{ARTICLES}{TAIL.format(line)}").first(
        DrafterMark
    )
    assert (found and (found.code.text, found.copies.text)) == mark


@pytest.mark.parametrize(
    ("line", "standard", "secret"),
    [
        ("MẬT", "MẬT", True), ("BÍ MẬT", "MẬT", True), ("Độ mật: Tối mật", "TỐI MẬT", True),
        ("KHẨN CẤP", "KHẨN", False), ("HỎA TỐC HẸN GIỜ", "HỎA TỐC", False),
    ],
)  # fmt: skip
def test_marks_and_what_the_law_has_in_their_place(line: str, standard: str, secret: bool) -> None:
    text = HEAD.replace("Số: 31", f"{line}\nSố: 31")
    (found,) = facts_of(text).all(SecurityMark)
    assert (found.text, found.standard, found.secret) == (line, standard, secret)


def test_the_sentence_below_one_addressee_is_no_other() -> None:
    text = HEAD.replace("QUYẾT ĐỊNH\n", "TỜ TRÌNH\n")
    found = facts_of(
        f"{text}Kính gửi:\nPhòng Kinh tế\n\nỦy ban nhân dân xã đề nghị kiểm tra vườn ươm./.\n"
    ).first(Addressees)
    assert found is not None
    assert [item.text for item in found.items] == ["Phòng Kinh tế"]
