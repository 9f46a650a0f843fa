"""The page: whole, safe, complete, and usable without a mouse, a colour or a network."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from msgspec.structs import replace

from linter.document import (
    Alignment,
    Cell,
    CharacterFormat,
    DocumentBuilder,
    Note,
    NoteKind,
    ParagraphFormat,
    Span,
    Story,
)
from linter.findings import Report, ReportedFigure, Severity, Suppression
from linter.rendition import text_of
from linter.report.html_report import STYLE

from .samples import clean_report, found, full_run, read, report_on, verdict, ward_report, write

EXPECTED = Path(__file__).with_name("expected") / "html.vi.html"
VOID = frozenset({"meta", "br"})


def page_of(report: Report, language: str = "vi") -> html.HtmlElement:
    text = write("html", report, language)
    assert_balanced(text)
    return html.document_fromstring(text)


def assert_balanced(text: str) -> None:
    """Every element is closed in its turn: what a browser makes of it is what was meant."""
    open_tags: list[str] = []
    body = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    for closing, name in re.findall(r"<(/?)([a-z][a-z0-9]*)[^<>]*>", body):
        if closing:
            assert open_tags.pop() == name
        elif name not in VOID:
            open_tags.append(name)
    assert open_tags == []


def test_a_whole_run() -> None:
    text = write("html", full_run()).replace(STYLE.read_text("utf-8"), "")
    assert text == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_link_leads_somewhere_and_every_name_is_its_own(language: str) -> None:
    page = page_of(full_run(), language)
    names = page.xpath("//@id")
    assert len(set(names)) == len(names)
    links = page.xpath("//a/@href")
    assert links
    assert all(link[0] == "#" and link[1:] in names for link in links)
    labels = [name for given in page.xpath("//@aria-labelledby") for name in given.split()]
    assert labels
    assert set(labels) <= set(names)
    assert page.get("lang") == language


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = write("html", full_run())
    page = html.document_fromstring(text)
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@style")
    assert "url(" not in text
    assert "@import" not in text
    assert not [
        name for name in page.xpath("//@*") if name.is_attribute and name.attrname[:2] == "on"
    ]
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_headings_and_landmarks_are_in_order() -> None:
    page = page_of(full_run())
    levels = [int(element.tag[1]) for element in page.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for landmark in ("main", "body/header", "body/footer", "main/article", "article/nav"):
        assert page.xpath(f"//{landmark}"), landmark


def test_a_finding_is_reached_from_its_place_and_back() -> None:
    page = page_of(Report((ward_report(),)))
    (item,) = page.xpath("//li[contains(h4, 'thiếu số 0')]")
    (there,) = [
        link
        for link in page.xpath("//section[@lang='vi']//a")
        if link.get("href") == f"#{item.get('id')}"
    ]
    assert there.getprevious().tag == "mark"
    assert there.getprevious().text_content() == "5"
    assert "Lỗi" in there.get("aria-label")
    assert f"#{there.get('id')}" in item.xpath(".//a/@href")


def test_what_is_missing_is_marked_where_it_should_follow() -> None:
    page = page_of(Report((ward_report(),)))
    (item,) = page.xpath("//li[contains(h4, 'chữ ký')]")
    (there,) = page.xpath(f"//a[@href='#{item.get('id')}' and @id]")
    assert there.getparent().text_content().startswith("Lưu VT; VX.")


def shown_text(page: html.HtmlElement) -> str:
    """The text of the document as the page shows it, without what the page adds."""
    (section,) = page.xpath("//section[@lang='vi']")
    for added in section.xpath(".//a | .//h3 | .//*[@role='img'] | .//sup | .//p[@class='story']"):
        added.drop_tree()
    return "\n".join(p.text_content() for p in section.iter("p"))


def test_the_whole_text_is_there() -> None:
    report = ward_report()
    assert report.text is not None
    lines = [line for line in report.text.text.split("\n") if line.strip()]
    assert shown_text(page_of(Report((report,)))).split("\n") == lines


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=4),
)
def test_any_text_with_any_marks_stays_the_same_text(
    words: str, marks: list[tuple[int, int]]
) -> None:
    document = read("Đầu: " + words.replace("\n", " ") + ".\nCuối.\n")
    size = len(document.text)
    findings = []
    for start, length in marks:
        span = Span(min(start, size), min(start + length, size))
        findings.append(replace(found(document, "Đầu"), spans=(span,)))
    bare = report_on(document, text=text_of(document))
    plain = shown_text(page_of(Report((bare,))))
    assert plain.startswith("Đầu: ")
    assert shown_text(page_of(Report((replace(bare, findings=tuple(findings)),)))) == plain


def test_nothing_of_a_document_becomes_markup() -> None:
    hostile = "<script>alert(1)</script> & \"'><img src=x onerror=1>\u202e\x1b[2J"
    document = read(hostile + "\n", name=hostile + ".txt")
    finding = found(document, "&", message="{x}", remedy="{x}", values={"x": hostile})
    finding = replace(finding, suppressed=None, rule=hostile, quote=hostile)
    known = replace(finding, suppressed=Suppression("directive", hostile))
    figures = (ReportedFigure(hostile, Span(0, 3)),)
    report = report_on(
        document,
        findings=(finding, known),
        unchecked=figures,
        text=text_of(document),
        type=hostile,
        stage=hostile,
        regime=hostile,
        inputs={"x": hostile},
    )
    page = page_of(Report((report,)))
    assert not page.xpath("//script | //img")
    text = etree.tostring(page, encoding="unicode")
    assert "\u202e" not in text
    assert "\x1b" not in text


def test_figures_are_ticked() -> None:
    document = read("Có 312 nữ và 284 nam, 596 người theo học; 24 lớp; đạt 6,3.\n")
    holds = verdict(document, "596 người", "312 + 284 = 596", kind="sum")
    operands = tuple(
        replace(holds.operands[0], text=text, span=Span(at, at + len(text)))
        for text in ("312", "284", "596", "6,3")
        for at in [document.text.index(text)]
    )
    report = report_on(
        document,
        text=text_of(document),
        verdicts=(
            replace(holds, operands=operands[:3]),
            replace(holds, operands=operands[2:], verdict="contradicts", derivation="≠"),
        ),
        unchecked=(
            ReportedFigure(
                "24 lớp", Span(document.text.index("24"), document.text.index("24") + 2)
            ),
        ),
    )
    page = page_of(Report((report,)))
    signs = [
        (sign.getprevious().text_content(), sign.text)
        for sign in page.xpath("//section[@lang='vi']//*[@role='img']")
    ]
    assert signs == [("312", "✓"), ("284", "✓"), ("596", "✗"), ("24", "·"), ("6,3", "✗")]
    assert all(sign.get("aria-label") for sign in page.xpath("//*[@role='img']"))


def test_tables_notes_and_looks_of_a_word_file() -> None:
    builder = DocumentBuilder()
    center = ParagraphFormat(alignment=Alignment.CENTER)
    builder.add("BÁO CÁO", format=CharacterFormat(bold=True))
    builder.end_block(format=center)
    for row, words in enumerate((("Xã", "Số hộ"), ("Một", "12"))):
        for column, word in enumerate(words):
            index, start = builder.reserve_cell(), builder.length
            builder.add(word)
            end = builder.end_block(cell=index).span.end
            builder.end_cell(Cell(index, 0, row, column, 1, 1 + column, Span(start, end), None))
    builder.add("Theo số liệu của xã.")
    builder.end_block()
    builder.add("Số liệu tháng 10.")
    block = builder.end_block(story=Story.FOOTNOTE, note=0)
    document = builder.build(name="x.docx", format="docx")
    at = document.text.index(" của xã")
    document = replace(document, notes=(Note(0, NoteKind.FOOTNOTE, "1", at, block.span),))
    page = page_of(Report((report_on(document, text=text_of(document)),)))
    (title,) = page.xpath("//section[@lang='vi']/p[@class='center bold']")
    assert title.text == "BÁO CÁO"
    cells = [[cell.text_content().strip() for cell in row] for row in page.xpath("//tr")]
    assert cells == [["Xã", "Số hộ"], ["Một", "12"]]
    assert page.xpath("//td/@colspan") == ["2", "2"]
    assert [note.getparent().text_content() for note in page.xpath("//sup")] == [
        "Theo số liệu1 của xã.",
        "1 Số liệu tháng 10.",
    ]
    assert page.xpath("//p[@class='story']/text()") == ["Chú thích cuối trang"]


def test_without_the_text_the_findings_are_still_there() -> None:
    page = page_of(Report((replace(ward_report(), text=None),)))
    assert len(page.xpath("//article//li[@id]")) == 5
    assert not page.xpath("//section[@class='text']")


def test_the_text_of_a_secret_document_is_not_copied() -> None:
    secret = read("MẬT\nBáo cáo tuyệt đối kín.\n")
    report = report_on(secret, structure={"marks": [{"text": "MẬT", "span": [0, 3]}]})
    page = page_of(Report((report,)))
    assert "không chép lại toàn văn" in page.text_content()
    assert "tuyệt đối kín" not in page.text_content()


def test_a_clean_document_says_so() -> None:
    page = page_of(Report((clean_report(),)))
    assert "Không thấy điểm nào phải sửa." in page.text_content()
    assert "Đạt" in page.xpath("//section[@id='tong-hop']")[0].text_content()


def luminance(color: str) -> float:
    """As WCAG 2.1 has it."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> Iterator[tuple[str, str]]:
    """Colours of words and of what is behind them."""
    for ink in ("ink", "quiet", "link", "error", "warning", "info", "good"):
        yield ink, "paper"
    for ink in ("ink", "quiet", "link"):
        yield ink, "ground"
    for kind in ("error", "warning", "info", "good"):
        yield "ink", f"{kind}-soft"
        yield "paper", kind
    for figure in ("good", "error", "warning", "quiet"):
        for severity in ("error", "warning", "info"):
            yield figure, f"{severity}-soft"


@pytest.mark.parametrize(("words", "behind"), list(pairs()))
def test_words_stand_out_from_what_is_behind_them(words: str, behind: str) -> None:
    colors = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", STYLE.read_text("utf-8")))
    assert contrast(colors[words], colors[behind]) >= 4.5


def test_severities_differ_by_more_than_colour() -> None:
    style = STYLE.read_text("utf-8")
    lines = {
        key: re.search(rf"mark\.{key} .*?underline (\S+)", style)
        for key in ("error", "warning", "info")
    }
    assert len({match[1] for match in lines.values() if match}) == len(Severity)
