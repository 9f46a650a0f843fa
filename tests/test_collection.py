"""What documents that are checked together say of each other, and in how little memory."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from linter.card_spool import CardSpool
from linter.collection import findings_across
from linter.config.settings import Settings
from linter.document import Location, Span
from linter.findings import CardCitation, DocumentCard
from linter.references.collection import DatedOtherwise, NumberTaken, SeriesDisorder, SeriesGap
from linter.references.registry import number_key
from linter.session import check

PLACE = Location(1, 1, 1, None, None)
CARD = DocumentCard(
    path="a.txt", format="text", key="12/KH-UBND", number="12/KH-UBND", date="2025-03-05",
    type="Kế hoạch", issuer="UBND xã An Bình", subject="Trồng cây", draft=False, span=Span(10, 20),
    location=PLACE,
)  # fmt: skip


def card(path: str, number: str, **fields: Any) -> DocumentCard:
    return replace(CARD, path=path, number=number, key=number_key(number), **fields)


def citing(number: str, day: str, issuer: str = "UBND xã An Bình") -> DocumentCard:
    cited = CardCitation(
        key=number_key(number), text=number, date=day, shown_date=day, issuer=issuer,
        span=Span(30, 40), location=PLACE,
    )  # fmt: skip
    return card("báo cáo.txt", "45/BC-UBND", citations=(cited,), subject="Kết quả")


def across(*cards: DocumentCard) -> list[tuple[str, object]]:
    return [(own.path, element) for own, element in findings_across(lambda: cards)]


def kinds(*cards: DocumentCard) -> list[type]:
    return [type(element) for _, element in across(*cards)]


def test_a_number_borne_by_two_documents_is_told_of_the_second():
    ((path, taken),) = across(CARD, card("b.txt", "12/KH-UBND", subject="Đọc sách"))
    assert path == "b.txt"
    assert isinstance(taken, NumberTaken)
    assert (taken.path, taken.subject) == ("a.txt", "Trồng cây")


def test_two_files_of_one_document_are_no_clash():
    assert kinds(CARD, card("a.docx", "12/KH-UBND", subject="TRỒNG CÂY")) == []
    assert kinds(CARD, card("b.txt", "12/KH-UBND", subject="Trồng cây năm 2025")) == []


def test_numbers_begin_anew_with_year_and_body():
    other = {"subject": "Đọc sách"}
    assert kinds(CARD, card("b.txt", "12/KH-UBND", date="2026-03-05", **other)) == []
    assert kinds(CARD, card("b.txt", "12/KH-UBND", issuer="UBND xã Bình Minh", **other)) == []
    assert kinds(CARD, card("b.txt", "12/KH-UBND", date=None, **other)) == []
    assert kinds(CARD, card("b.txt", "12/KH-UBND", issuer="", **other)) == []


def test_a_citation_under_another_day_than_the_file_s_own():
    ((path, found),) = across(CARD, citing("12/KH-UBND", "2025-03-15"))
    assert path == "báo cáo.txt"
    assert isinstance(found, DatedOtherwise)
    assert (found.date, found.path) == ("05/03/2025", "a.txt")


def test_citations_that_may_mean_another_document_are_left_alone():
    assert kinds(CARD, citing("12/KH-UBND", "2025-03-05")) == []
    assert kinds(CARD, citing("12/KH-UBND", "2025-03-15", "")) == []
    assert kinds(CARD, citing("12/KH-UBND", "2025-03-15", "UBND tỉnh Lào Cai")) == []
    assert kinds(CARD, citing("12/KH-UBND", "2024-03-15")) == []


def test_a_series_out_of_order_and_with_a_gap():
    days = {12: "2025-03-05", 13: "2025-03-04", 14: "2025-03-06", 16: "2025-03-07"}
    cards = [card(f"{n}.txt", f"{n}/KH-UBND", date=day, subject=str(n)) for n, day in days.items()]
    disorder, gap = (element for _, element in across(*cards))
    assert isinstance(disorder, SeriesDisorder)
    assert (disorder.text, disorder.other) == ("13/KH-UBND", "12/KH-UBND")
    assert isinstance(gap, SeriesGap)
    assert (gap.first, gap.last, gap.missing) == (12, 16, "15")


def test_documents_picked_here_and_there_are_no_series():
    numbers = (3, 40, 112, 500)
    assert kinds(*(card(f"{n}.txt", f"{n}/KH-UBND", subject=str(n)) for n in numbers)) == []


def test_cards_are_gone_through_as_often_as_asked_and_lie_on_disk_when_many(monkeypatch):
    monkeypatch.setattr("linter.card_spool.MOST_IN_MEMORY", 1000)
    spool = CardSpool()
    cards = [card(f"{n}.txt", f"{n}/KH-UBND") for n in range(200)]
    for one in cards:
        spool.add(one)
    assert len(spool) == 200
    assert list(spool) == cards
    assert list(spool) == cards
    spool.close()


HEAD = """\
ỦY BAN NHÂN DÂN XÃ AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
An Bình, ngày {day} tháng 3 năm 2025
{body}
"""


def test_a_folder_is_checked_as_a_collection(tmp_path: Path) -> None:
    plan = HEAD.format(number="12/KH-UBND", day="05", body="KẾ HOẠCH\nPhát triển cây ăn quả")
    report = HEAD.format(
        number="45/BC-UBND",
        day="20",
        body="BÁO CÁO\nKết quả phát triển cây ăn quả\n"
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2025 của UBND xã An Bình, toàn xã trồng 2 ha.",
    )
    (tmp_path / "a.txt").write_text(plan, "utf-8")
    (tmp_path / "b.txt").write_text(report, "utf-8")
    (found,) = check(tmp_path, settings=Settings(root=True)).collection
    assert found.finding.rule == "references/date-differs-from-file"
    assert found.path == str(tmp_path / "b.txt")
    assert (found.finding.quote, found.finding.location.line) == ("15/3/2025", 8)
    off = Settings(root=True, ignore=("references/date-differs-from-file",))
    assert check(tmp_path, settings=off).collection == ()
