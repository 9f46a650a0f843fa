"""The page for clerks: what is dropped, shown, repaired, taken away; and who is kept out."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from linter.language import Language
from linter.readers import read
from linter.web.app import make_app
from linter.web.guard import HEADERS

HOST = "127.0.0.1:2907"
OWN = {"Origin": f"http://{HOST}"}
SAMPLE = Path(__file__).parents[2] / "fixtures" / "documents" / "bao-cao-nhieu-loi.docx"


@pytest.fixture
def stranger() -> TestClient:
    """A client that knows the address and not the key."""
    app = make_app(Language(), frozenset({HOST}), "chìa-khóa")
    return TestClient(app, base_url=f"http://{HOST}", follow_redirects=True)


@pytest.fixture
def clerk(stranger: TestClient) -> TestClient:
    """A client that came by the address with the key."""
    answer = stranger.get("/", params={"key": "chìa-khóa"})
    assert answer.status_code == 200
    assert "key=" not in str(answer.url)
    return stranger


def drop(clerk: TestClient, *files: tuple[str, bytes]):
    parts = [("files", (name, data)) for name, data in files]
    return clerk.post("/documents", files=parts, headers=OWN)


def test_a_dropped_document_is_shown_with_its_findings(clerk):
    page = drop(clerk, (SAMPLE.name, SAMPLE.read_bytes()))
    assert page.status_code == 200
    assert SAMPLE.name in page.text
    assert 'class="ref error"' in page.text
    assert "✗" in page.text
    assert "✓" in page.text


def test_many_files_at_once_the_bad_ones_told(clerk):
    files = [(f"vb-{n}.txt", f"Văn bản số {n}.".encode()) for n in range(48)]
    page = drop(clerk, *files, ("hong.docx", b"PK\x03\x04hong"), ("rong.txt", b""))
    assert len(re.findall(r'href="/documents/[\w-]+">', page.text)) == 50
    assert "Tệp rỗng" in page.text


def address_of(page) -> str:
    return str(page.url.path)


def test_safe_repairs_are_made_and_the_copy_is_taken_away(clerk):
    page = drop(clerk, (SAMPLE.name, SAMPLE.read_bytes()))
    home = address_of(page)
    mended = clerk.post(f"{home}/fix-safe", headers=OWN)
    assert "Đã sửa" in mended.text
    assert mended.text.count('class="ref') < page.text.count('class="ref')
    copy = clerk.get(f"{home}/corrected")
    assert "bao-cao-nhieu-loi-da-sua.docx" in copy.headers["content-disposition"]
    assert read(copy.content, "a.docx").text != read(SAMPLE.read_bytes(), "a.docx").text
    back = clerk.post(f"{home}/undo", headers=OWN)
    assert back.text.count('class="ref') == page.text.count('class="ref')


def test_one_repair_is_chosen_the_others_are_left(clerk):
    text = "Đồng chí “ An” và “ Bình” đã đến .\n"
    page = drop(clerk, ("a.txt", text.encode()))
    choices = re.findall(r'name="finding"\s+value="([\w-]+)"', page.text)
    assert len(choices) >= 2
    mended = clerk.post(f"{address_of(page)}/fix", data={"finding": choices[0]}, headers=OWN)
    assert "Đã sửa 1 điểm" in mended.text
    left = re.findall(r'name="finding"\s+value="([\w-]+)"', mended.text)
    assert len(left) == len(choices) - 1


def test_findings_are_filtered_by_severity_and_pack(clerk):
    page = drop(clerk, (SAMPLE.name, SAMPLE.read_bytes()))
    home = address_of(page)
    errors = clerk.get(home, params={"severity": "error"}).text
    assert 'class="ref error"' in errors
    assert 'class="ref info"' not in errors
    numbers = clerk.get(home, params={"pack": "numbers"}).text
    assert set(re.findall(r"<code>(\w+)/", numbers)) == {"numbers"}


def test_what_is_removed_is_gone(clerk):
    home = address_of(drop(clerk, ("a.txt", b"Van ban.")))
    clerk.post(f"{home}/remove", headers=OWN)
    assert clerk.get(home).status_code == 404
    drop(clerk, ("a.txt", b"Van ban."), ("b.txt", b"Van ban."))
    assert "/documents/" not in clerk.post("/clear", headers=OWN).text.replace(
        'action="/documents"', ""
    )


def test_the_report_is_a_page_of_its_own(clerk):
    home = address_of(drop(clerk, ("a.txt", "Xã có 5 thôn.".encode())))
    report = clerk.get(f"{home}/report.html")
    assert report.text.startswith("<!DOCTYPE html>")
    assert "/style.css" not in report.text


def test_what_is_in_a_document_or_its_name_is_never_markup(clerk):
    page = drop(clerk, ("<img src=x onerror=alert(1)>.txt", b"<script>alert(1)</script>"))
    assert "<script>" not in page.text
    assert "<img src" not in page.text


def test_secret_documents_are_checked_and_not_repaired(clerk):
    text = (
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "XÃ SUỐI VÀNG\tĐộc lập - Tự do - Hạnh phúc\n\nMẬT\n\n"
        "BÁO CÁO\nVề công tác phòng thủ\n\nĐồng chí “ An” đã đến .\n"
    )
    page = drop(clerk, ("mat.txt", text.encode()))
    mended = clerk.post(f"{address_of(page)}/fix-safe", headers=OWN)
    assert "dấu chỉ độ mật" in mended.text
    assert "Đã sửa" not in mended.text


class TestStrangers:
    def test_without_the_key_nothing_is_shown(self, stranger):
        assert stranger.get("/").status_code == 403
        assert stranger.get("/", params={"key": "khác"}).status_code == 403

    def test_another_host_is_refused_even_with_the_key(self, clerk):
        assert clerk.get("/", headers={"Host": "soat.example:2907"}).status_code == 421

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "http://evil.example"},
            {"Origin": "null"},
            {"Origin": "http://127.0.0.1:9999"},
            {"Sec-Fetch-Site": "cross-site"},
            {},
        ],
        ids=["other-site", "sandbox", "other-port", "fetch-metadata", "nothing-told"],
    )
    def test_a_page_from_elsewhere_changes_nothing(self, clerk, headers):
        parts = [("files", ("a.txt", b"Van ban."))]
        assert clerk.post("/documents", files=parts, headers=headers).status_code == 403
        assert "/documents/" not in clerk.get("/").text

    def test_the_browser_is_told_to_keep_nothing_and_load_nothing(self, clerk):
        answer = clerk.get("/")
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert "http://" not in answer.text
        assert "https://" not in answer.text
