"""soat check --jobs: several processes, the same reports; a bad document costs itself alone."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from linter.rulekit import SOAT_ADVICE, Rule, Severity, Trust, WholeDocument

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"


class Harm(Rule):
    """Gây hại."""

    id = "sample/harm"
    severity = Severity.ERROR
    message = "x"
    remedy = "x"
    basis = SOAT_ADVICE
    element = WholeDocument
    trusts = frozenset(Trust)

    def check(self, element, context):
        if "NGỦ" in element.text:
            time.sleep(60)
        if "QUAY" in element.text:
            while True:
                pass
        if "CHẾT" in element.text and os.getpid() != MAIN:
            os._exit(7)
        if "GIẾT" in element.text and os.getpid() != MAIN:
            os.kill(os.getpid(), signal.SIGKILL)
        if "PHÌNH" in element.text:
            bytearray(3 * 2**30)
        yield from ()


MAIN = os.getpid()
HARMS = {
    # word, error, exit code
    "NGỦ": ("limit", 3),
    "QUAY": ("limit", 3),
    "CHẾT": ("process-died", 4),
    "GIẾT": ("limit", 3),
    "PHÌNH": ("limit", 3),
}


@pytest.fixture
def harmed(soat, sample, plugins, put):
    plugins(replace(sample, rules=(*sample.rules, Harm)))
    put("soat.toml", "root = true\ntimeout = 1\n")
    for number in range(6):
        put(f"{number}.txt", "Chỗ này SAI.\n")
    return soat


@pytest.mark.parametrize("word", HARMS)
def test_harm_costs_one_file(harmed, put, word):
    error, code = HARMS[word]
    put("3.txt", f"{word}\n")
    result = harmed("check", "--format", "json", "--jobs", "2", "--no-cache", ".")
    assert not result.err
    report = json.loads(result.out)
    assert [one["path"] for one in report["documents"]] == [f"{n}.txt" for n in (0, 1, 2, 4, 5)]
    ((told),) = report["failures"]
    assert (told["path"], told["error"], told["exit_code"]) == ("3.txt", error, code)
    assert result.code == code


@pytest.mark.parametrize("word", ["NGỦ", "QUAY"])
def test_time_is_short_for_a_single_document_too(harmed, put, word):
    put("a.txt", f"{word}\n")
    result = harmed("check", "--format", "plain", "a.txt")
    assert result.code == 3
    assert "quá 1 giây" in result.out


@pytest.mark.parametrize("form", ["json", "plain", "sarif"])
def test_the_report_is_the_same_by_any_number_of_processes(form, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    soat = [sys.executable, "-m", "linter.cli", "check", "--no-cache", "--format", form]

    def run(*options):
        command = [*soat, *options, str(DOCUMENTS / "bo-qua"), str(DOCUMENTS / "tep")]
        done = subprocess.run(command, capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr

    one = run("--jobs", "1")
    assert one[0] in (1, 3)
    assert run("--jobs", "2") == one
    assert run("--jobs", "5") == one
    assert run("--jobs", "auto") == one


@pytest.mark.parametrize("value", ["0", "-1", "hai", "1.5", "²", ""])
def test_no_number_of_processes(soat, put, value):
    put("a.txt")
    result = soat("check", f"--jobs={value}", "a.txt")
    assert (result.code, "--jobs" in result.err) == ((2, True) if value else (0, False))


def test_few_documents_start_no_process(soat, put, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a process was started")

    monkeypatch.setattr("linter.parallel.Crew", refuse)
    for number in range(20):
        put(f"x/{number}.txt")
    assert soat("check", "x").code == 0
    assert soat("check", "--jobs", "1", "x").code == 0
    assert soat("check", "--jobs", "8", "x/1.txt").code == 0


def test_where_no_process_can_be_started_one_does_all(soat, put, monkeypatch):
    def fail(*_):
        raise BlockingIOError("no more processes")

    monkeypatch.setattr("linter.workers.Workers._new_worker", fail)
    for number in range(50):
        put(f"x/{number:02}.txt", "Chỗ này SAI.\n")
    result = soat("check", "--jobs", "2", "--format", "json", "x")
    paths = [one["path"] for one in json.loads(result.out)["documents"]]
    assert paths == [os.path.join("x", f"{number:02}.txt") for number in range(50)]


def test_ctrl_c_is_prompt_and_leaves_nothing(tmp_path):
    for number in range(1500):
        (tmp_path / f"{number}.txt").write_text(
            f"Xã có {number} hộ  nghèo : 5 + 6.\n" * 30, "utf-8"
        )
    command = [sys.executable, "-m", "linter.cli", "check", "--jobs", "2", "--no-cache"]
    run = subprocess.Popen(
        [*command, "--format", "plain", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert run.stdout is not None
    run.stdout.readline()  # it is under way
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate(timeout=20)
    assert run.returncode == 130
    assert told.decode().strip() == "soat: Đã dừng theo yêu cầu."
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)
