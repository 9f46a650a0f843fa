"""soat check --diff-base: a changed document is held against neighbours that did not change."""

import json
import subprocess

import pytest

from linter.cli import main

HEAD = """\
ỦY BAN NHÂN DÂN
XÃ SÔNG TRÀ
Số: {number}/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Trà, ngày {day} tháng 10 năm 2025

KẾ HOẠCH
{subject}

{body}
"""


def plan(number, subject, day="05", body="Xã có 9 thôn."):
    return HEAD.format(number=number, day=day, subject=subject, body=body)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = tmp_path / "kho"
    home.mkdir()
    monkeypatch.chdir(home)
    (home / "soat.toml").write_text("root = true\n")
    (home / "m-cu.txt").write_text(plan(12, "Trồng cây"), "utf-8")
    cites = "Thực hiện Kế hoạch số 15/KH-UBND ngày 09/10/2025 của Ủy ban nhân dân xã Sông Trà."
    (home / "n-cu.txt").write_text(plan(13, "Đọc sách", body=cites), "utf-8")
    (home / "p-cu.txt").write_text(plan(20, "Họp"), "utf-8")
    (home / "q-cu.txt").write_text(plan(20, "Khác hẳn"), "utf-8")
    identity = ("-c", "user.name=a", "-c", "user.email=a@b.vn")
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=home, check=True)
    return home


def between(capsys, *options):
    main(["check", "--format", "json", "--diff-base", "HEAD", *options, "."])
    report = json.loads(capsys.readouterr().out)
    documents = [one["path"] for one in report["documents"]]
    return documents, [
        (one["path"], finding["rule"])
        for one in report["documents"] + report.get("collection", [])
        for finding in one.get("findings", [one])
        if finding["rule"] in ("references/number-used-twice", "references/date-differs-from-file")
    ]


@pytest.mark.parametrize("cache", [[], ["--no-cache"]])
def test_old_clashes_stay_untold_and_new_ones_are_the_new_document_s(repository, capsys, cache):
    (repository / "a-moi.txt").write_text(plan(12, "Làm đường"), "utf-8")
    for _ in range(2):
        documents, found = between(capsys, *cache)
        assert documents == ["a-moi.txt"]
        assert [path for path, _ in found] == ["a-moi.txt"]


def test_an_old_document_that_the_new_one_contradicts(repository, capsys):
    (repository / "a-moi.txt").write_text(plan(15, "Làm đường", day="08"), "utf-8")
    _, found = between(capsys)
    assert found == [("n-cu.txt", "references/date-differs-from-file")]


def test_neighbours_are_left_alone_where_no_rule_looks_at_them(repository, capsys, monkeypatch):
    (repository / "a-moi.txt").write_text(plan(12, "Làm đường"), "utf-8")

    def refuse(*_):
        raise AssertionError("a neighbour was read")

    monkeypatch.setattr("linter.remembering.RememberingSession.cards", refuse)
    assert between(capsys, "--select", "header") == (["a-moi.txt"], [])
    (repository / "a-moi.txt").write_text("Một ghi chép không có số.\n", "utf-8")
    assert between(capsys)[0] == ["a-moi.txt"]
