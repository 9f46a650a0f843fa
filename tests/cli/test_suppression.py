"""``soat check`` with directives, ``[[suppress]]`` and a baseline; ``soat baseline``."""

import json
from datetime import date

import pytest

from linter.cli import suppression

ENTRY = '\n[[suppress]]\npaths = ["cu/**"]\nrules = ["sample/word"]\nreason = "Đã ban hành."\n'


def findings(outcome) -> dict[str, list[tuple[str, str | None]]]:
    """By document: the rule of each finding, and what passes over it."""
    return {
        document["path"]: [
            (f["rule"], f["suppressed"] and f["suppressed"]["source"]) for f in document["findings"]
        ]
        for document in json.loads(outcome.out)["documents"]
    }


@pytest.fixture
def on_day(monkeypatch):
    def set_day(day: date) -> None:
        monkeypatch.setattr(suppression, "today", lambda: day)
        monkeypatch.setattr("linter.cli.baseline.today", lambda: day)

    return set_day


def test_a_directive_is_followed_unless_switched_off(soat, put):
    put("a.txt", "# soát: bỏ qua sample/word -- mẫu cũ\nSAI\n")
    assert soat("check", "a.txt").code == 0
    assert soat("check", "--no-directives", "a.txt").code == 1
    put("soat.toml", "root = true\ndirectives = false\n")
    assert soat("check", "a.txt").code == 1


def test_a_remembered_report_knows_its_directives(soat, put):
    put("a.txt", "# soát: bỏ qua sample/word -- mẫu cũ\nSAI\n")
    first, again = (soat("check", "--format", "json", "a.txt") for _ in range(2))
    assert findings(first) == findings(again) == {"a.txt": [("sample/word", "directive")]}


def test_settings_pass_over_by_path_and_rule(soat, put):
    put("soat.toml", "root = true\n" + ENTRY)
    put("cu/a.txt", "SAI NGỜ\n")
    put("moi/a.txt", "SAI\n")
    outcome = soat("check", "--format", "json", ".")
    assert outcome.code == 1
    assert findings(outcome) == {
        "cu/a.txt": [("sample/word", "settings"), ("sample/doubt", None)],
        "moi/a.txt": [("sample/word", None)],
    }
    assert soat("check", "cu").code == 0


def test_nearer_settings_add_to_farther_ones_each_from_its_own_folder(soat, put):
    put("soat.toml", "root = true\n" + ENTRY)
    put("moi/soat.toml", ENTRY.replace("cu/**", "nhap.txt"))
    for name in ("cu/a.txt", "moi/nhap.txt", "moi/a.txt", "nhap.txt", "moi/cu/a.txt"):
        put(name, "SAI\n")
    outcome = soat("check", "--format", "json", ".")
    assert {path for path, ((_, why),) in findings(outcome).items() if why} == {
        "cu/a.txt", "moi/nhap.txt",
    }  # fmt: skip


def test_settings_of_no_use_are_a_notice_when_all_of_the_folder_is_checked(soat, put):
    put("soat.toml", "root = true\n" + ENTRY)
    put("cu/a.txt", "Đúng.\n")
    outcome = soat("check", "--format", "plain", ".")
    assert outcome.code == 0
    assert "soat.toml: notice unused-suppression: Mục [[suppress]] “Đã ban hành.”" in outcome.out
    assert "notice" not in soat("check", "--format", "plain", "cu/a.txt").out
    assert "soat.toml" in soat("check", ".").out
    (notice,) = json.loads(soat("check", "--format", "json", ".").out)["notices"]
    assert (notice["path"], notice["error"]) == ("soat.toml", "unused-suppression")


@pytest.mark.parametrize(
    ("entry", "part"),
    [
        (ENTRY.replace("sample/word", "sample/wrod"), "Có phải ý bạn là “sample/word”?"),
        (ENTRY.replace('reason = "Đã ban hành."\n', ""), "thiếu mục “reason”"),
        (ENTRY.replace('"Đã ban hành."', '""'), "suppress.reason"),
        (ENTRY.replace("paths", "path"), "“paths”"),
        (ENTRY.replace('["cu/**"]', "[]"), "suppress.paths"),
    ],
)
def test_mistakes_in_settings_are_told_with_their_line(soat, put, entry, part):
    put("soat.toml", "root = true\n" + entry)
    put("a.txt")
    outcome = soat("check", "a.txt")
    assert outcome.code == 2
    assert part in outcome.err
    assert "soat.toml, dòng " in outcome.err


def add(soat, *args):
    return soat("baseline", "add", "--reason", "đã ký", "--author", "Lan", *args)


def test_known_findings_do_not_count_and_new_ones_do(soat, put):
    put("a.txt", "Một SAI.\n\nHai NGỜ.\n")
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    assert add(soat, ".").out == "biet.json: đã thêm 2 điểm, tất cả 2.\n"
    assert soat("check", ".").code == 0
    put("b.txt", "Mới SAI.\n")
    outcome = soat("check", "--format", "json", ".")
    assert outcome.code == 1
    assert findings(outcome)["b.txt"] == [("sample/word", None)]
    assert {why for _, why in findings(outcome)["a.txt"]} == {"baseline"}
    assert json.loads(outcome.out)["documents"][0]["inputs"]["baseline"] == "biet.json"
    assert add(soat).out == "biet.json: đã thêm 1 điểm, tất cả 3.\n"
    assert add(soat).out == "biet.json: đã thêm 0 điểm, tất cả 3.\n"


def test_the_baseline_may_be_named_on_the_command_line(soat, put):
    put("a.txt", "SAI\n")
    add(soat, "--baseline", "biet.json", "a.txt")
    assert soat("check", "--baseline", "biet.json", "a.txt").code == 0
    assert soat("check", "a.txt").code == 1


def test_the_baseline_does_not_change_what_is_remembered(soat, put):
    put("a.txt", "SAI\n")
    add(soat, "--baseline", "biet.json", "a.txt")
    codes = [
        soat("check", *options, "a.txt").code
        for options in ([], ["--baseline", "biet.json"], [], ["--baseline", "biet.json"])
    ]
    assert codes == [1, 0, 1, 0]


def test_paths_start_at_the_baseline_s_own_folder(soat, put, monkeypatch, tmp_path):
    put("kho/soat.toml", 'root = true\nbaseline = "biet.json"\n')
    put("kho/a.txt", "SAI\n")
    add(soat, "kho")
    assert json.loads((tmp_path / "kho/biet.json").read_text("utf-8"))["documents"][0]["path"] == (
        "a.txt"
    )
    monkeypatch.chdir(tmp_path / "kho")
    assert soat("check", ".").code == 0


def test_a_renamed_document_stays_known_and_a_copy_does_not(soat, put, tmp_path):
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    file = put("a.txt", "SAI\n")
    add(soat)
    put("ban-sao.txt", "SAI\n")
    assert soat("check", "ban-sao.txt").code == 1
    file.rename(tmp_path / "sub.txt")
    (tmp_path / "ban-sao.txt").unlink()
    assert soat("check", ".").code == 0
    assert add(soat).out.endswith("đã thêm 0 điểm, tất cả 1.\n")


def test_what_is_stale_is_told_and_pruned(soat, put):
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    put("a.txt", "SAI\n")
    put("b.txt", "SAI\n").parent.mkdir(exist_ok=True)
    add(soat)
    put("a.txt", "Đúng.\n")
    outcome = soat("check", "--format", "plain", ".")
    assert outcome.code == 0
    assert "biet.json: notice stale-baseline: 1 điểm đã biết không còn" in outcome.out
    assert soat("baseline", "prune").out == "biet.json: đã bỏ 1 điểm, còn 1.\n"
    assert "notice" not in soat("check", "--format", "plain", ".").out


def test_an_entry_expires(soat, put, on_day):
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    put("a.txt", "SAI\n")
    on_day(date(2026, 3, 2))
    add(soat, "--expires", "31/03/2026")
    outcome = soat("check", "--format", "json", ".")
    assert outcome.code == 0
    assert json.loads(outcome.out)["documents"][0]["inputs"]["reference_date"] == "2026-03-02"
    on_day(date(2026, 3, 31))
    assert soat("check", ".").code == 0
    on_day(date(2026, 4, 1))
    outcome = soat("check", "--format", "plain", ".")
    assert outcome.code == 1
    assert "notice expired-baseline" in outcome.out
    assert "đã hết hạn 31/03/2026" in soat("baseline", "show").out


def test_show_lists_what_is_known(soat, put, on_day):
    on_day(date(2026, 3, 2))
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    put("a.txt", "SAI\n")
    add(soat)
    assert soat("baseline", "show").out == (
        "a.txt\n  sample/word “SAI”: đã ký · Lan, 02/03/2026\nĐiểm đã biết: 1 · văn bản: 1\n"
    )


def test_what_directives_pass_over_is_not_entered(soat, put):
    put("a.txt", "# soát: bỏ qua sample/word -- mẫu cũ\nSAI\n")
    assert "đã thêm 0 điểm" in add(soat, "--baseline", "biet.json").out


def test_a_document_that_cannot_be_read_leaves_its_entries_alone(soat, put):
    put("soat.toml", 'root = true\nbaseline = "biet.json"\n')
    put("a.txt", "SAI\n")
    put("b.txt", "SAI\n")
    add(soat)
    put("a.txt", b"")
    outcome = soat("baseline", "prune")
    assert (outcome.code, outcome.out) == (3, "biet.json: đã bỏ 0 điểm, còn 2.\n")
    assert "a.txt" in outcome.err


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["baseline"], "Chưa cho biết"),
        (["baseline", "ad"], "Có phải ý bạn là “add”?"),
        (["baseline", "add", "a.txt"], "Chưa nêu lý do"),
        (["baseline", "add", "--reason", " ", "a.txt"], "Chưa nêu lý do"),
        (["baseline", "add", "--reason", "x", "--expires", "mai", "a.txt"], "--expires"),
        (["baseline", "add", "--reason", "x", "--expires", "31/02/2027", "a.txt"], "--expires"),
        (["baseline", "add", "--reason", "x", "--expires", "2020-01-01", "a.txt"], "đã qua"),
        (["baseline", "add", "--reason", "x", "-"], "không dùng được “-”"),
        (["baseline", "show"], "Không có tệp điểm đã biết"),
        (["check", "--baseline", "khong-co.json", "a.txt"], "Không có tệp điểm đã biết"),
        (["check", "--baseline", "hong.json", "a.txt"], "hong.json không đọc được"),
    ],
)
def test_wrong_use_is_told(soat, put, args, part):
    put("a.txt", "SAI\n")
    put("hong.json", "{")
    outcome = soat(*args)
    assert outcome.code == 2
    assert part in outcome.err


def test_help(soat):
    assert "soat baseline add|prune|show" in soat("baseline", "--help").out


def test_words_of_a_secret_document_are_not_entered(soat, put, tmp_path):
    head = "ỦY BAN NHÂN DÂN\nXÃ PHÚ HÒA\nSố: 12/BC-UBND\nMẬT\n"
    put("a.txt", head + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSAI\n")
    add(soat, "--baseline", "biet.json", "a.txt")
    (document,) = json.loads((tmp_path / "biet.json").read_text("utf-8"))["documents"]
    assert [finding["quote"] for finding in document["findings"]] == [""]
    assert soat("check", "--baseline", "biet.json", "a.txt").code == 0
