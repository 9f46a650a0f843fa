"""Old encodings: what is read, what is left alone, and that every layer follows the text."""

import io

import docx
import pytest
from docx.text.run import Run
from hypothesis import given
from hypothesis import strategies as st

from linter.document import (
    CharacterFormat,
    Document,
    DocumentBuilder,
    SegmentKind,
    SourceRef,
    Trust,
)
from linter.readers import read
from linter.readers.legacy_text import read_legacy
from linter.text.legacy_encodings import TCVN3, UTF8, VNI, read_in

PAIRS = (
    (TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    (TCVN3, "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (TCVN3, "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    (TCVN3, "n\u00adíc s¹ch ®· vÒ ®Õn th«n", "nước sạch đã về đến thôn"),
    (VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    (VNI, "UÛY BAN NHAÂN DAÂN XAÕ PHUÙ HOØA", "ỦY BAN NHÂN DÂN XÃ PHÚ HÒA"),
    (VNI, "nöôùc saïch ñaõ veà ñeán thoân", "nước sạch đã về đến thôn"),
    (UTF8, "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a", "Cộng hòa xã hội chủ nghĩa"),
    (UTF8, "nÆ°á»›c sáº¡ch vá»\u0081 thÃ´n bá»‡nh xÃ¡", "nước sạch về thôn bệnh xá"),
)

LEFT_ALONE = (
    "Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ năm 2025.",
    "Nhiệt độ 25 °C ± 2, diện tích 120 m², § 5, © 2025, ½ ngày, 3 × 4 = 12, «Kế hoạch».",
    "La société française a été créée à Genève où elle a dû régler les dépenses engagées.",
    "Für die größten Bäche und Flüsse prüfen die Behörden zusätzliche Maßnahmen.",
    "El niño señaló que mañana habrá una reunión con el señor Muñoz en España.",
    "Årsmøtet på Ærø: først går vi til møte, så spiser vi smørbrød på båten.",
    "Olá, São Paulo: a função não está em operação até amanhã, então não há condições.",
)


def plain(text: str, font: str | None = None) -> Document:
    builder = DocumentBuilder()
    for number, line in enumerate(text.split("\n")):
        builder.add(line, source=SourceRef("", number, 0), format=CharacterFormat(font=font))
        builder.end_block()
    return builder.build(name="x.txt", format="text")


def joined(document: Document) -> str:
    return "".join(segment.span.of(document.text) for segment in document.segments)


@pytest.mark.parametrize(("encoding", "written", "meant"), PAIRS)
def test_what_is_written_in_an_old_encoding_is_read(
    encoding: str, written: str, meant: str
) -> None:
    document = read(written.encode(), "x.txt")
    assert document.text == f"{meant}\n"
    assert document.trust is (Trust.CONVERTED if encoding == UTF8 else Trust.TYPED)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_text_stays_as_it_is(text: str) -> None:
    document = plain(text)
    assert read_legacy(document) is document


def test_two_words_are_too_few_without_a_font() -> None:
    document = plain("v¨n phßng")
    assert read_legacy(document) is document
    assert read_legacy(plain("v¨n phßng", font=".VnTime")).text == "văn phòng\n"
    assert read_legacy(plain("phoøng haønh", font="VNI-Times")).text == "phòng hành\n"


def test_a_paragraph_in_unicode_beside_one_in_an_old_encoding_stays() -> None:
    sound = "Cơ quan cần đẩy mạnh tiến độ các công trình, có “trích dẫn” – và số 5."
    document = read_legacy(plain(f"{sound}\nphßng chèng ch¸y rõng ®¹t kÕt qu¶ tèt"))
    assert document.text == f"{sound}\nphòng chống cháy rừng đạt kết quả tốt\n"


def test_between_words_in_unicode_only_what_cannot_be_unicode_is_read() -> None:
    document = read_legacy(plain("Ban hµnh v¨n phßng phẩm của xã có"))
    assert document.text == "Ban hành văn phòng phẩm của xã có\n"


def test_a_wholly_old_document_is_read_to_its_shortest_line() -> None:
    body = "phßng chèng ch¸y rõng ®¹t kÕt qu¶ tèt, nh©n d©n phÊn khëi vµ tin t\u00adëng"
    assert read_legacy(plain(f"{body}\nSè: 12")).text.splitlines()[1] == "Số: 12"


def test_every_layer_follows_the_text() -> None:
    document = read_legacy(plain("Coäng hoøa xaõ hoäi\nnöôùc saïch ñeán thoân"))
    assert [block.span.of(document.text) for block in document.blocks] == [
        "Cộng hòa xã hội", "nước sạch đến thôn",
    ]  # fmt: skip
    assert joined(document) == document.text
    assert [run.span.of(document.text) for run in document.formatting] == [
        "Cộng hòa xã hội", "nước sạch đến thôn",
    ]  # fmt: skip


def test_segments_keep_what_the_source_holds() -> None:
    document = read_legacy(plain("hoøa bình, xaõ hoäi, ñònh cö, quyeát ñònh"))
    changed = [s for s in document.segments if s.kind is SegmentKind.CONVERTED]
    assert (changed[0].original, changed[0].span.of(document.text)) == ("oø", "ò")
    assert changed[0].source == SourceRef("", 0, 1)
    behind = document.text.index("a bình")
    assert document.source_of(behind) == SourceRef("", 0, 3)


@given(st.integers(0, 34), st.integers(0, 34))
def test_runs_may_end_anywhere(one: int, other: int) -> None:
    written = PAIRS[4][1]
    low, high = sorted((one, other))
    builder = DocumentBuilder()
    for start, end in ((0, low), (low, high), (high, len(written))):
        builder.add(written[start:end], source=SourceRef("", 0, start))
    builder.end_block()
    document = read_legacy(builder.build(name="x.docx", format="docx"))
    assert document.text == f"{PAIRS[4][2]}\n"
    assert joined(document) == document.text


def test_what_a_font_of_capitals_draws_is_in_capitals() -> None:
    file = docx.Document()
    run: Run = file.add_paragraph().add_run("céng hoµ x· héi chñ nghÜa viÖt nam")
    run.font.name = ".VnTimeH"
    data = io.BytesIO()
    file.save(data)
    document = read(data.getvalue(), "x.docx")
    assert document.text.startswith("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert joined(document) == document.text


def test_a_line_of_abbreviations_is_no_line_of_capitals() -> None:
    body = "phßng chèng ch¸y rõng ®¹t kÕt qu¶ tèt, nh©n d©n phÊn khëi vµ tin t\u00adëng"
    lines = read_legacy(plain(f"{body}\nSè: 31/BC-UBND\nX· PHó HßA")).text.splitlines()
    assert lines[1:] == ["Số: 31/BC-UBND", "XÃ PHÚ HÒA"]


@pytest.mark.parametrize(("encoding", "written", "meant"), PAIRS)
def test_words_are_read_one_by_one(encoding: str, written: str, meant: str) -> None:
    pairs = zip(written.split(" "), meant.split(" "), strict=True)
    read_so = [read_in(word, encoding).lower() == right.lower() for word, right in pairs]
    assert all(read_so)
