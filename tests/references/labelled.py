"""The labelled passages of ``fixtures/references``, and how far what is recognised agrees."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from linter.config.profile import ActiveRule, Profile
from linter.document import Document
from linter.engine import check_document
from linter.facts import FactStore
from linter.findings import DocumentReport, Severity
from linter.references.elements import Citation, CitedDate, ClauseCitation, NamedLaw
from linter.references.matching import ResolvedCitation, ResolvedLaw
from linter.references.registry import Registry
from linter.registers import Registers
from linter.rulekit import Rule, rules_in
from linter.session import RECOGNISERS, read
from linter.text.folding import name_key

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "fixtures" / "references"
REGISTERED = (ResolvedCitation, ResolvedLaw)
"""What rules look at that need a register."""
Pair = tuple[int | None, int | None]
"""Places of one thing in what is wanted and in what is found."""
FIELDS = ("type", "number", "symbol", "date", "issuer")


class CitedLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a passage says of a document that it cites by number."""

    text: str
    type: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: str | None = None
    issuer: str | None = None

    def field(self, name: str) -> str:
        """A field as it is compared."""
        value: str | None = getattr(self, name)
        compact = "".join(self.text.split()).replace("–", "-").replace("\u2011", "-")
        cut = min((compact.find(s) for s in "/-" if s in compact), default=len(compact))
        if value is None and name == "number":
            value = compact[:cut]
        if value is None and name == "symbol":
            value = compact[cut + 1 :]
        return levelled(value)


class LawLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A law cited by its name."""

    text: str
    date: str | None = None


class ClauseLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article or a part of one."""

    text: str
    of: str | None = None


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage with all that is to be found in it."""

    name: str
    text: str
    citations: tuple[CitedLabel, ...] = ()
    laws: tuple[LawLabel, ...] = ()
    clauses: tuple[ClauseLabel, ...] = ()
    faults: tuple[str, ...] = ()
    register: bool = False
    """Whether it speaks of real documents, so that the shipped register is asked."""


class PassageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of passages."""

    passage: tuple[Passage, ...]


class Score(msgspec.Struct):
    """Counts over many passages; ``misses`` say in words what was wrong."""

    passages: int = 0
    kinds: dict[str, Counter[str]] = msgspec.field(default_factory=dict)
    """Found, missed and invented, for citations, laws and clauses."""
    fields: dict[str, Counter[str]] = msgspec.field(default_factory=dict)
    faults: Counter[str] = msgspec.field(default_factory=Counter)
    by_rule: dict[str, Counter[str]] = msgspec.field(default_factory=dict)
    alarms: Counter[str] = msgspec.field(default_factory=Counter)
    """Findings that no label asks for, by severity."""
    misses: list[str] = msgspec.field(default_factory=list)


def load(folder: Path) -> tuple[Passage, ...]:
    """The passages of every file below a folder."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        found += msgspec.convert(table, PassageFile).passage
    return tuple(found)


def levelled(text: str | None) -> str:
    """A text without differences that no reader would mind."""
    plain = name_key(" ".join((text or "").split())).strip(' .,;:()“”"')
    return plain.replace("–", "-").replace("\u2011", "-").replace("ð", "đ")


def packs(registry: Registry | None = None) -> Profile:
    """The profile of the rules on references; without a register those that need none."""
    rules: Sequence[type[Rule]] = rules_in("rules.references")
    active = [rule for rule in rules if registry is not None or rule.element not in REGISTERED]
    chosen = tuple(ActiveRule(rule, rule.Options()) for rule in active)
    return Profile(rules=chosen, registry=registry)


def measure(passages: Iterable[Passage], registry: Registry | None = None) -> Score:
    """Run all passages and compare; faults that only a register shows count with one alone."""
    score, usual = Score(), packs(registry)
    shipped = packs(registry or Registers(()))
    for passage in passages:
        score.passages += 1
        profile = shipped if passage.register else usual
        document = read("passage.txt", passage.text.encode())
        _compare_facts(score, passage, document)
        report = check_document(document, profile, RECOGNISERS)
        asked = {active.rule.id for active in profile.rules}
        _compare_findings(score, passage, report, asked)
    return score


def _compare_facts(score: Score, passage: Passage, document: Document) -> None:
    store = FactStore(document, RECOGNISERS)
    cited = store.all(Citation)
    for mine, theirs in _compare(
        score,
        f"{passage.name}: citations",
        [levelled(label.text) for label in passage.citations],
        [levelled(citation.text) for citation in cited],
    ):
        if mine is not None and theirs is not None:
            _compare_fields(score, passage, passage.citations[mine], cited[theirs])
    _compare(
        score,
        f"{passage.name}: laws",
        [levelled(label.text) + _of(label.date) for label in passage.laws],
        [levelled(law.text) + _of(_law_date(law)) for law in store.all(NamedLaw)],
    )
    _compare(
        score,
        f"{passage.name}: clauses",
        [levelled(label.text) + _of(label.of) for label in passage.clauses],
        [levelled(part.text) + _of(_owner(part)) for part in store.all(ClauseCitation)],
    )


def _compare(score: Score, where: str, wanted: list[str], found: list[str]) -> list[Pair]:
    pairs = _aligned(wanted, found)
    _count(score, where, pairs, wanted, found)
    return pairs


def _of(value: str | None) -> str:
    return f" | {levelled(value)}"


def _law_date(law: NamedLaw) -> str | None:
    if law.date is not None:
        return _date(law.date)
    return str(law.year) if law.year else None


def _owner(clause: ClauseCitation) -> str | None:
    if clause.own:
        return "this"
    return clause.of.text if clause.of else None


def _aligned(wanted: list[str], found: list[str]) -> list[Pair]:
    """Pairs of equal texts in order; what has no partner stands alone."""
    pairs: list[Pair] = []
    rest = dict(enumerate(found))
    for index, text in enumerate(wanted):
        match = next((i for i, other in rest.items() if other == text), None)
        pairs.append((index, match))
        if match is not None:
            del rest[match]
    return pairs + [(None, i) for i in rest]


def _count(
    score: Score, where: str, pairs: list[Pair], wanted: Sequence[str], found: Sequence[str]
) -> None:
    """Count pairs; ``where`` names the passage and, behind a colon, the kind."""
    counts = score.kinds.setdefault(where.rpartition(": ")[2], Counter())
    for mine, theirs in pairs:
        key = "found" if None not in (mine, theirs) else "missed" if theirs is None else "invented"
        counts[key] += 1
        if key != "found":
            shown = wanted[mine] if mine is not None else found[theirs or 0]
            score.misses.append(f"{where} {key}: {shown!r}")


def _compare_fields(score: Score, passage: Passage, label: CitedLabel, cited: Citation) -> None:
    for name in FIELDS:
        wanted, found = label.field(name), levelled(_field(cited, name))
        counts = score.fields.setdefault(name, Counter())
        counts["right" if wanted == found else "wrong"] += 1
        if wanted != found:
            score.misses.append(f"{passage.name}: {cited.shown} {name}: {found!r} not {wanted!r}")


def _field(cited: Citation, name: str) -> str | None:
    if name == "type":
        if cited.type is not None:
            return cited.type.name
        return cited.type_text.text if cited.type_text else None
    if name == "number":
        return cited.symbol.number if cited.symbol else cited.number_text
    if name == "symbol":
        return cited.symbol_text
    if name == "date":
        return _date(cited.date)
    body = cited.issuer or cited.subject_body
    return body.text if body else None


def _date(cited: CitedDate | None) -> str | None:
    if cited is None:
        return None
    return cited.date.isoformat() if cited.date else cited.text


def _compare_findings(
    score: Score, passage: Passage, report: DocumentReport, asked: set[str]
) -> None:
    assert not report.failures, (passage.name, report.failures)
    found = {finding.rule for finding in report.findings}
    for rule in asked.intersection(passage.faults):
        key = "found" if rule in found else "missed"
        score.faults[key] += 1
        score.by_rule.setdefault(rule, Counter())[key] += 1
        if key == "missed":
            score.misses.append(f"{passage.name}: no {rule}")
    for finding in report.findings:
        if finding.rule not in passage.faults:
            severity = Severity(finding.severity).key
            score.alarms[severity] += 1
            score.misses.append(f"{passage.name}: {severity} {finding.rule}: {finding.quote!r}")


def ratios(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of recognition, from 0 to 1; of nothing at all, 1."""
    found, missed, invented = counts["found"], counts["missed"], counts["invented"]
    precision = found / (found + invented) if found + invented else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def share(counts: Counter[str], right: str, wrong: str) -> float:
    """How much of a whole is right, from 0 to 1; of nothing at all, 1."""
    whole = counts[right] + counts[wrong]
    return counts[right] / whole if whole else 1.0


def total(counters: Iterable[Counter[str]]) -> Counter[str]:
    """The counts of several added up."""
    whole: Counter[str] = Counter()
    for counter in counters:
        whole.update(counter)
    return whole
