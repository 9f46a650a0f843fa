"""``soat references``: the list of cited documents, and the graph of who cites whom."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from linter.plugins import load_plugins

TEXT = """\
ỦY BAN NHÂN DÂN XÃ AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
An Bình, ngày {day} tháng 11 năm 2025

BÁO CÁO
Công tác văn thư

{body}
"""
BODY = """\
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 25/4/2018 của Chính phủ;
Thực hiện Kế hoạch số 12/KH-UBND ngày 10/11/2025 của UBND xã An Bình."""


@pytest.fixture
def soat(soat, plugins, put):
    plugins(load_plugins())
    put("a.txt", TEXT.format(number="45/BC-UBND", day="20", body=BODY))
    return soat


def test_each_citation_has_its_verdict(soat):
    listed = json.loads(soat("references", "a.txt", "--format", "json").out)
    assert listed["schema"] == "soat/references/1"
    verdicts = [(one["text"], one["verdict"], one["line"]) for one in listed["references"]]
    assert verdicts == [
        ("30/2020/NĐ-CP", "confirmed", 10),
        ("61/2018/NĐ-CP", "wrong", 11),
        ("12/KH-UBND", "unchecked", 12),
    ]
    rules = [finding["rule"] for finding in listed["references"][1]["findings"]]
    assert "references/date-differs-from-register" in rules


def test_without_a_register_nothing_is_confirmed(soat):
    listed = json.loads(soat("references", "a.txt", "--format", "json", "--no-registry").out)
    assert "confirmed" not in {one["verdict"] for one in listed["references"]}


def test_the_list_as_a_table_as_lines_and_as_csv(soat):
    table = soat("references", "a.txt").out
    assert "✓ khớp sổ" in table
    assert "khớp sổ: 1 · chưa đối chiếu được: 1" in table
    lines = soat("references", "a.txt", "--format", "plain").out.splitlines()
    assert [line.split("\t")[3] for line in lines] == [
        "30/2020/NĐ-CP",
        "61/2018/NĐ-CP",
        "12/KH-UBND",
    ]
    rows = list(csv.reader(io.StringIO(soat("references", "a.txt", "--format", "csv").out)))
    assert rows[0][3] == "Số, ký hiệu"
    assert rows[1][3:7] == ["30/2020/NĐ-CP", "05/03/2020", "Chính phủ", "khớp sổ"]


@pytest.fixture
def folder(soat, put):
    plan = TEXT.format(number="12/KH-UBND", day="10", body="Nội dung.").replace(
        "BÁO CÁO", "KẾ HOẠCH"
    )
    put("b.txt", plan)
    return soat


def test_the_graph_leads_to_the_files_that_are_cited(folder):
    dot = folder("references", "a.txt", "b.txt", "--graph", "dot").out
    assert '"a.txt" -> "b.txt";' in dot
    assert '"b.txt" [label="Kế hoạch 12/KH-UBND"];' in dot
    assert 'label="Nghị định 30/2020/NĐ-CP", style=dashed' in dot


def test_the_graph_as_graphml_is_well_formed(folder):
    text = folder("references", "a.txt", "b.txt", "--graph", "graphml").out
    tree = ElementTree.fromstring(text.encode())
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id"): node for node in tree.iter(f"{space}node")}
    edges = [(edge.get("source"), edge.get("target")) for edge in tree.iter(f"{space}edge")]
    assert len(nodes) == 4
    assert len(edges) == 3
    assert {end for edge in edges for end in edge} <= nodes.keys()


def test_it_is_written_to_a_file(soat, tmp_path):
    assert soat("references", "a.txt", "--format", "csv", "--output", "r.csv").out == ""
    assert "khớp sổ" in (tmp_path / "r.csv").read_text("utf-8")


def test_a_document_without_citations_and_one_that_is_not_there(soat, put):
    put("c.txt", "Không dẫn gì.\n")
    assert "Không thấy văn bản nào" in soat("references", "c.txt").out
    assert soat("references").code == 2
    missing = soat("references", "none.txt")
    assert missing.code == 2
    assert "none.txt" in missing.err
