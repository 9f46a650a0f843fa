"""PDF files with text: by hand to show one thing each, and by LibreOffice from our fixtures."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from linter.document import Document, Limits, Trust
from linter.errors import DamagedFileError, LimitError, ReadError
from linter.readers import READERS, choose_reader
from linter.readers import read as read_any
from linter.session import check

pytest.importorskip("pypdfium2")

FIXTURES = Path(__file__).parents[3] / "fixtures" / "documents"
LONG = "Toan xa co mot tram hai muoi ho ngheo va ho can ngheo can duoc ho tro"


def pdf(*pages: str, media: str = "0 0 595 842") -> bytes:
    """A file whose pages have these content streams."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} /MediaBox [{media}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * index} 0 R"
            " /Resources << /Font << /F 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    ).encode()


def at(x: float, y: float, text: str, size: float = 12) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


def body(top: float = 700, lines: int = 3) -> str:
    return "".join(at(85, top - 16 * line, LONG) for line in range(lines))


def read(*pages: str) -> Document:
    return read_any(pdf(*pages), "a.pdf")


def paragraphs(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_full_lines_are_one_paragraph_and_a_short_one_ends_it() -> None:
    document = read(body() + at(85, 652, "la het.") + at(113, 636, LONG))
    assert paragraphs(document) == [f"{LONG} {LONG} {LONG} la het.", LONG]
    assert document.trust is Trust.CONVERTED


def test_a_paragraph_goes_on_over_the_page_and_each_word_knows_its_own() -> None:
    document = read(body(100), body(800, 1) + at(85, 784, "cuoi cung."))
    (whole,) = paragraphs(document)
    assert document.page_at(0) == 1
    assert document.page_at(whole.index("cuoi")) == 2
    assert document.geometry[0].left == pytest.approx(85, abs=2)


def test_page_numbers_are_not_text() -> None:
    document = read(body(), at(295, 805, "2") + body())
    assert "2" not in document.text
    assert [piece.text for piece in document.hidden] == ["2"]


def test_columns_of_a_head_are_cells() -> None:
    head = (
        at(100, 780, "UY BAN NHAN DAN") + at(320, 780, "CONG HOA XA HOI CHU NGHIA")
        + at(115, 764, "XA SONG TRA") + at(350, 764, "Doc lap - Tu do")
    )  # fmt: skip
    document = read(head + body())
    assert [cell.span.of(document.text) for cell in document.cells] == [
        "UY BAN NHAN DAN\nXA SONG TRA",
        "CONG HOA XA HOI CHU NGHIA\nDoc lap - Tu do",
    ]


def test_rulings_make_cells_and_missing_ones_join_them() -> None:
    lines = ["85 700 m 285 700 l S", "85 680 m 285 680 l S", "85 660 m 285 660 l S",
             "85 700 m 85 660 l S", "285 700 m 285 660 l S", "185 680 m 185 660 l S"]  # fmt: skip
    words = at(90, 685, "Tong so") + at(90, 665, "12") + at(190, 665, "34")
    document = read("\n".join(lines) + "\n" + words)
    shape = [
        (cell.span.of(document.text), cell.row, cell.column, cell.column_span)
        for cell in document.cells
    ]
    assert shape == [("Tong so", 0, 0, 2), ("12", 1, 0, 1), ("34", 1, 1, 1)]


def test_the_page_is_told() -> None:
    (section,) = read(body()).sections
    assert (section.page_width, section.page_height, section.margin_left) == (595, 842, 85.0)


def test_it_is_known_by_its_content() -> None:
    assert choose_reader(pdf(body()), "bao-cao.doc", READERS).name == "pdf"


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(LimitError):
        read_any(pdf(body(), body()), "a.pdf", limits=Limits(pages=1))


HOSTILE = {
    "a page tree that contains itself": pdf(body()).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
    "nothing but a header": b"%PDF-1.7\n",
    "a reference to nowhere": pdf(body()).replace(b"/Contents 5 0 R", b"/Contents 9 0 R"),
    "a broken table of objects": pdf(body()).replace(b"00000 n", b"99999 n"),
    "a huge page": pdf(body(), media="0 0 9000000 9000000"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_a_document_or_a_named_error(name: str) -> None:
    outcome(HOSTILE[name])


def test_files_cut_at_every_twentieth() -> None:
    whole = pdf(body(), body())
    for part in range(20):
        outcome(whole[: len(whole) * part // 20] or b"%PDF-")


def test_flipped_bytes() -> None:
    whole, chance = pdf(body()), random.Random(7)
    for _ in range(200):
        broken = bytearray(whole)
        for _ in range(4):
            broken[chance.randrange(9, len(broken))] = chance.randrange(256)
        outcome(bytes(broken))


def outcome(data: bytes) -> None:
    try:
        document = read_any(data, "a.pdf")
    except ReadError:
        return
    assert document.text.endswith("\n")


def test_a_damaged_file_says_so() -> None:
    with pytest.raises(DamagedFileError, match="PDF"):
        read_any(b"%PDF-1.7\nxxx", "a.pdf")


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_findings_are_those_of_the_word_file(tmp_path: Path) -> None:
    files = sorted(FIXTURES.glob("bao-cao-*.docx"))
    files = [path for path in files if path.stem != "bao-cao-thieu-kinh-gui"]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=300)
    for path in files:
        assert told(path) == told(tmp_path / f"{path.stem}.pdf"), path.name


def told(path: Path) -> set[str]:
    (report,) = check(path).documents
    return {finding.rule for finding in report.findings if finding.severity.name != "INFO"}
