"""A day's typing in one document: the server neither grows nor falls behind."""

import sys
from pathlib import Path

import pytest

STATUS = Path("/proc")

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc"),
]


def memory_of(pid: int) -> int:
    """Kilobytes that a process holds."""
    for line in (STATUS / str(pid) / "status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("no VmRSS")


async def test_a_thousand_edits_of_thirty_pages(editor, report_text):
    head, _, body = report_text.partition("1. Tiếp nhận\n")
    part = body.partition("II. KIẾN NGHỊ")[0]
    uri = editor.open("dai.txt", head + part * 120)
    await editor.diagnostics(uri)
    seen = []
    for number in range(1, 1001):
        version = editor.replace(uri, head + f"Có {number} điểm mới, lần {number}.\n" + part * 120)
        if number % 100 == 0:
            found = await editor.diagnostics(uri, version)
            assert any(d.code == "numbers/sum-mismatch" for d in found)
            seen.append(memory_of(editor.client._server.pid))
    assert max(seen[3:]) < 1.15 * seen[2]
