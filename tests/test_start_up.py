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
def test_a_text_check_imports_only_what_it_uses(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the second run on, that is: the first remembers what is installed and rule files."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    document, other = tmp_path / "bao_cao.txt", tmp_path / "khac.txt"
    for file in (document, other):
        file.write_text(LETTER, "utf-8")
    modules_after(COMMAND, "check", "--format", form, str(other))
    modules = modules_after(COMMAND, "check", "--format", form, str(document))
    assert "linter.engine" in modules, "the check did not run"
    unused = {"docx", "jsonschema", "lxml", "rich", "hypothesis", "pytest", "unittest"}
    unused |= {"difflib", "tomllib"}
    assert not unused & {name.partition(".")[0] for name in modules}
    passing_over = {name for name in modules if name.startswith("linter.suppress.")}
    assert passing_over <= {"linter.suppress.elements"}, "nothing in it is to be passed over"
    word = {name for name in modules if name.startswith("linter.readers.docx.")}
    assert word <= {"linter.readers.docx.sniffing"}, "only to tell that it is no Word file"
    assert not [name for name in modules if name.startswith("linter.authoring")]
    assert not [name for name in modules if name.startswith("linter.registry")], "nothing is cited"
    assert "linter.collection" not in modules, "there is but one document"


def test_a_citation_opens_the_register_without_what_writes_one(tmp_path: Path) -> None:
    document = tmp_path / "bao_cao.txt"
    document.write_text(LETTER + "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;\n", "utf-8")
    for _ in range(2):  # the first run makes the file
        modules = modules_after(COMMAND, "check", "--format", "json", "--no-cache", str(document))
    own = {name for name in modules if name.startswith("linter.registry.")}
    assert "linter.registry.reading" in own
    assert not {"writing", "builtin_making", "importing"} & {n.rpartition(".")[2] for n in own}


def test_a_word_check_imports_no_other_word_library() -> None:
    modules = modules_after(
        COMMAND, "check", "--no-cache", "--format", "json", "--fail-on", "never", str(WORD)
    )
    assert "linter.readers.docx.reading" in modules, "the check did not run"
    unused = {"docx", "jsonschema", "rich", "hypothesis", "pytest", "unittest"}
    assert not unused & {name.partition(".")[0] for name in modules}


def test_importing_a_rule_author_s_module_imports_no_reader() -> None:
    modules = modules_after("import linter.rulekit")
    assert not [name for name in modules if name.startswith("linter.readers")]
    assert not {"docx", "jsonschema", "lxml", "rich"} & {n.partition(".")[0] for n in modules}
