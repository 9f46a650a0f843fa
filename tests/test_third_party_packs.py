"""Packs of other people: installed, found, run; and what happens when one is broken."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "fixtures" / "packs" / "so-mau"
RULE = "so-mau/office-not-among-recipients"
DATA_RULE = "so-mau/old-name-of-office"
"""A rule of the pack that is written in TOML."""
DOCUMENT = ROOT / "fixtures" / "documents" / "cong-van-huong-dan.txt"
"""A draft of a department, right by the decree, that does not send its office a copy."""

WRONG_CONFIGURATION = 2


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample pack, installed by pip into a folder of its own, without a network."""
    target = tmp_path_factory.mktemp("installed")
    offline = ["--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "install", "--quiet", *offline]
    subprocess.run([*command, "--target", target, SAMPLE], check=True, capture_output=True)
    return target


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with two packs that cannot be used, as pip would have left them."""
    packs = {
        "raises": "raise RuntimeError('thiếu thư viện đọc biểu mẫu')\n",
        "misspelt": (
            "from linter.hookspecs import hookimpl\n\n@hookimpl\ndef soat_rulse():\n    return ()\n"
        ),
    }
    for name, code in packs.items():
        (tmp_path / f"{name}.py").write_text(code, "utf-8")
        metadata = tmp_path / f"{name}-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (metadata / "entry_points.txt").write_text(f"[soat]\n{name} = {name}\n")
    return tmp_path


def soat(*arguments: object, path: Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a user would, with one more folder of packages."""
    folders = [str(path), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.run(
        [sys.executable, "-m", "linter.cli", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(folders), "PYTHONUTF8": "1"},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_an_installed_pack_is_listed_with_its_rule(installed: Path, tmp_path: Path) -> None:
    run = soat("rules", "--format", "json", path=installed, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    rules = {rule["id"]: rule for rule in json.loads(run.stdout)["rules"]}
    assert rules[RULE]["pack"] == "so-mau"
    assert rules[RULE]["enabled"]
    assert rules[DATA_RULE]["fix"] == "unsafe"
    assert "header/unpadded-date" in rules


def test_an_installed_pack_finds_what_it_looks_for(installed: Path, tmp_path: Path) -> None:
    assert findings(installed, tmp_path) == [(RULE, "warning", "Nơi nhận")]


def test_its_rule_takes_options_and_can_be_ignored(installed: Path, tmp_path: Path) -> None:
    settings = tmp_path / "soat.toml"
    settings.write_text(f'root = true\n[rules."{RULE}"]\noffice = "UBND tỉnh"\n', "utf-8")
    assert findings(installed, tmp_path) == []
    settings.write_text('root = true\nignore = ["so-mau"]\n', "utf-8")
    assert findings(installed, tmp_path) == []


def findings(installed: Path, cwd: Path) -> list[tuple[str, str, str]]:
    """What is found in a document that stands in a folder of its own."""
    document = cwd / DOCUMENT.name
    document.write_bytes(DOCUMENT.read_bytes())
    run = soat("check", "--format", "json", document.name, path=installed, cwd=cwd)
    assert run.returncode == 0, run.stderr
    (report,) = json.loads(run.stdout)["documents"]
    return [(f["rule"], f["severity"], f["quote"]) for f in report["findings"]]


CITING = "Thực hiện Quyết định số 215/QĐ-SYT ngày {} của Sở Y tế tỉnh An Bình, đơn vị báo cáo.\n"


@pytest.mark.parametrize(
    ("day", "options", "found"),
    [
        ("14/4/2025", (), ["references/date-differs-from-register"]),
        ("14/3/2025", (), []),
        ("14/4/2025", ("--no-registry",), []),
    ],
)
def test_its_register_is_asked(
    installed: Path, tmp_path: Path, day: str, options: tuple[str, ...], found: list[str]
) -> None:
    (tmp_path / "bao-cao.txt").write_text(CITING.format(day), "utf-8")
    chosen = ("--select", "references", *options)
    run = soat("check", "--format", "json", *chosen, "bao-cao.txt", path=installed, cwd=tmp_path)
    report = json.loads(run.stdout)
    (document,) = report["documents"]
    assert [f["rule"] for f in document["findings"] if f["severity"] != "info"] == found
    registers = [r["name"] for r in document["inputs"]["registry"] or ()]
    assert registers == ([] if options else ["so-mau", "soat"])


def test_the_cases_of_the_pack_pass_with_the_public_test_kit(installed: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", SAMPLE / "tests"],
        env={**os.environ, "PYTHONPATH": str(installed)},
        cwd=SAMPLE,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert "7 passed" in run.stdout


def test_broken_packs_are_named_and_the_run_goes_on(broken: Path, tmp_path: Path) -> None:
    run = soat("check", "--format", "json", DOCUMENT, path=broken, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout)
    assert len(report["documents"]) == 1
    said = json.dumps(report["failures"], ensure_ascii=False)
    for culprit in ("raises", "thiếu thư viện đọc biểu mẫu", "misspelt", "soat_rulse"):
        assert culprit in said


def test_strict_plugins_stops_at_a_broken_pack(broken: Path, tmp_path: Path) -> None:
    run = soat("check", "--strict-plugins", DOCUMENT, path=broken, cwd=tmp_path)
    assert run.returncode == WRONG_CONFIGURATION
    assert "misspelt" in run.stderr + run.stdout
