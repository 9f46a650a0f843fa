"""``soat registry`` and registers in ``soat check``, as a user runs them."""

import json
import sqlite3

import pytest

from linter.plugins import load_plugins

TABLE = """\
SỔ ĐĂNG KÝ VĂN BẢN ĐI;;
Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản
12/KH-UBND;05/3/2025;Kế hoạch phát triển cây ăn quả năm 2025
13/KH-UBND;06/3/2025;Kế hoạch tổ chức ngày hội đọc sách
"""
BROKEN = TABLE + "14/KH-UBND;31/02/2025;Kế hoạch hỏng\n"
REPORT = """\
ỦY BAN NHÂN DÂN XÃ AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/BC-UBND
An Bình, ngày 20 tháng 11 năm 2025

BÁO CÁO
Kết quả phát triển cây ăn quả

Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2025 của UBND xã An Bình, toàn xã trồng được 2 ha.
"""
RULE = "references/date-differs-from-register"


@pytest.fixture
def soat(soat, plugins):
    """The command with the rules that soát ships, and a cache of its own."""
    plugins(load_plugins())
    return soat


@pytest.fixture
def register(soat, put):
    put("so-di.csv", TABLE)
    done = soat("registry", "import", "so-di.csv", "-o", "so.sqlite", "--issuer", "UBND xã An Bình")
    assert done.code == 0, done.err
    return "so.sqlite"


def test_a_book_is_imported_and_looked_up(soat, register):
    found = soat("registry", "lookup", "--registry", register, "CAY AN QUA")
    assert found.code == 0
    assert "Kế hoạch 12/KH-UBND ngày 05/03/2025 – UBND xã An Bình" in found.out
    assert soat("registry", "lookup", "--registry", register, "không có từ này").code == 1


def test_the_register_that_is_shipped_is_looked_up_without_any_other(soat):
    found = soat("registry", "lookup", "--format", "json", "30/2020/nđ-cp")
    (entry,) = json.loads(found.out)
    assert (entry["number"], entry["issued"]) == ("30/2020/NĐ-CP", "2020-03-05")
    assert soat("registry", "lookup", "--no-registry", "30/2020/NĐ-CP").code == 1


def test_rows_that_cannot_be_read_are_told_and_the_others_kept(soat, put):
    put("so-di.csv", BROKEN)
    done = soat("registry", "import", "so-di.csv", "-o", "so.sqlite")
    assert done.code == 1
    assert "so-di.csv: hàng 5, cột “Ngày tháng văn bản”" in done.err
    assert "“31/02/2025” không có thật" in done.err
    assert "thêm 2 văn bản, cập nhật 0, bỏ qua 1" in done.out


def test_a_second_import_updates_and_new_starts_anew(soat, put, register):
    put("so-di.csv", TABLE.replace("ngày hội đọc sách", "hội sách"))
    again = soat("registry", "import", "so-di.csv", "-o", register, "--issuer", "UBND xã An Bình")
    assert "thêm 0 văn bản, cập nhật 2" in again.out
    put("khac.csv", TABLE.replace("12/", "72/").replace("13/", "73/"))
    assert soat("registry", "import", "khac.csv", "-o", register, "--new").code == 0
    (stats,) = json.loads(soat("registry", "stats", register, "--format", "json").out)
    assert stats["entries"] == 2
    assert stats["types"] == {"Kế hoạch": 2}


def test_columns_are_given_on_the_command_line_or_in_the_settings(soat, put):
    put("so.csv", "Mã,Lập,Về\n12/KH-UBND,05/3/2025,trồng cây\n")
    unknown = soat("registry", "import", "so.csv")
    assert unknown.code == 2
    assert "--map" in unknown.err
    given = ("--map", "number=Mã", "--map", "date=Lập")
    assert soat("registry", "import", "so.csv", "-o", "a.sqlite", *given).code == 0
    put("soat.toml", 'root = true\n[registry-columns]\nnumber = "Mã"\ndate = "Lập"\n')
    assert soat("registry", "import", "so.csv", "-o", "b.sqlite").code == 0


def test_registers_are_merged_with_precedence(soat, put, register):
    put("khac.csv", TABLE.replace("05/3/2025", "25/3/2025"))
    soat("registry", "import", "khac.csv", "-o", "khac.sqlite", "--issuer", "UBND xã An Bình")
    soat("registry", "import", register, "khac.sqlite", "-o", "gop.sqlite")
    out = soat("registry", "export", "gop.sqlite").out
    assert "12/KH-UBND,05/03/2025" in out
    assert "25/03/2025" not in out


def test_a_folder_of_documents_indexes_itself(soat, put):
    put("van-ban/a.txt", REPORT)
    put("van-ban/b.txt", "Không có số.\n")
    done = soat("registry", "build", "van-ban", "-o", "so.sqlite")
    assert done.code == 0
    assert "b.txt: không có số, ký hiệu" in done.err
    found = soat("registry", "lookup", "--registry", "so.sqlite", "45/BC-UBND", "--format", "json")
    (entry,) = json.loads(found.out)
    assert (entry["type"], entry["issued"]) == ("Báo cáo", "2025-11-20")
    assert entry["issuer"] == "ỦY BAN NHÂN DÂN XÃ AN BÌNH"
    assert entry["title"] == "Kết quả phát triển cây ăn quả"


def findings(outcome):
    (document,) = json.loads(outcome.out)["documents"]
    return document, [f["rule"] for f in document["findings"]]


def check(soat, *options):
    return soat("check", "--format", "json", "--select", "references", *options, "a.txt")


def test_a_check_looks_into_the_register_of_the_user(soat, put, register):
    put("a.txt", REPORT)
    document, rules = findings(check(soat, "--registry", register))
    assert rules == [RULE]
    assert [r["name"] for r in document["inputs"]["registry"]] == [register, "soat"]
    (reference,) = document["references"]
    assert reference["register"]["issued"] == "2025-03-05"
    document, rules = findings(check(soat))
    assert rules == []
    assert [r["name"] for r in document["inputs"]["registry"]] == ["soat"]
    document, rules = findings(check(soat, "--registry", register, "--no-registry"))
    assert (rules, document["inputs"]["registry"]) == ([], None)


def test_the_settings_name_registers_beside_their_file(soat, put, register, tmp_path):
    put("bao-cao/a.txt", REPORT)
    put("soat.toml", f'root = true\nregistry = ["{register}"]\n')
    put("bao-cao/soat.toml", 'registry = ["khac.sqlite"]\n')
    put("bao-cao/khac.csv", TABLE.replace("05/3/2025", "15/3/2025"))
    soat("registry", "import", "bao-cao/khac.csv", "-o", "bao-cao/khac.sqlite",
         "--issuer", "UBND xã An Bình")  # fmt: skip
    outcome = soat("check", "--format", "json", "--select", "references", "bao-cao/a.txt")
    document, rules = findings(outcome)
    assert rules == [], "the register nearest to the document is believed first"
    names = [r["name"] for r in document["inputs"]["registry"]]
    assert names == ["bao-cao/khac.sqlite", "so.sqlite", "soat"]


def test_a_changed_register_is_another_question(soat, put, register):
    put("a.txt", REPORT)
    assert findings(check(soat, "--registry", register))[1] == [RULE]
    put("so-di.csv", TABLE.replace("05/3/2025", "15/3/2025"))
    soat("registry", "import", "so-di.csv", "-o", register, "--new", "--issuer", "UBND xã An Bình")
    assert findings(check(soat, "--registry", register))[1] == []


def spoilt(kind, put):
    if kind == "corrupt":
        put("so.sqlite", b"no register at all" * 100)
    elif kind == "older":
        connection = sqlite3.connect("so.sqlite")
        connection.execute("PRAGMA user_version = 0")
        connection.commit()
        connection.close()


@pytest.mark.parametrize(
    ("kind", "said"), [("corrupt", "bị hỏng"), ("older", "phiên bản soát cũ hơn")]
)
def test_a_register_that_cannot_be_used_is_told_and_the_check_goes_on(
    soat, put, register, kind, said
):
    put("a.txt", REPORT.replace("15/3/2025", "31/02/2025"))
    spoilt(kind, put)
    for _ in range(2):  # a remembered report does not hide it
        outcome = check(soat, "--registry", register)
        (failure,) = json.loads(outcome.out)["failures"]
        assert failure["error"] == "registry"
        assert said in failure["message"]
        assert "Soát tiếp mà không có sổ này" in failure["remedy"]
        assert findings(outcome)[1] == ["references/impossible-date"]


def test_a_register_that_is_not_there_is_told(soat, put):
    put("a.txt", REPORT)
    outcome = check(soat, "--registry", "none.sqlite")
    assert "không có tệp này" in json.loads(outcome.out)["failures"][0]["message"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Chưa cho biết cần dùng phần nào"),
        (("lokup", "x"), "lookup"),
        (("import",), "Chưa cho biết nhập sổ nào"),
        (("import", "none.csv"), "Không tìm thấy tệp"),
        (("import", "so-di.csv", "--complete", "2025"), "--complete"),
        (("import", "so-di.csv", "--complete", "*:2025"), "cơ quan ban hành"),
        (("lookup",), "Chưa cho biết tra gì"),
        (("lookup", "x", "--limit", "0"), "--limit"),
        (("stats", "none.sqlite"), "không có tệp này"),
        (("build",), "Chưa cho biết lập sổ"),
    ],
)
def test_mistakes_are_explained(soat, put, args, said):
    put("so-di.csv", TABLE)
    outcome = soat("registry", *args)
    assert outcome.code == 2
    assert said in outcome.err


def test_a_series_that_is_complete_misses_a_document(soat, put):
    put("so-di.csv", TABLE)
    soat("registry", "import", "so-di.csv", "-o", "so.sqlite", "--issuer", "UBND xã An Bình",
         "--complete", "Kế hoạch:2025")  # fmt: skip
    put("a.txt", REPORT.replace("12/KH-UBND", "99/KH-UBND"))
    assert findings(check(soat, "--registry", "so.sqlite"))[1] == ["references/not-in-register"]
    assert "Đủ: Kế hoạch, năm 2025, UBND xã An Bình" in soat("registry", "stats", "so.sqlite").out


def test_a_book_with_rows_left_out_is_not_noted_as_complete(soat, put):
    put("so-di.csv", BROKEN)
    outcome = soat("registry", "import", "so-di.csv", "-o", "so.sqlite",
                   "--issuer", "UBND xã An Bình", "--complete", "Kế hoạch:2025")  # fmt: skip
    assert outcome.code == 1
    assert "không được ghi là đủ" in outcome.err
    assert "Đủ:" not in soat("registry", "stats", "so.sqlite").out


def test_findings_between_documents_close_every_report(soat, put):
    put("van-ban/a.txt", REPORT)
    put("van-ban/b.txt", REPORT.replace("Kết quả phát triển cây ăn quả", "Công tác đọc sách"))
    options = ("check", "--select", "references", "--fail-on", "warning", "van-ban")
    report = soat(*options, "--format", "json")
    (found,) = json.loads(report.out)["collection"]
    assert report.code == 1
    assert found["rule"] == "references/number-used-twice"
    assert found["path"].endswith("b.txt")
    plain = soat(*options, "--format", "plain").out
    assert "b.txt:4:1: warning references/number-used-twice:" in plain
    assert "Giữa các văn bản được soát" in soat(*options).out
    again = soat(*options, "--format", "json")  # from remembered reports
    assert json.loads(again.out)["collection"] == [found]
