"""What other tools start: pre-commit, a GitHub action, a GitLab job; each run as those tools do."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).parents[1]
GITLAB = ROOT / "docs" / "integrations" / "soat.gitlab-ci.yml"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b.vn", "-c", "commit.gpgsign=false")
WRONG = "Năm 2025 có 10 hộ nghèo , trong đó 6 hộ ở thôn Một và 5 hộ ở thôn Hai.\n"
BIN = Path(sys.executable).parent


def git(folder, *arguments):
    subprocess.run((*GIT, *arguments), cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    """A branch with one new document."""
    home = tmp_path / "kho"
    (home / "van ban").mkdir(parents=True)
    (home / "soat.toml").write_text("root = true\nfail-on = 'info'\n")
    (home / "van ban" / "cu.txt").write_text(WRONG, "utf-8")
    git(home, "init", "-q", "-b", "main")
    git(home, "add", "-A")
    git(home, "commit", "-qm", "x")
    git(home, "update-ref", "refs/remotes/origin/main", "HEAD")
    (home / "van ban" / "moi.txt").write_text(WRONG, "utf-8")
    return home


def shell(script, folder, tmp_path, **variables):
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def read(path):
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("vendor.github-actions", ROOT / "action.yml"),
        ("vendor.gitlab-ci", GITLAB),
    ],
)
def test_the_published_schema(kind, file):
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", kind, str(file)]
    if kind == "vendor.gitlab-ci":
        command += ["--data-transform", "gitlab-ci"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_step_of_the_action_checks_what_a_pull_request_changes(repository, tmp_path):
    (tmp_path / "soat").mkdir()
    (tmp_path / "soat" / "bin").symlink_to(BIN, target_is_directory=True)
    *_, step = read(ROOT / "action.yml")["runs"]["steps"]
    given = {"RUNNER_TEMP": str(tmp_path), "GITHUB_ACTIONS": "true", "SOAT_FAIL_ON": ""}
    given |= {"SOAT_PATHS": "van ban\n\nsoat.toml", "SOAT_BASE": "auto", "SOAT_TARGET": "main"}
    assert set(step["env"]) <= {*given, "SOAT_SARIF"}
    run = shell(step["run"], repository, tmp_path, **given, SOAT_SARIF="ra.sarif")
    assert run.returncode == 1, run.stderr
    assert "file=van ban/moi.txt" in run.stdout
    assert "cu.txt" not in run.stdout
    results = json.loads((repository / "ra.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert results
    given |= {"SOAT_BASE": "", "SOAT_SARIF": ""}
    run = shell(step["run"], repository, tmp_path, **given)
    assert "cu.txt" in run.stdout


def test_the_script_of_the_gitlab_job_writes_its_report(repository, tmp_path):
    job = read(GITLAB)["soat"]
    (repository / ".soat-venv").mkdir()
    (repository / ".soat-venv" / "bin").symlink_to(BIN, target_is_directory=True)
    given = {"SOAT_PATHS": ".", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"}
    run = shell("\n".join(job["script"]), repository, tmp_path, **given)
    assert run.returncode == 1, run.stderr
    report = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text())
    assert {one["location"]["path"] for one in report} == {"van ban/moi.txt"}


@pytest.mark.slow
def test_pre_commit_itself(repository, tmp_path):
    """With a clone of the project as it stands; SOAT_NETWORK=1 where packages can be fetched."""
    if not os.environ.get("SOAT_NETWORK"):
        pytest.skip("installs packages from an index")
    if not (BIN / "pre-commit").exists() or shutil.which("git") is None:
        pytest.skip("pre-commit is not installed")
    clone = tmp_path / "soat.git"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=False).stdout
    if not names:
        pytest.skip("not a git checkout")
    for name in filter(None, os.fsdecode(names).split("\0")):
        if name.startswith(("linter/", "rules/")) or "/" not in name:
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, clone / name)
    git(clone, "init", "-q")
    git(clone, "add", "-A", "-f")
    git(clone, "commit", "-qm", "x")
    git(repository, "add", "-A")
    given = {"PRE_COMMIT_HOME": str(tmp_path / "pc"), "GIT_CONFIG_GLOBAL": os.devnull}
    script = f"'{BIN / 'pre-commit'}' try-repo '{clone}' soat --verbose"
    run = shell(script, repository, tmp_path, **given)
    if "No matching distribution" in run.stdout or "Could not find a version" in run.stdout:
        pytest.skip("no package index")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "moi.txt:1:" in run.stdout
    assert "cu.txt" not in run.stdout
