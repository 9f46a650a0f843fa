"""A register is asked by number and by words, and tells what is wrong with it."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from linter.errors import RegistryError
from linter.references.registry import SeriesClaim, law_key, number_key
from linter.registers import Registers
from linter.registry.reading import Register

from .entries import entry, make


@pytest.fixture
def register(tmp_path: Path) -> Register:
    path = make(
        tmp_path / "so.sqlite",
        entry("12/KH-UBND", title="Phát triển cây ăn quả năm 2025", issuer="UBND xã An Bình"),
        entry("12/KH-UBND", date(2024, 3, 1), title="Trồng rừng", issuer="UBND xã An Bình"),
        entry("05/QĐ-TTg", title="Chiến lược dữ liệu quốc gia", unsure=("issued", "from")),
        entry("57-NQ/TW", None, title="Đột phá phát triển khoa học", replaced_by=("1-NQ/TW",)),
        claims=[SeriesClaim("UBND xã An Bình", "Kế hoạch", 2025)],
        name="Sổ đi",
    )
    return Register.open(path)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("12/KH-UBND", 2),
        ("012 / KH–UBND", 2),
        ("5/qđ-ttg", 1),
        ("05/QD-TTg", 1),
        ("57 - NQ/TW", 1),
        ("13/KH-UBND", 0),
    ],
)
def test_a_number_is_found_however_it_is_written(register, asked, found):
    assert len(register.find(number_key(asked))) == found


def test_what_was_put_in_comes_out(register):
    (found,) = register.find(number_key("57-NQ/TW"))
    assert (found.issued, found.replaced_by) == (None, ("1-NQ/TW",))
    (other,) = register.find(number_key("05/QĐ-TTg"))
    assert other.unsure == ("issued", "from")
    assert other.issued == date(2025, 3, 5)


@pytest.mark.parametrize("words", ["cây ăn quả", "CAY AN QUA", "quả cây", "phát triển cay"])
def test_words_of_the_title_are_found_with_and_without_marks(register, words):
    (found,) = register.search(words, 5)
    assert found.number == "12/KH-UBND"


def test_d_with_a_bar_is_found_as_d(register):
    assert [e.number for e in register.search("dot pha", 5)] == ["57-NQ/TW"]


def test_a_law_is_found_by_its_name(tmp_path):
    path = make(
        tmp_path / "luat.sqlite",
        entry("31/2024/QH15", date(2024, 1, 18), type="Luật", title="Đất đai"),
        entry("45/2013/QH13", date(2013, 11, 29), type="Luật", title="Luật Đất đai"),
        entry("1/KH-UBND", type="Kế hoạch", title="Đất đai"),
    )
    found = Register.open(path).find_law(law_key("Luật  đất đai"))
    assert [one.number for one in found] == ["31/2024/QH15", "45/2013/QH13"]


def test_signs_in_a_search_are_no_query_language(register):
    assert register.search('" OR title:* -(', 5) == []
    assert register.search("NEAR(", 5) == []


def test_the_register_tells_its_name_date_and_size(register):
    assert register.described() == {"name": "Sổ đi", "date": "2026-01-05", "entries": 4}
    (claim,) = register.claims()
    assert (claim.type, claim.year) == ("Kế hoạch", 2025)


def broken(kind: str, folder: Path) -> Path:
    path = folder / "so.sqlite"
    if kind == "missing":
        return path
    if kind == "garbage":
        path.write_bytes(b"not a register" * 400)
        return path
    make(path, *(entry(f"{n}/KH-UBND", title="x" * 300) for n in range(300)))
    if kind == "without-tables":
        connection = sqlite3.connect(path)
        connection.execute("DROP TABLE entries")
        connection.commit()
        connection.close()
        return path
    if kind == "cut":
        path.write_bytes(path.read_bytes()[:5000])
        return path
    connection = sqlite3.connect(path)
    statement = {
        "foreign": "PRAGMA application_id = 7",
        "older": "PRAGMA user_version = 0",
        "newer": "PRAGMA user_version = 99",
    }[kind]
    connection.execute(statement)
    connection.commit()
    connection.close()
    return path


PROBLEMS = {
    "missing": "không có tệp này",
    "garbage": "bị hỏng",
    "foreign": "không phải là sổ do soát lập",
    "older": "phiên bản soát cũ hơn",
    "newer": "phiên bản soát mới hơn",
}


@pytest.mark.parametrize(("kind", "said"), PROBLEMS.items(), ids=PROBLEMS)
def test_what_is_no_register_is_told(tmp_path, kind, said):
    with pytest.raises(RegistryError, match=said) as raised:
        Register.open(broken(kind, tmp_path))
    assert raised.value.remedy
    assert raised.value.exit_code == 2


def test_what_stands_in_a_register_and_cannot_be_is_damage(tmp_path):
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND"))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE entries SET issued = 'hôm qua'")
    connection.commit()
    connection.close()
    registers = Registers([str(path)], builtin=False)
    assert not registers.find(number_key("1/KH-UBND"))
    assert "bị hỏng" in registers.failures[0].message


@pytest.mark.parametrize("kind", [*PROBLEMS, "cut", "without-tables"])
def test_a_broken_register_is_left_out_and_told_once(tmp_path, kind):
    path = broken(kind, tmp_path)
    registers = Registers([str(path)], builtin=False)
    for number in ("1/KH-UBND", "299/KH-UBND", "55/BC-UBND"):
        assert not registers.find(number_key(number))
    (failure,) = registers.failures
    assert (failure.path, failure.exit_code) == (str(path), 0)
    assert "Soát tiếp mà không có sổ này" in failure.remedy


def test_a_locked_register_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("linter.registry.reading.PATIENCE", 0.05)
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND"))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(RegistryError, match="đang ghi vào sổ"):
            Register.open(path)
    finally:
        holder.close()


def test_a_register_that_may_only_be_read_is_read(tmp_path):
    path = make(tmp_path / "sổ văn bản #1%20?.sqlite", entry("1/KH-UBND"))
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert len(Register.open(path).find(number_key("01/KH-UBND"))) == 1
    finally:
        tmp_path.chmod(0o755)


def test_the_nearer_register_comes_first(tmp_path):
    own = make(tmp_path / "a.sqlite", entry("30/2020/NĐ-CP", title="Bản của ta"))
    registers = Registers([str(own)])
    found = registers.find(number_key("30/2020/NĐ-CP"))
    assert [one.register for one in found] == [str(own), "soat"]
    assert [one["name"] for one in registers.described()] == [str(own), "soat"]
