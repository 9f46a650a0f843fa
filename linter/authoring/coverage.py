"""Which requirements of the decree a rule decides, and why no rule decides the others.

The requirements are data (``requirements.toml``); which rules serve them is what the rules state.
The page ``docs/rules/coverage.md`` is written together with the pages of the rules.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path

import msgspec
from msgspec import Struct

from linter.authoring.page_parts import GENERATED, SEVERITY, page_of, table_cell
from linter.rulekit import Rule

DATA = Path(__file__).with_name("requirements.toml")
PAGE = "coverage.md"


class Check(Enum):
    """What it takes to decide a requirement."""

    TEXT = "text"
    """The words themselves."""
    LAYOUT = "layout"
    """How a Word file or a page looks."""
    TEXT_AND_LAYOUT = "text+layout"
    """Partly the one, partly the other; the part in words is the part that counts here."""
    SIGNED_FILE = "signed-file"
    """The images and signatures of a signed or scanned file."""
    COLLECTION = "collection"
    """Other documents, or the register."""
    OUTSIDE = "outside"
    """Nothing that is in a document."""


BY_WORDS = frozenset({Check.TEXT, Check.TEXT_AND_LAYOUT, Check.COLLECTION})
"""What reading can decide: such a requirement has a rule, or a reason why it has none."""
CHECK_NAMES = {
    Check.TEXT: "Câu chữ",
    Check.TEXT_AND_LAYOUT: "Câu chữ và trình bày",
    Check.COLLECTION: "Đối chiếu nhiều văn bản",
    Check.LAYOUT: "Trình bày",
    Check.SIGNED_FILE: "Tệp đã ký số, bản sao quét",
    Check.OUTSIDE: "Ngoài văn bản",
}


class Standing(Enum):
    """What became of a requirement."""

    DECIDED = "decided"
    """A rule decides it."""
    NAMED = "named"
    """No rule decides it, and it is said why."""
    OPEN = "open"
    """It asks for a look at the page, and the pack ``layout`` has no rule for it."""
    UNDECIDED = "undecided"
    """Neither a rule nor a reason: it was forgotten."""


class Requirement(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that the law asks of a document."""

    id: str
    what: str
    """In our words."""
    clause: str
    check: Check
    severity: str
    """The severity that fits a breach: a suggestion, each rule states its own."""
    reason: str | None = None
    """Why no rule decides it."""

    @property
    def group(self) -> str:
        """The key of its group: ``A`` for A01, ``P-`` for P-05."""
        return self.id.rstrip("0123456789")


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Requirements about one part of a document."""

    key: str
    name: str
    law: str
    """``nd30`` or ``party``."""


class Requirements(Struct, frozen=True, forbid_unknown_fields=True):
    """Every requirement, in the order of the law."""

    group: tuple[Group, ...]
    requirement: tuple[Requirement, ...]

    def of(self, law: str) -> tuple[Requirement, ...]:
        """The requirements of one law."""
        keys = {group.key for group in self.group if group.law == law}
        return tuple(r for r in self.requirement if r.group in keys)


def load_requirements(path: Path = DATA) -> Requirements:
    """Read the data file. Raises msgspec.ValidationError on a field that does not belong."""
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Requirements)


def served_by(rules: Iterable[type[Rule]]) -> dict[str, list[str]]:
    """The ids of the rules that serve a requirement, by its id."""
    served: dict[str, list[str]] = {}
    for rule in rules:
        for requirement in rule.requirements:
            served.setdefault(requirement, []).append(rule.id)
    return {key: sorted(ids) for key, ids in served.items()}


def standing(requirement: Requirement, served: Mapping[str, Sequence[str]]) -> Standing:
    """What became of a requirement, given which rules serve which."""
    if served.get(requirement.id):
        return Standing.DECIDED
    if requirement.reason is not None:
        return Standing.NAMED
    if requirement.check in (Check.LAYOUT, Check.SIGNED_FILE):
        return Standing.OPEN
    return Standing.UNDECIDED


def coverage_page(requirements: Requirements, rules: Iterable[type[Rule]]) -> str:
    """The Markdown page: totals, then requirement by requirement."""
    served = served_by(rules)
    lines = [
        "# Đối chiếu với từng yêu cầu về thể thức", "", GENERATED, "",
        "Trang này đi qua từng yêu cầu của Nghị định 30/2020/NĐ-CP (ghi bằng lời của soát), rồi",
        "của các hướng dẫn về văn bản Đảng, và cho biết quy tắc nào xét yêu cầu đó, hoặc vì sao",
        "không quy tắc nào xét. Danh sách quy tắc: [README.md](README.md).", "",
        "## Tổng hợp Nghị định 30/2020/NĐ-CP", "",
        *_totals(requirements.of("nd30"), served),
    ]  # fmt: skip
    for group in requirements.group:
        lines += [
            "", f"## {group.key.rstrip('-')}. {group.name}", "",
            "| Mã | Yêu cầu | Căn cứ | Mức | Quy tắc, hoặc lý do |", "|---|---|---|---|---|",
        ]  # fmt: skip
        lines += [_row(r, served) for r in requirements.requirement if r.group == group.key]
    return "\n".join(lines) + "\n"


def _totals(requirements: Sequence[Requirement], served: Mapping[str, Sequence[str]]) -> list[str]:
    counts = Counter((r.check, standing(r, served)) for r in requirements)
    shown = (Standing.DECIDED, Standing.NAMED, Standing.OPEN)
    lines = [
        "| Xét bằng | Số yêu cầu | Có quy tắc | Nêu lý do không xét | Để ngỏ |",
        "|---|---:|---:|---:|---:|",
    ]
    for check, name in CHECK_NAMES.items():
        figures = [counts[check, state] for state in shown]
        total = sum(counts[check, state] for state in Standing)
        lines.append(f"| {name} | {total} | {' | '.join(map(str, figures))} |")
    sums = [sum(counts[check, state] for check in Check) for state in shown]
    lines.append(f"| **Cộng** | {len(requirements)} | {' | '.join(map(str, sums))} |")
    by_words = [r for r in requirements if r.check in BY_WORDS]
    standings = Counter(standing(r, served) for r in by_words)
    lines += ["", (
        f"Trong {len(by_words)} yêu cầu đọc câu chữ là xét được, {standings[Standing.DECIDED]} yêu "
        f"cầu có quy tắc, {standings[Standing.NAMED]} yêu cầu nêu lý do không xét."
    )]  # fmt: skip
    return lines


def _row(requirement: Requirement, served: Mapping[str, Sequence[str]]) -> str:
    answer = {
        Standing.DECIDED: ", ".join(
            f"[{rule}]({page_of(rule)})" for rule in served.get(requirement.id, ())
        ),
        Standing.NAMED: f"{requirement.reason}.",
        Standing.OPEN: "Quy tắc trình bày, thuộc gói layout.",
        Standing.UNDECIDED: "Chưa có quy tắc.",
    }[standing(requirement, served)]
    rules = served.get(requirement.id, ())
    by_words = not any(rule.startswith("layout/") for rule in rules)
    if requirement.check is Check.TEXT_AND_LAYOUT and rules and by_words:
        answer += "; phần trình bày thuộc gói layout"
    cells = (requirement.what, requirement.clause, SEVERITY[requirement.severity], answer)
    return f"| {requirement.id} | {' | '.join(map(table_cell, cells))} |"
