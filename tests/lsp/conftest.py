"""An editor with a folder, and a report to open in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.lsp.editor import Editor

REPORT = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI VÀNG\tĐộc lập - Tự do - Hạnh phúc
Số: 12/BC-UBND\tSuối Vàng, ngày 05 tháng 3 năm 2026

BÁO CÁO
Kết quả công tác tháng 02 năm 2026

Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, xã báo cáo:

I. KẾT QUẢ
1. Tiếp nhận
Xã tiếp nhận 120 hồ sơ, gồm 80 hồ sơ trực tuyến và 40 hồ sơ trực tiếp.
2. Giải quyết
Đã giải quyết tổng cộng 110 hồ sơ, gồm 70 hồ sơ trước hạn và 30 hồ sơ đúng hạn.

II. KIẾN NGHỊ
Không có.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    """One server for all tests of a module, as an editor has one for all its documents."""
    editor = Editor(tmp_path_factory.mktemp("folder"))
    await editor.start(debounce=20)
    yield editor
    await editor.stop()


@pytest.fixture
def editor(running: Editor, tmp_path: Path) -> Editor:
    """The editor in a folder of the test's own."""
    running.folder = tmp_path
    (tmp_path / "soat.toml").write_text("root = true\ncache = false\n", "utf-8")
    return running


@pytest.fixture
def report_text() -> str:
    """A short report with a wrong sum, a right one, and a citation."""
    return REPORT
