"""Installed packs are found, remembered, and found anew when something is installed."""

import os
import sys
import time

import pytest

from linter import pack_index
from linter.pack_index import FoundPack, find_packs

GROUP = "soat-index-test"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder on the path that was last changed a while ago, and a cache folder."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder)])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settle(folder, 1000)
    return folder


def settle(folder, age):
    stamp = time.time() - age
    os.utime(folder, (stamp, stamp))


def install(folder, name, version="1.0"):
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {name}.pack\n")


def test_what_is_installed_later_is_found(site):
    assert find_packs(GROUP) == ()
    install(site, "mot")
    settle(site, 500)
    assert find_packs(GROUP) == (FoundPack("mot", "mot.pack", "mot", "1.0"),)


def test_the_second_time_no_metadata_is_read(site, monkeypatch):
    install(site, "mot")
    settle(site, 500)
    first = find_packs(GROUP)
    monkeypatch.setattr(pack_index, "_scan", lambda group: pytest.fail("scanned again"))
    assert find_packs(GROUP) == first


def test_a_folder_changed_just_now_is_not_remembered(site, tmp_path):
    install(site, "mot")
    find_packs(GROUP)
    assert not list((tmp_path / "cache").rglob("*.json"))


@pytest.mark.parametrize("content", [b"", b"{", b'{"group": 1}', b"\xff\xfe"])
def test_a_broken_memory_is_passed_over(site, tmp_path, content):
    install(site, "mot")
    settle(site, 500)
    first = find_packs(GROUP)
    (memory,) = (tmp_path / "cache").rglob("*.json")
    memory.write_bytes(content)
    assert find_packs(GROUP) == first


def test_a_cache_that_cannot_be_written_is_no_error(site, tmp_path):
    (tmp_path / "cache").write_text("a file where a folder should be")
    install(site, "mot")
    settle(site, 500)
    assert len(find_packs(GROUP)) == 1
