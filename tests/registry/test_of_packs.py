"""Registers that packs bring: order, names, and what happens when one fails."""

from collections.abc import Sequence
from pathlib import Path

from linter.references.registry import EntryList, RegistryEntry, SeriesClaim, number_key
from linter.registers import Registers

from .entries import entry, make

NUMBER = "12/KH-SYT"


class Failing(EntryList):
    """A register whose source has gone."""

    def find(self, key: str) -> Sequence[RegistryEntry]:
        raise OSError("không nối được máy chủ")


def names(registers: Registers) -> list[str]:
    return [found.register for found in registers.find(number_key(NUMBER))]


def test_the_user_s_come_before_those_of_packs(tmp_path: Path) -> None:
    own = make(tmp_path / "own.sqlite", entry(NUMBER))
    brought = make(tmp_path / "brought.sqlite", entry(NUMBER))
    packs = (("a", brought), ("b", EntryList((entry(NUMBER),))))
    registers = Registers([str(own)], packs=packs)
    assert names(registers) == [str(own), "a/brought", "b"]
    assert [one["name"] for one in registers.described()] == [str(own), "a/brought", "b", "soat"]
    assert [one["entries"] for one in registers.described()][:3] == [1, 1, 1]
    assert registers.failures == []


def test_claims_and_entries_without_a_register_get_the_pack_s_name() -> None:
    claims = (SeriesClaim("Sở Y tế", "Kế hoạch", 2025), SeriesClaim("Sở Y tế", "", 2024, "riêng"))
    known = EntryList((entry(NUMBER, register="riêng"),), claims)
    registers = Registers((), packs=(("a", known),), builtin=False)
    assert names(registers) == ["riêng"]
    assert [claim.register for claim in registers.claims()] == ["a", "riêng"]


def test_one_that_raises_is_left_out_and_told_once() -> None:
    packs = (("a", Failing(())), ("b", EntryList((entry(NUMBER),))))
    registers = Registers((), packs=packs, builtin=False)
    assert names(registers) == ["b"]
    assert registers.find(number_key("99/KH-SYT")) == []
    (failure,) = registers.failures
    assert (failure.path, failure.exit_code) == ("a", 0)
    assert "không nối được máy chủ" in failure.values["reason"]
    assert "Soát tiếp mà không có sổ này" in failure.remedy


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    registers = Registers((), packs=(("a", str(tmp_path / "gone.sqlite")),), builtin=False)
    assert names(registers) == []
    (failure,) = registers.failures
    assert failure.path == "a/gone"
