"""The corpus: one defect in each document, and soát finds it, there, and nothing else.

A file of ``fixtures/documents/<group>/`` is a right document with one change (see
``fixtures/building/variant.py``). Its name says what it is about: the requirement (if one is behind
the rule), the rule, ``fail`` or ``pass``. Every file is there as Word and as text, and both must
give exactly the findings that the source states, at the places it marks.

``PYTHONPATH=fixtures python tests/test_document_corpus.py SOURCE …`` prints what is found, marked
in its line.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import pytest
from building.source import load
from building.variant import (
    BASES,
    ExpectedFinding,
    Variant,
    is_variant,
    load_variant,
    marked_places,
    marked_source,
)
from msgspec.structs import replace

from linter.config.profile import Profile, make_profile
from linter.config.settings import Settings
from linter.document import Document, Span
from linter.engine import check_document
from linter.findings import ReportedFinding
from linter.plugins import load_plugins
from linter.registers import Registers
from linter.session import RECOGNISERS, read
from linter.template_files.loading import uses_of

FIXTURES = Path(__file__).parent.parent / "fixtures"
DOCUMENTS, TEMPLATES = FIXTURES / "documents", FIXTURES / "templates"
BASE_SOURCES = sorted((DOCUMENTS / BASES).glob("*.toml"))
SOURCES = sorted(p for p in DOCUMENTS.glob("*/*.toml") if p.parent.name != BASES)
FORMATS = (".docx", ".txt")
REGISTERS = Registers(())
"""The register that soát ships: in it the corpus looks up what its documents cite."""
FILES = [source.with_suffix(suffix) for source in SOURCES for suffix in FORMATS]
BASE_FILES = [source.with_suffix(suffix) for source in BASE_SOURCES for suffix in FORMATS]

RULES = {rule.id: rule for rule in load_plugins().rules if rule.__module__.startswith("rules.")}
IDS = {rule.replace("/", "-"): rule for rule in RULES}
SHOWN_BY_CASES = {
    "references/date-differs-from-file",
    "references/gap-in-series",
    "references/not-in-register",
    "references/number-out-of-order",
    "references/number-used-twice",
}
"""What one document alone cannot show: it takes others beside it, or a register that says it has a
series whole. The cases of these rules state them (``beside``, ``complete``)."""
NAME = re.compile(
    r"((?P<requirement>[A-T]\d{2}|P-\d{2})-)?(?P<rule>[a-z0-9-]+?)-(?P<kind>fail|pass)(-[a-z0-9-]+)?"
)


class Found(NamedTuple):
    """A finding in words: the rule, its weight, and each of its places marked in its line."""

    rule: str
    severity: str
    places: tuple[str, ...]
    quote: str


@cache
def profile(template: str | None) -> Profile:
    chosen = str(TEMPLATES / f"{template}.toml") if template else ""
    settings = Settings(root=True, template=chosen)
    made = make_profile(settings, load_plugins().rules)
    return replace(made, templates=uses_of(settings), registry=REGISTERS)


def findings_in(path: Path, template: str | None = None) -> list[Found]:
    """What soát finds in a file, held against a template or against none."""
    document = read(path)
    report = check_document(document, profile(template), RECOGNISERS)
    assert report.failures == ()
    return [_found(document, f) for f in report.findings if f.suppressed is None]


def _found(document: Document, finding: ReportedFinding) -> Found:
    places = tuple(shown(document, span) for span in finding.spans)
    return Found(finding.rule, finding.severity.key, places, folded(finding.quote))


def shown(document: Document, span: Span) -> str:
    """The lines around a span, with marks at its ends."""
    low = document.block_at(span.start).span.start
    high = max(document.block_at(max(span.end - 1, span.start)).span.end, span.end)
    text = document.text
    marked = f"{text[low : span.start]}⟦{text[span.start : span.end]}⟧{text[span.end : high]}"
    return folded(marked)


def folded(text: str) -> str:
    """The text composed, with each run of white space as one space."""
    return " ".join(normalize("NFC", text).split())


@cache
def stated(source: Path) -> Variant:
    return load_variant(source)


def complaints(source: Path, path: Path) -> Iterator[str]:
    """What is not as the source says, in words."""
    form = path.suffix.removeprefix(".")
    variant = stated(source)
    wanted = [f for f in variant.finding if f.only in (None, form)]
    found = findings_in(path, variant.template)
    at_marks: list[Found] = []
    for expected in wanted:
        match = next((f for f in found if _is(f, expected)), None)
        if match is None:
            yield f"not found: {expected.rule}, {expected.severity}, {expected.quote or ''}"
            continue
        found.remove(match)
        if expected.quote is None:
            at_marks.append(match)
    if at_marks:
        places = [place for match in at_marks for place in match.places]
        yield from _misplaced(places, map(folded, marked_places(marked_source(source))))
    for extra in found:
        yield f"found beside it: {extra.rule}, {extra.severity}, {' … '.join(extra.places)}"


def _is(found: Found, expected: ExpectedFinding) -> bool:
    same = found.rule == expected.rule and found.severity == expected.severity
    return same and expected.quote in (None, found.quote)


def _misplaced(places: list[str], marked: Iterable[str]) -> Iterator[str]:
    for mark in marked:
        place = next((place for place in places if mark in place), None)
        if place is None:
            yield f"not at {mark!r} but at {places}"
            return
        places.remove(place)
    if places:
        yield f"also at {places}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_exactly_what_the_source_states_is_found_where_it_says(path: Path) -> None:
    problems = list(complaints(path.with_suffix(".toml"), path))
    if problems:
        pytest.fail("\n".join((path.name, *problems)), pytrace=False)


@pytest.mark.parametrize("path", BASE_FILES, ids=lambda path: path.name)
def test_nothing_is_found_in_a_base(path: Path) -> None:
    assert findings_in(path) == []


def parsed(source: Path) -> re.Match[str]:
    match = NAME.fullmatch(source.stem)
    assert match is not None, f"{source.stem}: a name is requirement-pack-rule-fail or -pass-what"
    return match


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_file_is_named_after_requirement_and_rule(source: Path) -> None:
    name = parsed(source)
    requirements = RULES[IDS[name["rule"]]].requirements or (None,)
    assert name["requirement"] in requirements
    assert is_variant(source)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_fail_file_has_one_defect_and_a_pass_file_none(source: Path) -> None:
    name, findings = parsed(source), stated(source).finding
    named = [f for f in findings if f.rule == IDS[name["rule"]]]
    defects = [f for f in findings if f.severity != "info"]
    if name["kind"] == "pass":
        assert defects == []
        assert all(f.only for f in named), "only where a format shows less"
    else:
        assert named
        assert all(f in named for f in defects)


def test_every_rule_has_a_file_that_fails_and_one_that_passes() -> None:
    names = [parsed(source) for source in SOURCES]
    there = {(IDS[name["rule"]], name["kind"]) for name in names}
    shown = RULES.keys() - SHOWN_BY_CASES
    assert there == {(rule, kind) for rule in shown for kind in ("fail", "pass")}
    assert RULES.keys() >= SHOWN_BY_CASES


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_marks_stand_inside_the_marks_of_style(source: Path) -> None:
    """The words around a mark are the words of the document, so that both can be compared."""
    base = load(DOCUMENTS / BASES / f"{stated(source).base}.toml")
    assert base.defect == ""
    for place in marked_places(marked_source(source)):
        assert "**" not in place


def report(sources: Iterable[str]) -> None:
    for argument in sources:
        for suffix in FORMATS:
            path = Path(argument).with_suffix(suffix)
            sys.stdout.write(f"# {path.name}\n")
            for found in findings_in(path):
                sys.stdout.write(f"{found.severity} {found.rule}: {' … '.join(found.places)}\n")


if __name__ == "__main__":
    report(sys.argv[1:])
