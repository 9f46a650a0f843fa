"""The register that soát ships: its table, and the file that is made of it."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from linter.catalogue import parse_symbol
from linter.references.registry import number_key
from linter.registers import BUILTIN_DATE, BUILTIN_ENTRIES, BUILTIN_NAME, Registers
from linter.registry.builtin import DATA
from linter.registry.builtin import open_builtin as open_it
from linter.registry.builtin_making import entries

ALL = tuple(entries(DATA))


def open_builtin():
    return open_it(BUILTIN_NAME, BUILTIN_DATE)


@pytest.fixture(autouse=True)
def cache(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_the_constants_say_what_is_in_the_table():
    assert len(ALL) == BUILTIN_ENTRIES
    latest = max(entry.issued for entry in ALL if entry.issued)
    assert latest <= BUILTIN_DATE


def test_every_row_names_its_source_and_how_sure_it_is():
    assert {entry.confidence for entry in ALL} == {"A", "B", "C"}
    assert all(entry.source for entry in ALL)
    assert max(Counter((entry.key, entry.issued) for entry in ALL).values()) == 1


def test_what_may_lead_to_an_error_is_whole_and_agrees_with_its_number():
    for entry in ALL:
        if entry.confidence != "A":
            continue
        symbol = parse_symbol(entry.number)
        assert symbol is not None, entry.number
        assert entry.issued is not None, entry.number
        assert symbol.year in (None, entry.issued.year), entry.number
        assert entry.effective_to is None or entry.effective_to > entry.issued, entry.number


def test_the_file_is_made_once_and_then_opened(cache):
    (found,) = open_builtin().find(number_key("30/2020/NĐ-CP"))
    assert found.type == "Nghị định"
    (made,) = (cache / "soat").glob("registry-*.sqlite")
    before = made.stat().st_mtime_ns
    open_builtin()
    assert made.stat().st_mtime_ns == before


def test_a_damaged_file_or_a_cache_that_cannot_be_written_changes_no_answer(cache, monkeypatch):
    open_builtin()
    (made,) = (cache / "soat").glob("registry-*.sqlite")
    made.write_bytes(b"damaged" * 1000)
    assert open_builtin().find(number_key("30/2020/NĐ-CP"))
    blocked = cache / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    register = open_builtin()
    assert register.described()["entries"] == BUILTIN_ENTRIES


def test_several_processes_may_make_it_at_once(cache):
    code = (
        "from linter.registers import Registers\n"
        "from linter.references.registry import number_key\n"
        "print(len(Registers(()).find(number_key('30/2020/NĐ-CP'))))"
    )

    def once(_: int) -> str:
        command = [sys.executable, "-c", code]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    with ThreadPoolExecutor(3) as pool:
        assert set(pool.map(once, range(3))) == {"1\n"}
    assert len(list((cache / "soat").iterdir())) == 1


def test_an_ended_document_names_what_came_in_its_place():
    (ended,) = Registers(()).find(number_key("61/2018/NĐ-CP"))
    assert ended.effective_to is not None
    assert ended.replaced_by == ("118/2025/NĐ-CP",)
    assert DATA.suffix == ".tsv"
    assert Path(DATA).parent.name == "data"
