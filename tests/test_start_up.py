"""What a process imports: the start-up budget, held by names instead of the clock."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = frozenset({"docx", "jsonschema", "lxml", "msgspec", "pluggy", "rich"})
"""Packages that cost more to import than Python takes to start."""

REPORT_IMPORTS = """
import atexit, json, sys
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(sys.modules))))
"""

WORD = Path(__file__).parent.parent / "fixtures" / "documents" / "bao-cao-hoc-tap.docx"

LETTER = """\
ỦY BAN NHÂN DÂN
XÃ SÔNG TRÀ
Số: 12/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Trà, ngày 05 tháng 10 năm 2025

BÁO CÁO
Kết quả công tác chín tháng đầu năm 2025

Toàn xã có 120 hộ nghèo, trong đó có 70 hộ ở thôn Một và 50 hộ ở thôn Hai./.
"""


def modules_after(code: str, *arguments: str) -> frozenset[str]:
    """The modules that a fresh Python has imported after running some code."""
    run = subprocess.run(
        [sys.executable, "-c", REPORT_IMPORTS + code, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    last = run.stderr.splitlines()[-1]
    assert last.startswith("["), run.stderr
    return frozenset(json.loads(last))


def packages_after(code: str, *arguments: str) -> frozenset[str]:
    """The top-level packages among them."""
    return frozenset(name.partition(".")[0] for name in modules_after(code, *arguments))


COMMAND = "from linter.cli import main\nsys.argv[0] = 'soat'\nsys.exit(main())"


def test_the_measure_sees_an_import() -> None:
    assert "msgspec" in packages_after("import msgspec")


def test_importing_linter_imports_nothing_heavy() -> None:
    modules = modules_after("import linter")
    assert not HEAVY & {name.partition(".")[0] for name in modules}
    assert [name for name in modules if name.startswith("linter")] == ["linter"]


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(option: str) -> None:
    assert not HEAVY & packages_after(COMMAND, option)


@pytest.mark.parametrize("form", ["json", "plain"])
def test_a_text_check_imports_only_what_it_uses(form: str, tmp_path: Path) -> None:
    document = tmp_path / "bao_cao.txt"
    document.write_text(LETTER, "utf-8")
    modules = modules_after(COMMAND, "check", "--format", form, str(document))
    assert "linter.engine" in modules, "the check did not run"
    unused = {"docx", "jsonschema", "lxml", "rich", "hypothesis", "pytest", "unittest"}
    unused |= {"difflib", "tomllib"}
    assert not unused & {name.partition(".")[0] for name in modules}
    word = {name for name in modules if name.startswith("linter.readers.docx.")}
    assert word <= {"linter.readers.docx.sniffing"}, "only to tell that it is no Word file"
    assert not [name for name in modules if name.startswith("linter.authoring")]


def test_a_word_check_imports_no_other_word_library() -> None:
    modules = modules_after(COMMAND, "check", "--format", "json", "--fail-on", "never", str(WORD))
    assert "linter.readers.docx.reading" in modules, "the check did not run"
    unused = {"docx", "jsonschema", "rich", "hypothesis", "pytest", "unittest"}
    assert not unused & {name.partition(".")[0] for name in modules}


def test_importing_a_rule_author_s_module_imports_no_reader() -> None:
    modules = modules_after("import linter.rulekit")
    assert not [name for name in modules if name.startswith("linter.readers")]
    assert not {"docx", "jsonschema", "lxml", "rich"} & {n.partition(".")[0] for n in modules}
