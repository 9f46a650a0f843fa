"""Old Word files and RTF: through LibreOffice, or a clear word about it."""

import shutil

import pytest

from linter.document import Trust
from linter.errors import UnknownFormatError
from linter.readers import READERS, choose_reader, read

RTF = rb"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0 Xa c\u243?  120 h\u7897? ngh\u232?o.}"


def test_rtf_is_known_by_its_content() -> None:
    assert choose_reader(RTF, "a.doc", READERS).name == "office"


def test_without_libreoffice_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnknownFormatError, match="LibreOffice"):
        read(RTF, "a.rtf")


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rtf_is_converted() -> None:
    document = read(RTF, "a.rtf")
    assert "120 hộ nghèo." in document.text
    assert document.trust is Trust.CONVERTED
