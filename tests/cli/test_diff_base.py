"""soat check --diff-base: what differs from a revision of a git repository, and nothing else."""

import json
import os
import subprocess

import pytest

WRONG = "Chỗ này SAI.\n"
GIT = (
    "git", "-c", "user.name=a", "-c", "user.email=a@b.vn", "-c", "init.defaultBranch=main",
    "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always",
)  # fmt: skip


def git(folder, *arguments):
    run = subprocess.run((*GIT, *arguments), cwd=folder, capture_output=True, check=True)
    return run.stdout.decode().strip()


def commit(folder, message="x"):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


@pytest.fixture
def repository(put, tmp_path):
    """A branch on which nothing has changed yet, behind which main has moved on."""
    for name in ("cu.txt", "doi-ten.txt", "sub/cũ kỹ.txt", "sub/xoa.txt"):
        put(name, f"{WRONG}{name}\n")
    put(".gitignore", "bo/\n")
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    git(tmp_path, "switch", "-q", "-c", "nhanh")
    git(tmp_path, "switch", "-q", "main")
    put("cu.txt", "main đã sửa.\n")
    commit(tmp_path)
    git(tmp_path, "switch", "-q", "nhanh")
    return tmp_path


def checked(soat, *operands, base="main"):
    result = soat("check", "--format", "json", "--diff-base", base, *(operands or (".",)))
    return result.code, [one["path"] for one in json.loads(result.out)["documents"]]


def test_nothing_changed_is_clean_and_said(soat, repository):
    assert checked(soat) == (0, [])
    for form in ("plain", "rich"):
        result = soat("check", "--format", form, "--diff-base", "main", ".")
        assert "Không có văn bản nào khác với" in result.out


def test_every_kind_of_change_counts(soat, put, repository):
    put("sub/cũ kỹ.txt", WRONG + "sửa, chưa commit\n")
    put("sub/mới.txt", WRONG)
    put("bo/qua.txt", WRONG)
    git(repository, "mv", "doi-ten.txt", "tên mới.txt")
    (repository / "sub/xoa.txt").unlink()
    expected = (1, ["tên mới.txt", "sub/cũ kỹ.txt", "sub/mới.txt"])
    assert checked(soat) == expected
    commit(repository)
    assert checked(soat) == expected


def test_in_a_folder_below_the_root(soat, put, repository, monkeypatch):
    put("sub/mới.txt", WRONG)
    put("ngoai.txt", WRONG)
    monkeypatch.chdir(repository / "sub")
    assert checked(soat) == (1, ["mới.txt"])
    assert checked(soat, "..") == (1, [os.path.join("..", n) for n in ("ngoai.txt", "sub/mới.txt")])


def test_what_is_named_is_left_out_too_when_unchanged(soat, put, repository):
    put("sub/mới.txt", WRONG)
    assert checked(soat, "cu.txt", "sub/mới.txt") == (1, ["sub/mới.txt"])


def test_through_a_link_to_the_repository(soat, put, repository, tmp_path_factory, monkeypatch):
    put("sub/mới.txt", WRONG)
    link = tmp_path_factory.mktemp("x") / "kho"
    link.symlink_to(repository, target_is_directory=True)
    assert checked(soat, str(link)) == (1, [str(link / "sub/mới.txt")])


def test_the_environment_of_a_hook(soat, put, repository, monkeypatch):
    put("sub/mới.txt", WRONG)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_PREFIX", "")
    assert checked(soat, "sub") == (1, ["sub/mới.txt"])


def test_a_program_named_by_the_repository_is_not_started(soat, put, repository):
    trap = put("bay.sh", f"#!/bin/sh\ntouch '{repository}/sap-bay'\n")
    trap.chmod(0o755)
    git(repository, "config", "core.fsmonitor", str(trap))
    git(repository, "config", "diff.external", str(trap))
    soat("check", "--diff-base", "main", ".")
    assert not (repository / "sap-bay").exists()


def shallow(repository, target, depth):
    git(repository.parent, "clone", "-q", "--depth", depth, f"file://{repository}", str(target))
    return target


def test_a_shallow_clone_without_the_revision(soat, put, repository, tmp_path_factory, monkeypatch):
    first = git(repository, "rev-parse", "HEAD")
    put("sub/mới.txt", WRONG)
    commit(repository)
    clone = shallow(repository, tmp_path_factory.mktemp("c") / "kho", "1")
    monkeypatch.chdir(clone)
    result = soat("check", "--diff-base", first, ".")
    assert result.code == 2
    assert "fetch-depth: 0" in result.err


def test_a_shallow_clone_with_the_revision_but_no_common_commit(
    soat, put, repository, tmp_path_factory, monkeypatch
):
    put("sub/mới.txt", WRONG)
    commit(repository)
    clone = shallow(repository, tmp_path_factory.mktemp("c") / "kho", "1")
    git(clone, "fetch", "-q", "--depth", "1", "origin", "main")
    monkeypatch.chdir(clone)
    code, paths = checked(soat, base="FETCH_HEAD")
    assert code == 1
    assert paths == ["cu.txt", "sub/mới.txt"]


@pytest.mark.parametrize("revision", ["khong-co", "", "--output=x", "main:cu.txt", "HEAD~9"])
def test_an_unknown_revision(soat, repository, revision):
    result = soat("check", f"--diff-base={revision}", ".")
    assert result.code == 2
    assert "git branch -a" in result.err
    assert not (repository / "x").exists()


def test_no_repository(soat, put):
    put("a.txt", WRONG)
    result = soat("check", "--diff-base", "main", ".")
    assert result.code == 2
    assert "không nằm trong kho git" in result.err


def test_no_git(soat, repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    result = soat("check", "--diff-base", "main", ".")
    assert result.code == 2
    assert "cài git" in result.err


def test_a_missing_path_is_still_told(soat, repository):
    assert soat("check", "--diff-base", "main", ".", "khong-co.txt").code == 2
