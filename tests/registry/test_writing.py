"""Registers are made whole or not at all, added to, and merged with precedence."""

import sqlite3
from datetime import date

import pytest

from linter.errors import RegistryError
from linter.references.registry import law_key, number_key
from linter.registry.merging import merge, open_for_adding
from linter.registry.reading import Register
from linter.registry.writing import new_register

from .entries import TODAY, entry, make


def add(path, *entries, anew=False):
    with open_for_adding(path, name=None, day=TODAY, anew=anew) as writer:
        writer.put(entries)
    return writer.counts


def titles(path, words):
    return [found.title for found in Register.open(path).search(words, 10)]


def test_a_document_that_is_there_is_replaced_and_found_by_its_new_words(tmp_path):
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND", title="Trồng cây"))
    counts = add(path, entry("1/KH-UBND", title="Trồng rừng"), entry("2/KH-UBND", title="Đọc sách"))
    assert (counts.added, counts.replaced) == (1, 1)
    assert titles(path, "trồng cây") == []
    assert titles(path, "trồng rừng") == ["Trồng rừng"]
    assert Register.open(path).described()["entries"] == 2


def test_a_law_that_is_renamed_is_found_by_its_new_name_alone(tmp_path):
    path = make(tmp_path / "so.sqlite", entry("1/2024/QH15", type="Luật", title="Đất đai"))
    add(path, entry("1/2024/QH15", type="Luật", title="Luật Nhà ở"))
    register = Register.open(path)
    assert register.find_law(law_key("Đất đai")) == []
    assert len(register.find_law(law_key("Luật Nhà ở"))) == 1


def test_the_last_of_alike_rows_in_one_batch_stays(tmp_path):
    path = make(
        tmp_path / "so.sqlite", entry("1/KH-UBND", title="A"), entry("1/KH-UBND", title="B")
    )
    (found,) = Register.open(path).find(number_key("1/KH-UBND"))
    assert found.title == "B"


def test_the_same_number_of_another_year_or_body_is_another_document(tmp_path):
    path = make(
        tmp_path / "so.sqlite",
        entry("1/KH-UBND", date(2024, 1, 2)),
        entry("1/KH-UBND", date(2025, 1, 2)),
        entry("1/KH-UBND", date(2025, 1, 2), issuer="UBND xã An Bình"),
    )
    assert len(Register.open(path).find(number_key("1/KH-UBND"))) == 3


def test_anew_forgets_what_was_there(tmp_path):
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND"))
    add(path, entry("2/KH-UBND"), anew=True)
    assert Register.open(path).find(number_key("1/KH-UBND")) == []


def test_merging_keeps_what_the_earlier_register_has(tmp_path):
    first = make(tmp_path / "a.sqlite", entry("1/KH-UBND", date(2025, 3, 5), title="Của ta"))
    second = make(
        tmp_path / "b.sqlite",
        entry("1/KH-UBND", date(2025, 3, 15), title="Của họ"),
        entry("1/KH-UBND", date(2024, 3, 15), title="Năm trước"),
    )
    target = tmp_path / "c.sqlite"
    with open_for_adding(target, name="Gộp", day=TODAY, anew=False) as writer:
        merge(writer, [first, second])
    found = Register.open(target).find(number_key("1/KH-UBND"))
    assert sorted(one.title for one in found) == ["Của ta", "Năm trước"]


def test_nothing_is_left_of_a_register_that_failed_half_way(tmp_path):
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND"))
    before = path.read_bytes()

    def failing():
        yield entry("2/KH-UBND")
        raise ValueError("hàng hỏng")

    with pytest.raises(ValueError, match="hàng hỏng"), new_register(path) as writer:
        writer.put(failing())
    with pytest.raises(ValueError, match="hàng hỏng"):
        add(path, *failing())
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["so.sqlite"]


def test_a_register_that_another_process_writes_is_not_added_to(tmp_path, monkeypatch):
    for module in ("reading", "writing"):
        monkeypatch.setattr(f"linter.registry.{module}.PATIENCE", 0.05)
    path = make(tmp_path / "so.sqlite", entry("1/KH-UBND"))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(RegistryError, match="chương trình khác đang dùng sổ"):
            add(path, entry("2/KH-UBND"))
    finally:
        holder.close()


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RegistryError, match="Không ghi được sổ"):
        make(tmp_path / "none" / "so.sqlite", entry("1/KH-UBND"))
