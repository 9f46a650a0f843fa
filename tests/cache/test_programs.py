"""Kept patterns are the patterns that ``re`` makes, and a bad file changes nothing."""

import os
import re
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.cache import programs
from linter.cache.programs import ProgramCache, program_of, restored

SOURCES = (
    ("số", 0),
    (r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](\d{4}))?", 0),
    (r"(?<!\w)[A-ZĐƯÀ-Ỹ][\w&.]*", 0),
    (r"^kính\s+gửi\b(?=\s*:)", re.IGNORECASE | re.MULTILINE),
    (r"(a)|(?P<b>b(?P<c>c)?)(?(b)d|e)", re.DOTALL),
    (r"""  (?P<x> đ+ )  # words
         | \#""", re.VERBOSE),
    ("(?i)ĐIỀU", 0),
    (r"\w+", re.ASCII),
    ("", 0),
)  # fmt: skip
TEXT = "Số 12/BC-UBND ngày 05/10/2025, Kính gửi: Ủy ban\nkính gửi : bcd Điều đđđ # ae"


def kept(folder: Path, source: str, flags: int) -> re.Pattern[str]:
    """The pattern as a second process gets it, which may compile nothing."""
    first = ProgramCache(folder)
    first.compile(source, flags)
    first.save()
    second = ProgramCache(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(programs.re, "compile", None)
        return second.compile(source, flags)


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_that_of_re(source: str, flags: int, tmp_path: Path) -> None:
    pattern, expected = kept(tmp_path, source, flags), re.compile(source, flags)
    assert pattern == expected  # flags, source and program
    assert pattern.flags == expected.flags
    assert pattern.groups == expected.groups
    assert dict(pattern.groupindex) == dict(expected.groupindex)
    found = [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(TEXT)]
    assert found == [
        (m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in expected.finditer(TEXT)
    ]


@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(st.text("azđư[]()|*+?.\\dwb{}2,^$-", max_size=12), st.booleans())
def test_whatever_re_compiles_is_restored(source: str, ignore_case: bool) -> None:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    try:
        expected = re.compile(source, flags)
    except re.error:
        return
    made = program_of(source, flags)
    assert made is not None
    assert restored(source, *made) == expected


def test_flags_tell_patterns_of_one_source_apart(tmp_path: Path) -> None:
    assert kept(tmp_path, "đ", re.IGNORECASE).match("Đ")
    assert not kept(tmp_path, "đ", 0).match("Đ")


def test_a_mistake_is_told_as_re_tells_it(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        ProgramCache(tmp_path).compile("(")


def file_in(folder: Path) -> Path:
    cache = ProgramCache(folder)
    cache.compile("số (?P<n>\\d+)", 0)
    cache.save()
    (file,) = folder.iterdir()
    return file


def is_believed(folder: Path) -> bool:
    """Whether a cache in the folder still answers rightly, and whether from its file."""
    cache = ProgramCache(folder)
    match = cache.compile("số (?P<n>\\d+)", 0).search("số 12")
    assert match is not None
    assert match["n"] == "12"
    return not cache._new


def test_a_sound_file_is_believed(tmp_path: Path) -> None:
    file_in(tmp_path)
    assert is_believed(tmp_path)


@pytest.mark.parametrize("place", [0, 5, 40, -60, -9, -1])
def test_a_damaged_file_changes_nothing(place: int, tmp_path: Path) -> None:
    file = file_in(tmp_path)
    data = bytearray(file.read_bytes())
    data[place] ^= 0x55
    file.write_bytes(data)
    is_believed(tmp_path)


@pytest.mark.parametrize("data", [b"", b"\x00", b"{}", b"\x94\xa0\x00\x80\xc4\x00"])
def test_another_file_in_its_place_is_made_anew(data: bytes, tmp_path: Path) -> None:
    file_in(tmp_path).write_bytes(data)
    assert not is_believed(tmp_path)
    file_in(tmp_path)
    assert is_believed(tmp_path)


def test_a_program_that_re_does_not_take_is_compiled(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    contents = msgspec.msgpack.decode(file.read_bytes(), type=programs._Contents)
    contents.code = b"\xff" * len(contents.code)
    contents.checksum = programs.crc32(contents.code)
    file.write_bytes(msgspec.msgpack.encode(contents))
    assert not is_believed(tmp_path)


def test_programs_of_another_build_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = file_in(tmp_path)
    contents = msgspec.msgpack.decode(file.read_bytes(), type=programs._Contents)
    contents.build = "3.99"
    file.write_bytes(msgspec.msgpack.encode(contents))
    assert not is_believed(tmp_path)
    monkeypatch.setattr(programs, "BUILD", "3.99")
    assert programs.ProgramCache(tmp_path)._path != file


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_that_others_may_write_is_not_believed(tmp_path: Path) -> None:
    file = file_in(tmp_path)
    assert file.stat().st_mode & 0o777 == 0o600
    os.chmod(file, 0o622)
    assert not is_believed(tmp_path)


def test_a_folder_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    cache = ProgramCache(tmp_path / "file" / "soat")
    assert cache.compile("a", 0).match("a")
    cache.save()


def test_a_file_that_has_grown_too_large_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_in(tmp_path)
    monkeypatch.setattr(programs, "LARGEST", 0)
    cache = ProgramCache(tmp_path)
    cache.compile("b", 0)
    cache.save()
    assert set(ProgramCache(tmp_path)._programs) == {"0 b"}
