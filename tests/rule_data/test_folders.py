"""Folders of rule files: read once, remembered, and what is wrong in them named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.errors import ConfigError
from linter.rule_data.folders import folder_pack, folder_stamps, rules_beside
from linter.rule_data.memory import rules_of_folder

RULE = """
id = "{id}"
kind = "absence"
title = "Quy tắc thử."
explanation = "Để thử."
basis = {{ text = "Quy chế" }}
phrases = ["{phrase}"]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder for rule files, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    home = tmp_path / "quy-tac"
    home.mkdir()
    return home


def put(folder: Path, name: str, pack: str = "so-y", phrase: str = "a", age: int = 60) -> Path:
    """Write a rule file that was last changed some seconds ago."""
    file = folder / f"{name}.toml"
    file.write_text(RULE.format(id=f"{pack}/{name.replace('_', '-')}", phrase=phrase), "utf-8")
    changed = file.stat().st_mtime - age
    os.utime(file, (changed, changed))
    return file


def test_a_folder_is_a_pack(folder):
    put(folder, "tu_hai")
    put(folder, "tu_mot")
    pack = folder_pack(str(folder))
    assert [rule.id for rule in pack.rules] == ["so-y/tu-hai", "so-y/tu-mot"]
    assert (pack.name, pack.mistakes) == ("quy-tac", ())


def test_its_version_follows_what_the_files_say(folder):
    put(folder, "tu_mot")
    first = folder_pack(str(folder)).version
    stamps = folder_stamps([str(folder)])
    put(folder, "tu_mot", phrase="b", age=30)
    assert folder_pack(str(folder)).version != first
    assert folder_stamps([str(folder)]) != stamps


def test_a_wrong_file_leaves_the_others_alone(folder):
    put(folder, "tu_mot")
    (folder / "hong.toml").write_text('kind = "absence"\nfoo = 1\n', "utf-8")
    (folder / "cu_phap.toml").write_text("kind = \n", "utf-8")
    pack = folder_pack(str(folder))
    assert [rule.id for rule in pack.rules] == ["so-y/tu-mot"]
    said = "\n".join(map(str, pack.mistakes))
    assert "hong.toml, dòng 2: không có mục “foo”" in said
    assert "cu_phap.toml, dòng 1" in said


@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_without_rules_is_named(folder, exists):
    pack = folder_pack(str(folder if exists else folder / "khong-co"))
    assert pack.rules == ()
    assert len(pack.mistakes) == 1


def test_all_rules_of_a_folder_are_of_one_pack(folder):
    put(folder, "tu_hai", pack="so-y")
    put(folder, "tu_mot", pack="so-x")
    pack = folder_pack(str(folder))
    assert [rule.id for rule in pack.rules] == ["so-y/tu-hai"]
    assert "tu_mot.toml" in str(pack.mistakes[0])


def test_the_name_of_an_installed_pack_is_taken(folder):
    put(folder, "tu_mot", pack="wording")
    pack = folder_pack(str(folder))
    assert pack.rules == ()
    assert "“wording”" in str(pack.mistakes[0])


def test_a_package_with_a_wrong_file_is_not_whole(folder):
    put(folder, "tu_mot")
    (rule,) = rules_beside("so_y.rules", [str(folder)])
    assert (rule.__module__, rule.__name__) == ("so_y.rules.tu_mot", "TuMot")
    (folder / "hong.toml").write_text("foo = 1\n", "utf-8")
    with pytest.raises(ConfigError, match=r"hong\.toml"):
        rules_beside("so_y.rules", [str(folder)])


# ---- memory --------------------------------------------------------------------------------


def test_a_second_run_parses_nothing(folder):
    put(folder, "tu_mot")
    code = (
        "import sys; from linter.rule_data.memory import rules_of_folder;"
        "rules_of_folder(sys.argv[1]); print('tomllib' in sys.modules)"
    )

    def parses() -> str:
        run = subprocess.run(
            [sys.executable, "-c", code, folder], capture_output=True, text=True, check=True
        )
        return run.stdout.strip()

    assert [parses(), parses()] == ["True", "False"]


def test_a_change_is_seen(folder):
    put(folder, "tu_mot", phrase="a")
    assert rules_of_folder(str(folder)).compiled["tu_mot"].table["phrases"] == ["a"]
    put(folder, "tu_mot", phrase="b", age=30)
    assert rules_of_folder(str(folder)).compiled["tu_mot"].table["phrases"] == ["b"]
    put(folder, "tu_hai")
    assert len(rules_of_folder(str(folder)).compiled) == 2


def test_mistakes_and_fresh_files_are_not_remembered(folder, tmp_path):
    (folder / "hong.toml").write_text("foo = 1\n", "utf-8")
    rules_of_folder(str(folder))
    (folder / "hong.toml").unlink()
    put(folder, "tu_mot", age=0)
    rules_of_folder(str(folder))
    assert not list((tmp_path / "cache").rglob("rules-*"))


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"version": ["0", 0]}'])
def test_a_broken_memory_does_no_harm(folder, tmp_path, content):
    put(folder, "tu_mot")
    rules_of_folder(str(folder))
    (memory,) = (tmp_path / "cache").rglob("rules-*")
    memory.write_bytes(content)
    assert list(rules_of_folder(str(folder)).compiled) == ["tu_mot"]


def test_a_cache_that_cannot_be_written_does_no_harm(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    put(folder, "tu_mot")
    assert list(rules_of_folder(str(folder)).compiled) == ["tu_mot"]
