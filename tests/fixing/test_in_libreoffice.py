"""What is written opens in LibreOffice and says there what it said before."""

import shutil
import subprocess
from pathlib import Path

import pytest

from linter.cli import main
from linter.fixing.model.contents import model_types
from linter.fixing.model.writing import Model, written

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
NAMES = ("bao-cao-nhieu-loi", "thong-bao-sai-ngay", "cong-van-sai-noi-nhan")

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def texts_in(folder: Path) -> dict[str, str]:
    """What LibreOffice reads in the Word files of a folder."""
    files = sorted(map(str, folder.glob("*.docx")))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", "--headless", profile, "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True)
    return {path.stem: path.read_text("utf-8-sig") for path in folder.glob("*.txt")}


def test_copies_and_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in NAMES:
        source = DOCUMENTS / f"{name}.docx"
        shutil.copy(source, tmp_path / f"{name}.docx")
        main(["annotate", str(source), "-o", str(tmp_path / f"{name}-annotated.docx")])
        main(["fix", str(source), "-o", str(tmp_path / f"{name}-fixed.docx")])
    kinds = model_types()
    for name in ("bao-cao", "cong-van", "hop-dong"):
        (tmp_path / f"model-{name}.docx").write_bytes(written(Model(kinds[name])))
    texts = texts_in(tmp_path)
    assert len(texts) == 3 * len(NAMES) + 3
    for name in NAMES:
        assert texts[f"{name}-annotated"].split() == texts[name].split()
        assert len(texts[f"{name}-fixed"].splitlines()) == len(texts[name].splitlines())
    assert "ngày 05 tháng 02" in texts["thong-bao-sai-ngay-fixed"]
    assert "BÁO CÁO" in texts["model-bao-cao"]
