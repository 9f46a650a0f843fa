"""How well citations are recognised and judged: our labelled passages, and a folder of documents.

Usage: ``python tests/benchmarks/references.py [--corpus FOLDER] [--registry] [--verbose]
[--write]``

Prints precision, recall and F1 of recognition, how often each field is right, how many planted
faults are found and what is said without reason; for the passages that were in sight while the
recognisers were written (``fixtures/references/dev``) and for those that were not (``held-out``).
Of a folder of documents, which has no labels, it lists what the rules on references say. With
``--registry`` the rules that look into the shipped register run too; the numbers of the passages
are our own, so that a register knows other documents by them.
``--write`` puts the tables between the marks in ``docs/accuracy.md`` and leaves the rest alone.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from linter.engine import check_document  # noqa: E402
from linter.errors import SoatError  # noqa: E402
from linter.registers import Registers  # noqa: E402
from linter.session import RECOGNISERS, read  # noqa: E402
from tests.references import labelled  # noqa: E402

PAGE = ROOT / "docs" / "accuracy.md"
OPENING, CLOSING = "<!-- references -->", "<!-- /references -->"
SETS = ("dev", "held-out")
KINDS = {
    "citations": "văn bản có số",
    "laws": "luật gọi bằng tên",
    "clauses": "điều, khoản, điểm",
}
FIELD_NAMES = {
    "type": "tên loại",
    "number": "số",
    "symbol": "ký hiệu",
    "date": "ngày",
    "issuer": "cơ quan ban hành",
}
SUFFIXES = (".txt", ".docx", ".md")


def scores(registry: Registers | None) -> dict[str, labelled.Score]:
    """What each set of passages gives; sets that are not there are left out."""
    loaded = {name: labelled.load(labelled.FOLDER / name) for name in SETS}
    return {name: labelled.measure(found, registry) for name, found in loaded.items() if found}


def tables(measured: dict[str, labelled.Score]) -> str:
    """The tables in Markdown."""
    names = list(measured)
    lines = [f"| | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
    for label, cells in _rows(list(measured.values())):
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _rows(measured: list[labelled.Score]) -> Iterator[tuple[str, list[str]]]:
    yield "đoạn", [str(score.passages) for score in measured]
    whole = [labelled.total(score.kinds.values()) for score in measured]
    yield "nhận ra: chính xác / đầy đủ / F1", [_ratios(counts) for counts in whole]
    for kind, label in KINDS.items():
        counts = [score.kinds.get(kind, Counter()) for score in measured]
        yield f"… {label} ({_sizes(counts)})", [_ratios(one) for one in counts]
    fields = [labelled.total(score.fields.values()) for score in measured]
    yield "các trường đọc đúng", [_share(counts, "right", "wrong") for counts in fields]
    for field in labelled.FIELDS:
        counts = [score.fields.get(field, Counter()) for score in measured]
        yield f"… {FIELD_NAMES[field]}", [_share(one, "right", "wrong") for one in counts]
    faults = [score.faults for score in measured]
    yield f"lỗi cài sẵn tìm thấy ({_sizes(faults)})", [_share(f, "found", "missed") for f in faults]
    for severity in ("error", "warning", "info"):
        yield f"báo nhầm ở mức {severity}", [str(score.alarms[severity]) for score in measured]


def _sizes(counts: Iterable[Counter[str]]) -> str:
    return " / ".join(str(one["found"] + one["missed"]) for one in counts)


def _ratios(counts: Counter[str]) -> str:
    return " / ".join(f"{value:.1%}" for value in labelled.ratios(counts)).replace(".", ",")


def _share(counts: Counter[str], right: str, wrong: str) -> str:
    return f"{labelled.share(counts, right, wrong):.1%}".replace(".", ",")


def corpus_table(folder: Path, registry: Registers | None, *, verbose: bool) -> str:
    """What the rules on references say of the documents below a folder, by rule and severity."""
    counts: Counter[tuple[str, str]] = Counter()
    documents = citations = 0
    profile = labelled.packs(registry)
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
        try:
            document = read(path.name, path.read_bytes())
        except SoatError as error:
            print(f"{path}: {error.message}", file=sys.stderr)
            continue
        report = check_document(document, profile, RECOGNISERS)
        documents, citations = documents + 1, citations + len(report.references)
        for finding in report.findings:
            counts[finding.rule, finding.severity.key] += 1
            if verbose:
                quote = " ".join(finding.quote.split())
                print(f"{path.name}: {finding.severity.key} {finding.rule}: {quote}")
    rows = [f"| {rule} | {severity} | {n} |" for (rule, severity), n in sorted(counts.items())]
    errors = sum(n for (_, severity), n in counts.items() if severity == "error")
    head = f"{documents} văn bản, {citations} viện dẫn, {errors} điểm ở mức error."
    return "\n".join([head, "", "| quy tắc | mức | số điểm |", "|---|---|---|", *rows])


def written(page: str, section: str) -> str:
    """The page with the section between its marks, which are added at the end if need be."""
    block = f"{OPENING}\n{section}\n{CLOSING}"
    before, opening, rest = page.partition(OPENING)
    if not opening:
        return f"{page.rstrip()}\n\n{block}\n".lstrip()
    _, _, after = rest.partition(CLOSING)
    return f"{before}{block}{after}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a folder of documents without labels")
    parser.add_argument("--registry", action="store_true", help="look up in the shipped register")
    parser.add_argument("--verbose", action="store_true", help="list everything that is wrong")
    parser.add_argument("--write", action="store_true", help="write the tables to docs/accuracy.md")
    arguments = parser.parse_args()
    registry = Registers(()) if arguments.registry else None
    measured = scores(registry)
    if arguments.verbose:
        for name, score in measured.items():
            print(*(f"{name}: {miss}" for miss in score.misses), sep="\n")
    sections = [
        "## Viện dẫn",
        "Các đoạn văn có nhãn trong `fixtures/references`, do `tests/benchmarks/references.py` đo. "
        "Tập `dev` dùng để sửa phần mềm; tập `held-out` do người khác viết riêng để đo. Số của mỗi "
        "loại ghi trong ngoặc.",
        tables(measured),
    ]
    if arguments.corpus:
        sections += ["### Văn bản thật, không có nhãn", ""]
        sections[-1] = corpus_table(arguments.corpus, registry, verbose=arguments.verbose)
    section = "\n\n".join(sections)
    print(section)
    if arguments.write:
        page = PAGE.read_text("utf-8") if PAGE.exists() else "# Accuracy\n"
        PAGE.write_text(written(page, section), "utf-8")


if __name__ == "__main__":
    main()
