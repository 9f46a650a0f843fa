"""The gate: one bad document among many old ones, and a cache that nothing corrupts."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from building import old_repository
from building.old_repository import build, commit, git, plan

DOCUMENTS = int(os.environ.get("SOAT_GATE_DOCUMENTS", "60"))
"""Two thousand for the figures of docs/performance.md; fewer show the same."""


def soat(folder, tmp_path, *arguments):
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "linter.cli", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


def shown(run):
    report = json.loads(run.stdout)
    found = [
        (one["path"], finding["rule"])
        for one in report["documents"]
        for finding in one["findings"]
        if not finding.get("suppressed")
    ]
    return run.returncode, found


@pytest.fixture
def repository(tmp_path):
    """Old documents whose findings are all known, and a branch for new ones."""
    home = tmp_path / "kho"
    build(home, DOCUMENTS)
    added = soat(home, tmp_path, "baseline", "add", "--reason", "Đã ban hành", ".")
    assert f"{DOCUMENTS * 5 // 2} điểm" in added.stdout.decode()
    with (home / "soat.toml").open("a") as settings:
        settings.write('baseline = "soat-baseline.json"\nfail-on = "warning"\n')
    commit(home, "Điểm đã biết")
    git(home, "switch", "-q", "-c", "moi")
    return home


def test_only_what_is_new_is_shown(repository, tmp_path):
    assert shown(soat(repository, tmp_path, "check", "--format", "json", ".")) == (0, [])
    bad = plan(1_900, wrong=1).replace(" .", ".").replace("nước ;", "nước;")
    (repository / "moi.txt").write_text(bad.replace(",bón", ", bón"), "utf-8")
    for options in ([], ["--diff-base", "main"], ["--no-cache", "--jobs", "2"]):
        run = soat(repository, tmp_path, "check", "--format", "json", *options, ".")
        assert shown(run) == (1, [("moi.txt", "numbers/sum-mismatch")])


@pytest.mark.slow
def test_a_killed_run_leaves_a_cache_that_answers_rightly(repository, tmp_path):
    sound = soat(repository, tmp_path, "check", "--format", "json", "--no-cache", ".")
    cache = tmp_path / "cache"
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    for patience in (0.4, 0.8, 1.2):
        for file in cache.rglob("reports-*"):
            file.unlink()
        run = subprocess.Popen(
            [sys.executable, "-m", "linter.cli", "check", "--jobs", "2", "."],
            cwd=repository,
            env=environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(patience)
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        for _ in range(2):
            again = soat(repository, tmp_path, "check", "--format", "json", ".")
            assert (again.returncode, again.stdout) == (sound.returncode, sound.stdout)
            assert again.stderr == b""


def test_several_processes_share_one_cache(repository, tmp_path):
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "neu")}
    command = [sys.executable, "-m", "linter.cli", "check", "--format", "json", "."]
    runs = [
        subprocess.Popen(command, cwd=repository, env=environment, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    outputs = {run.communicate()[0] for run in runs}
    assert len(outputs) == 1
    (file,) = (tmp_path / "neu").rglob("reports-*.sqlite")
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT count(*) FROM reports").fetchone() == (DOCUMENTS,)
    connection.close()


def test_a_change_that_keeps_size_and_time_is_seen(repository, tmp_path):
    """What was read within the tick of the clock in which it was written is read again."""
    path = repository / "moi.txt"
    path.write_text("Xã có 10 hộ, gồm 6 hộ ở thôn Một và 4 hộ ở thôn Hai.\n", "utf-8")
    state = path.stat()
    first = soat(repository, tmp_path, "check", "--format", "json", "moi.txt").stdout
    path.write_text("Xã có 10 hộ, gồm 6 hộ ở thôn Một và 5 hộ ở thôn Hai.\n", "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert soat(repository, tmp_path, "check", "--format", "json", "moi.txt").stdout != first


def test_the_plans_differ():
    assert len({plan(place) for place in range(2000)}) == 2000
    assert old_repository.A_YEAR * 7 > 2000
