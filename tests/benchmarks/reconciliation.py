"""How well the number engine does: precision, recall, F1, false alarms, mutants, coverage.

Usage: ``python tests/benchmarks/reconciliation.py [--write] [--misses] [--corpus FOLDER]``

The labelled passages of ``fixtures/numbers`` are measured set by set (``dev``; ``held-out``, which
was written after the engine and by somebody else). ``--misses`` names what went wrong,
``--write`` puts the tables into ``docs/accuracy.md``. ``--corpus`` runs over a folder of real
documents as well; where it holds a ``labels.jsonl``, its labelled computations are looked for.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "fixtures")]

from labelling.formulas import KINDS  # noqa: E402
from labelling.mutants import TYPES, Mutant, mutants_of  # noqa: E402
from labelling.passages import HOME, load  # noqa: E402
from labelling.scoring import (  # noqa: E402
    PROFILE,
    TABLE,
    Result,
    Tally,
    covered,
    score,
    tally,
)

from linter.engine import check_document  # noqa: E402
from linter.errors import SoatError  # noqa: E402
from linter.facts import FactStore  # noqa: E402
from linter.findings import Severity  # noqa: E402
from linter.numbers.elements import Outcome, Verdict  # noqa: E402
from linter.session import RECOGNISERS, read  # noqa: E402

SETS = ("dev", "held-out")
"""A set that is not there yet is left out."""
PAGE = ROOT / "docs" / "accuracy.md"
NAMES = {
    "sum": "Tổng và các số thành phần",
    "ratio": "Tỷ lệ a/b",
    "share-of-base": "Tỷ lệ trên một tổng nêu ở chỗ khác",
    "plan-completion": "Mức hoàn thành kế hoạch",
    "difference": "Chênh lệch",
    "growth": "Tốc độ tăng, giảm",
    "multiple": "Số lần (gấp … lần)",
    "average": "Bình quân, năng suất, mật độ",
    "balance": "Cân đối tồn, nhận, giải quyết; lũy kế",
    "partition": "Cơ cấu cộng bằng 100%",
    "part-within-whole": "Phần không lớn hơn toàn thể",
    "repeated-fact": "Một số liệu nêu hai lần",
    "words-digits": "Số và chữ",
    "formula": "Công thức, tích số",
    "list-count": "Số mục nêu ra và liệt kê",
    "possible-share": "Tỷ lệ có thể có",
    "": "Tất cả",
}
MUTATIONS = {
    "digit": "Đổi một chữ số",
    "transposition": "Đảo hai chữ số",
    "plus-one": "Thêm một đơn vị ở hàng cuối",
    "minus-one": "Bớt một đơn vị ở hàng cuối",
    "separator": "Dời dấu ngăn cách",
    "dropped-addend": "Tổng thiếu một số hạng",
}
INTRODUCTION = """\
# Độ chính xác của phần số liệu

`soat` tính lại mọi con số tính lại được. Trang này đo việc đó trên các đoạn văn có nhãn trong
`fixtures/numbers`: đoạn đúng, đoạn sai và đoạn không được báo gì, do chúng tôi viết theo lối báo
cáo hành chính; nhãn của mỗi đoạn được kiểm bằng phép tính riêng, không dùng mã của `soat`.

- **Tập phát triển** dùng để sửa phần mềm. **Tập để dành** do người khác viết sau khi phần mềm đã
  xong, không xem lại để sửa.
- **Chính xác**: trong những điều `soat` kết luận (khớp hoặc không khớp), bao nhiêu phần là đúng.
  **Đầy đủ**: trong những điều phải kết luận, `soat` thấy được bao nhiêu phần. **F1** gộp cả hai.
- **Đột biến**: lấy đoạn đúng, sửa một số như tay người hay gõ nhầm, xem `soat` có nhận ra không.
  Không tính những chỗ sửa mà làm tròn, hoặc sai dưới một đơn vị ở chữ số cuối của tỷ lệ, vẫn giải
  thích được.

Trang này do `python tests/benchmarks/reconciliation.py --write` viết ra; không sửa tay.
"""


class Measured(NamedTuple):
    """One set of passages, measured."""

    name: str
    results: list[Result]
    mutants: list[Mutant]


def measure(name: str) -> Measured:
    passages = load(HOME / name)
    mutants = [mutant for passage in passages for mutant in mutants_of(passage)]
    return Measured(name, [score(passage) for passage in passages], mutants)


def alarms(results: list[Result], severity: Severity) -> int:
    """False findings at a severity."""
    return sum(f.severity is severity for result in results for f in result.false_findings)


def precision_of_findings(results: list[Result], severity: Severity) -> float:
    right = sum(f.severity is severity for result in results for f in result.right_findings)
    said = right + alarms(results, severity)
    return right / said if said else 1.0


def caught(mutants: list[Mutant]) -> dict[str, tuple[int, int]]:
    """Mutants caught and made, by type and under ``""`` in all."""
    made = Counter(mutant.type for mutant in mutants)
    hits = Counter(mutant.type for mutant in mutants if mutant.caught)
    by_type = {name: (hits[name], made[name]) for name in TYPES}
    return {**by_type, "": (hits.total(), made.total())}


def percent(part: float) -> str:
    return f"{part * 100:.1f}".replace(".", ",") + "%"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    dashes = "|".join(["---", *["---:"] * (len(head) - 1)])
    return [f"| {' | '.join(row)} |" for row in (head,)] + [f"|{dashes}|"] + [
        f"| {' | '.join(row)} |" for row in rows
    ]  # fmt: skip


def name_of(kind: str) -> str:
    plain = kind.removeprefix(TABLE)
    name = NAMES.get(plain, plain)
    return name if plain == kind else f"Bảng: {name[0].lower()}{name[1:]}"


def kind_rows(found: dict[str, Tally]) -> list[tuple[str, ...]]:
    kinds = [*KINDS, *(f"{TABLE}{kind}" for kind in KINDS)]
    order = {kind: place for place, kind in enumerate(kinds)} | {"": 2 * len(kinds)}
    return [
        (
            name_of(kind),
            str(one.hits + one.misses),
            str(one.hits),
            str(one.misses),
            str(one.false),
            percent(one.precision),
            percent(one.recall),
            percent(one.f1),
        )
        for kind, one in sorted(found.items(), key=lambda item: order.get(item[0], len(kinds)))
    ]


def section(measured: Measured) -> Iterator[str]:
    """One set, as Markdown."""
    results = measured.results
    silent = sum(result.passage.silent for result in results)
    title = {"dev": "Tập phát triển", "held-out": "Tập để dành"}[measured.name]
    yield f"## {title}"
    yield ""
    yield f"{len(results)} đoạn, trong đó {silent} đoạn không được báo gì."
    for holds, name in ((None, "Mọi kết luận"), (True, "Khớp"), (False, "Không khớp")):
        yield from ("", f"### {name}", "")
        head = ("Loại", "Nhãn", "Thấy", "Sót", "Thừa", "Chính xác", "Đầy đủ", "F1")
        yield from table(head, kind_rows(tally(results, holds=holds)))
    yield from ("", "### Báo nhầm", "")
    yield from table(
        ("Mức", "Báo nhầm", "Trên mỗi đoạn", "Chính xác"),
        [
            (
                label,
                str(alarms(results, severity)),
                f"{alarms(results, severity) / max(len(results), 1):.3f}".replace(".", ","),
                percent(precision_of_findings(results, severity)),
            )
            for severity, label in ((Severity.ERROR, "lỗi"), (Severity.WARNING, "cảnh báo"))
        ],
    )
    yield from ("", "### Đột biến", "")
    counts = caught(measured.mutants)
    yield from table(
        ("Cách sửa", "Số đoạn", "Nhận ra", "Tỷ lệ"),
        [
            (MUTATIONS.get(name, "Tất cả"), str(made), str(hits), percent(hits / max(made, 1)))
            for name, (hits, made) in counts.items()
        ],
    )
    taking, counted = map(sum, zip(*(covered(r.reading) for r in results), strict=True))
    yield ""
    yield f"Độ phủ: {taking} trong {counted} con số đếm, đo được ({percent(taking / counted)}) có"
    yield "tham gia một phép tính đã kết luận; số còn lại không có gì để đối chiếu."
    yield ""


def show_misses(measured: Measured) -> None:
    for result in measured.results:
        for label in result.misses:
            print(f"missed   {result.passage.id}: {label.kind} {label.literals}")
        for verdict in result.false:
            print(f"false    {result.passage.id}: {verdict.claim.kind.value} {verdict.derivation}")
        for finding in result.false_findings:
            print(f"alarm    {result.passage.id}: {finding.rule} {finding.quote}")
    for mutant in measured.mutants:
        if not mutant.caught:
            print(f"survived {mutant.passage.id}: {mutant.type} {mutant.before} > {mutant.after}")


def over_corpus(folder: Path) -> None:
    """Findings for each real document, and how many labelled computations are found."""
    labels = read_labels(folder)
    counts: Counter[str] = Counter()
    for path in sorted(
        path for path in folder.rglob("*") if path.suffix != ".jsonl" and path.is_file()
    ):
        try:
            document = read(path)
        except SoatError:
            continue
        counts["documents"] += 1
        for finding in check_document(document, PROFILE, RECOGNISERS).findings:
            if finding.severity >= Severity.WARNING:
                counts[finding.severity.key] += 1
                print(f"{finding.severity.key:8} {path.name}: {finding.rule} {finding.quote}")
        verdicts = FactStore(document, RECOGNISERS).all(Verdict)
        for fact in labels.get(path.stem, ()):
            counts["labelled"] += 1
            known = any(agrees(verdict, fact) for verdict in verdicts)
            counts["found"] += known
            if not known:
                print(f"not found {path.name}: {fact['type']} {fact['formula']} {fact['quote']}")
    print(dict(counts))


def read_labels(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The labelled computations by the name of their document."""
    found: dict[str, list[dict[str, object]]] = {}
    for path in folder.glob("labels.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            facts = [f for f in entry["facts"] if f["holds"] is not None and is_number(f)]
            found.setdefault(Path(entry["doc"]).stem, []).extend(facts)
    return found


def is_number(fact: dict[str, object]) -> bool:
    return all(isinstance(fact[key], (int, float)) for key in ("computed", "stated"))


def agrees(verdict: Verdict, fact: dict[str, object]) -> bool:
    """Whether a verdict computes what a label does, and concludes the same."""
    if verdict.outcome is Outcome.UNDETERMINED or verdict.computed is None:
        return False
    operands = {re.sub(r"\D", "", figure.text) for figure in verdict.claim.figures}
    named = {re.sub(r"\D", "", n) for n in re.findall(r"\d[\d.]*", str(fact["formula"]))}
    same = abs(verdict.computed - Decimal(str(fact["computed"]))) <= Decimal("0.01")
    return (same or named <= operands) and (verdict.outcome is Outcome.HOLDS) is fact["holds"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--corpus", type=Path)
    arguments = parser.parse_args()
    measured = [measure(name) for name in SETS if (HOME / name).is_dir()]
    lines = [line for one in measured for line in section(one)]
    print("\n".join(lines))
    for one in measured if arguments.misses else ():
        show_misses(one)
    if arguments.corpus:
        over_corpus(arguments.corpus)
    if arguments.write:
        PAGE.write_text("\n".join([INTRODUCTION, *lines]), encoding="utf-8")


if __name__ == "__main__":
    main()
