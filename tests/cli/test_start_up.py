"""The real command in its own process: what it imports, prints and leaves behind."""

import os
import subprocess
import sys

import pytest

import linter

HEAVY = ("lxml", "pluggy", "rich", "msgspec", "argparse", "typing", "jsonschema", "tomllib")


def soat(*args, code=None, **options):
    program = ["-c", code] if code else ["-m", "linter.cli", *args]
    return subprocess.run([sys.executable, *program], capture_output=True, check=False, **options)


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_imports_next_to_nothing(argument):
    code = (
        "import sys; from linter.cli import main; before = set(sys.modules);"
        f"code = main([{argument!r}]);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    result = soat(code=code)
    assert result.stderr.decode().strip() == "[]"


def test_version():
    assert soat("--version").stdout.decode() == f"soat {linter.__version__}\n"


def test_check_for_programs_imports_neither_rich_nor_schema_nor_unused_readers(tmp_path):
    (tmp_path / "a.txt").write_text("Văn bản.\n", "utf-8")
    heavy = ("rich", "jsonschema", "tomllib", "lxml")
    code = (
        "import sys; from linter.cli import main;"
        f"main(['check', '--no-config', '--format', 'json', {str(tmp_path / 'a.txt')!r}]);"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    assert soat(code=code).stderr.decode().strip() == "[]"


def test_a_console_that_lacks_the_letters_is_no_crash(tmp_path):
    (tmp_path / "a.txt").write_text("Văn bản.\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = soat("check", "--no-config", str(tmp_path / "a.txt"), env=environment)
    assert result.returncode == 0
    assert result.stdout.isascii()
    assert result.stderr == b""


def test_json_is_utf8_whatever_the_console(tmp_path):
    (tmp_path / "Báo cáo.txt").write_text("Văn bản.\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = soat("check", "--format", "json", str(tmp_path / "Báo cáo.txt"), env=environment)
    assert "Báo cáo.txt" in result.stdout.decode("utf-8")


def test_standard_input():
    result = soat("text", "--stdin-name", "a.txt", "-", input="Kính gửi:\n".encode())
    assert result.stdout.decode() == "Kính gửi:\n"


def test_a_reader_that_goes_away_is_no_crash(tmp_path):
    (tmp_path / "a.txt").write_text("Một dòng.\n", "utf-8")
    writer = subprocess.Popen(
        [sys.executable, "-m", "linter.cli", "text", str(tmp_path / "a.txt")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()  # long before anything is written
    assert writer.stderr.read() == b""
    writer.stderr.close()
    assert writer.wait() == 141
