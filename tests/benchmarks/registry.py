"""How long a look-up and an import take in registers of the size that a province may have.

Run by hand: ``python tests/benchmarks/registry.py``. The figures to reach: a look-up among
1,000,000 documents under 1 ms at the median, an import of 100,000 rows under 10 s. Exit code 1
when they are not reached.
"""

import csv
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from linter.references.registry import RegistryEntry, number_key
from linter.registry.importing import Book, RowError, read_book
from linter.registry.reading import Register
from linter.registry.writing import new_register

ROWS, LOOKED_UP, IMPORTED = 1_000_000, 2_000, 100_000
LOOK_UP_LIMIT, IMPORT_LIMIT = 0.001, 10.0
TYPES = ("QĐ-UBND", "KH-UBND", "BC-UBND", "TB-UBND", "CT-UBND", "TTr-UBND", "UBND-VX", "UBND-KT")
WORDS = (
    "triển khai", "kế hoạch", "phòng chống", "thiên tai", "cải cách", "hành chính", "chuyển đổi số",
    "giáo dục", "y tế", "an toàn", "giao thông", "nông thôn mới", "giảm nghèo", "đất đai",
    "môi trường", "ngân sách", "đầu tư công", "văn hóa", "thể thao", "quốc phòng",
)  # fmt: skip


def documents(count: int) -> Iterator[RegistryEntry]:
    """Made-up documents: the numbers begin anew for each body and year, as in real registers."""
    source = random.Random(5)
    first = date(2000, 1, 1)
    for index in range(count):
        day = first + timedelta(days=index * 9_800 // count)
        yield RegistryEntry(
            number=f"{index % 9_000 + 1}/{TYPES[index % len(TYPES)]}",
            type="Văn bản",
            issuer=f"UBND xã Số {index // 9_000}",
            issued=day,
            title=" ".join(source.choices(WORDS, k=6)),
        )


def look_up(folder: Path) -> float:
    """The median of looking up numbers in a large register, in seconds."""
    path = folder / "large.sqlite"
    started = time.perf_counter()
    with new_register(path) as writer:
        writer.put(documents(ROWS))
        writer.finish("large", date(2026, 1, 1))
    made = time.perf_counter() - started
    print(
        f"made a register of {ROWS:,} documents in {made:.1f} s, {path.stat().st_size / 1e6:.0f} MB"
    )
    register = Register.open(path)
    source = random.Random(7)
    keys = [
        number_key(f"{source.randrange(1, 9_001)}/{source.choice(TYPES)}") for _ in range(LOOKED_UP)
    ]
    times = []
    found = 0
    for key in keys:
        started = time.perf_counter()
        found += len(register.find(key))
        times.append(time.perf_counter() - started)
    median, worst = statistics.median(times), max(times)
    print(f"look-up: median {median * 1e3:.3f} ms, worst {worst * 1e3:.1f} ms, {found} found")
    times = []
    for _ in range(50):
        words = " ".join(source.sample(WORDS, 2))
        started = time.perf_counter()
        register.search(words, 20)
        times.append(time.perf_counter() - started)
    print(f"search by words: median {statistics.median(times) * 1e3:.0f} ms")
    return median


def import_rows(folder: Path) -> float:
    """How long the import of a table takes, in seconds."""
    table = folder / "so-di.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Số, ký hiệu", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung"))
        for entry in documents(IMPORTED):
            assert entry.issued is not None
            writer.writerow((entry.number, f"{entry.issued:%d/%m/%Y}", f"Kế hoạch {entry.title}"))
    started = time.perf_counter()
    with new_register(folder / "imported.sqlite") as register:
        rows = read_book(Book(path=table, issuer="UBND xã Mẫu"))
        register.put(row for row in rows if not isinstance(row, RowError))
        register.finish("imported", date(2026, 1, 1))
    taken = time.perf_counter() - started
    print(f"import of {register.counts.added:,} rows: {taken:.1f} s")
    return taken


def main() -> int:
    """Measure both, and say whether the figures are reached."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        imported = import_rows(folder)
        looked_up = look_up(folder)
    reached = looked_up < LOOK_UP_LIMIT and imported < IMPORT_LIMIT
    print("reached" if reached else "NOT reached")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
