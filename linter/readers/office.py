"""Old Word files (``.doc``) and ``.rtf``, converted by LibreOffice when it is installed.

Each conversion has a profile and a folder of its own, is ended when it takes too long, and runs no
macro: a fresh profile allows none. What comes back is read as any Word file.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from msgspec.structs import replace

from linter.document import Document, Limits, Trust
from linter.errors import DamagedFileError, UnknownFormatError
from linter.readers.docx.reading import read_docx

PROGRAM = "soffice"
PATIENCE = 120
"""Seconds that a conversion may take."""


def read_office(data: bytes, name: str, limits: Limits) -> Document:
    """Read a file that LibreOffice can open. Raises ReadError."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise UnknownFormatError(
            "Tệp do bản Word cũ lưu (.doc) hoặc là .rtf; muốn đọc phải có LibreOffice.",
            "Hãy cài LibreOffice, hoặc mở bằng Word và chọn Lưu thành (Save As) kiểu .docx.",
        )
    document = read_docx(_converted(program, data), name, limits)
    return replace(document, format="office", trust=Trust.CONVERTED)


def _converted(program: str, data: bytes) -> bytes:
    with tempfile.TemporaryDirectory(prefix="soat-") as folder:
        home = Path(folder)
        source = home / ("van-ban.rtf" if data.startswith(b"{\\rtf") else "van-ban.doc")
        source.write_bytes(data)
        command = [
            program, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless",
            "--norestore", "--convert-to", "docx", "--outdir", folder, str(source),
        ]  # fmt: skip
        _run(command)
        made = home / "van-ban.docx"
        if not made.exists():
            raise DamagedFileError(
                "LibreOffice không mở được tệp này; tệp có thể bị hỏng hoặc có mật khẩu.",
                "Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi thử lại.",
            )
        return made.read_bytes()


def _run(command: list[str]) -> None:
    """Run the conversion, and end it with all it started when it takes too long."""
    run = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        run.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
