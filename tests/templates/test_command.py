"""``soat template``, ``soat check --template`` and the settings, as a user runs them."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from linter.cli import main

from .documents import DIGITAL, LEARNING, MINUTES


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def soat(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Outcome]:
    """Run the command in a folder with two reports and some minutes."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.with_suffix(".cache")))
    monkeypatch.delenv("SOAT_LANG", raising=False)
    Path("soat.toml").write_text('root = true\nselect = ["template"]\n', "utf-8")
    for name, text in (("so.txt", DIGITAL), ("hoc.txt", LEARNING), ("bb.txt", MINUTES)):
        Path(name).write_text(text, "utf-8")

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["soat", *arguments])
        code = main()
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


def templates_used(out: str) -> dict[str, str | None]:
    return {
        Path(document["path"]).name: document["inputs"]["template"]
        for document in json.loads(out)["documents"]
    }


def test_no_template_and_nothing_of_templates(soat: Callable[..., Outcome]) -> None:
    result = soat("check", "--format", "json", "so.txt")
    assert result.code == 0
    assert templates_used(result.out) == {"so.txt": None}


def test_a_template_for_everything(soat: Callable[..., Outcome]) -> None:
    name = "phong-trao-hoc-vu-so"
    result = soat("check", "--format", "json", "--template", name, "so.txt", "bb.txt")
    assert templates_used(result.out) == {"so.txt": name, "bb.txt": name}


def test_auto_chooses_by_the_subject(soat: Callable[..., Outcome]) -> None:
    result = soat("check", "--format", "json", "--template", "auto", ".")
    assert templates_used(result.out) == {
        "so.txt": "phong-trao-hoc-vu-so",
        "hoc.txt": "so-ket-hoc-tap-suot-doi",
        "bb.txt": None,
    }


def test_templates_by_subject_in_the_settings(soat: Callable[..., Outcome]) -> None:
    Path("de-cuong").mkdir()
    Path("de-cuong/a.toml").write_text('name = "a"\n[[sections]]\ntitle = "Phần A"\n', "utf-8")
    with Path("soat.toml").open("a", encoding="utf-8") as file:
        file.write('[templates]\n"Học vụ số * 2025" = "de-cuong/a.toml"\n')
    result = soat("check", "--format", "json", ".")
    assert templates_used(result.out) == {"so.txt": "a", "hoc.txt": None, "bb.txt": None}


def test_paths_in_settings_start_from_their_file(
    soat: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.toml").write_text('name = "a"\n[[sections]]\ntitle = "Phần A"\n', "utf-8")
    Path("soat.toml").write_text('root = true\ntemplate = "a.toml"\n', "utf-8")
    Path("duoi").mkdir()
    monkeypatch.chdir(tmp_path / "duoi")
    result = soat("check", "--format", "json", "../so.txt")
    assert templates_used(result.out) == {"so.txt": "a"}


def test_a_changed_template_changes_a_remembered_report(soat: Callable[..., Outcome]) -> None:
    template = Path("a.toml")
    template.write_text('name = "a"\n[[sections]]\ntitle = "Phần A"\n', "utf-8")
    first = soat("check", "--format", "plain", "--template", "a.toml", "so.txt")
    template.write_text('name = "a"\n[[sections]]\ntitle = "Phần khác"\n', "utf-8")
    second = soat("check", "--format", "plain", "--template", "a.toml", "so.txt")
    assert "“Phần A”" in first.out
    assert "“Phần khác”" in second.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--template", "khong-co.toml", "so.txt"), "Không đọc được đề cương"),
        (("check", "--template", "phong-trao", "so.txt"), "Không có đề cương nào tên"),
        (("check", "--template", "hong.toml", "so.txt"), "hong.toml, dòng 2: không có mục “titel”"),
        (("template",), "Chưa cho biết"),
        (("template", "chek"), "Có phải ý bạn là “check”?"),
        (("template", "check"), "Ví dụ: soat template check"),
        (("template", "check", "hong.toml"), "hong.toml, dòng 2: không có mục “titel”"),
        (("template", "from", "so.txt", "-o", "hong.toml"), "không ghi đè"),
        (("template", "from", "rong.txt"), "Không thấy đề mục"),
        (("template", "list", "x"), "Thừa tham số"),
    ],
)
def test_wrong_use_is_told_with_exit_code_2(
    soat: Callable[..., Outcome], arguments: tuple[str, ...], said: str
) -> None:
    Path("hong.toml").write_text('name = "x"\ntitel = "y"\n', "utf-8")
    Path("rong.txt").write_text("Không có gì ở đây.\n", "utf-8")
    result = soat(*arguments)
    assert result.code == 2
    assert said in result.err


def test_a_draft_is_written_checked_and_passed(soat: Callable[..., Outcome]) -> None:
    assert soat("template", "from", "hoc.txt", "-o", "hoc.toml").code == 0
    assert soat("template", "check", "hoc.toml").out.startswith("hoc.toml: đúng. ")
    result = soat("check", "--format", "json", "--template", "hoc.toml", "hoc.txt")
    (document,) = json.loads(result.out)["documents"]
    assert document["findings"] == []


def test_list_show_and_schema(soat: Callable[..., Outcome]) -> None:
    assert "phong-trao-hoc-vu-so\n" in soat("template", "list").out
    shown = soat("template", "show", "phong-trao-hoc-vu-so").out
    Path("rieng.toml").write_text(shown, "utf-8")
    assert soat("template", "check", "rieng.toml").code == 0
    assert json.loads(soat("template", "schema").out)["title"] == "soat template"


IMPORTED = """
import atexit, json, sys
names = lambda: [n for n in sys.modules if n.startswith(("linter.templates", "linter.template_f"))]
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(names()))))
from linter.cli import main
sys.argv = ["soat", *sys.argv[1:]]
sys.exit(main())
"""


def test_a_check_without_a_template_imports_no_matching(tmp_path: Path) -> None:
    report = tmp_path / "so.txt"
    report.write_text(DIGITAL, "utf-8")
    command = [sys.executable, "-c", IMPORTED, "check", "--no-cache", "--no-config", str(report)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    imported = json.loads(run.stderr.splitlines()[-1])
    assert imported == ["linter.templates", "linter.templates.elements"]
