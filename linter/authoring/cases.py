"""Case files: what a rule must find and must leave alone, as data.

A case file is TOML, one for each rule (``fixtures/cases/<pack>/<name>.toml``)::

    rule = "header/unpadded-date"

    [[case]]
    name = "day-below-ten"
    page = true                      # also an example on the rule's page
    text = "Hà Nội, ngày ⟦5⟧ tháng 10 năm 2024"
    fixed = "Hà Nội, ngày 05 tháng 10 năm 2024"

``⟦ ⟧`` mark exactly the spans that the rule finds, empty ones (``⟦⟧``) the place of something
missing; a case without marks is clean. A case may further state ``message`` (the rendered one),
``severity``, ``format`` (``text`` or ``markdown``), ``trust``, ``stage``, ``regime``, ``body``
(facts about the user's own body), ``template`` (that it is held against), ``registry`` and
``complete`` (a register, and what it has whole), ``beside`` (documents checked together with it),
``look`` and ``page`` (how it looks in Word, see ``linter/authoring/looks.py``) and ``options`` of
the rule.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

import msgspec
from msgspec import Struct

from linter.authoring.looks import Look, Page
from linter.catalogue import Regime, Stage
from linter.document import Trust
from linter.errors import ConfigError
from linter.facts import OwnBody
from linter.references.registry import RegistryEntry, SeriesClaim
from linter.templates.model import Template

OPEN, CLOSE = "⟦", "⟧"
_MARKS = re.compile(f"{OPEN}|{CLOSE}")


class Neighbour(Struct, frozen=True, forbid_unknown_fields=True):
    """A document that a case is checked together with."""

    name: str
    text: str


class Case(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One example of what a rule finds or leaves alone."""

    name: str
    """ASCII kebab-case, so that ``pytest -k day-below-ten`` works."""
    text: str
    """With marks around what is found."""
    page: bool = False
    """Whether the rule's page shows it."""
    fixed: str | None = None
    """The text after the fixes; required when the rule repairs what is marked."""
    message: str | None = None
    severity: str | None = None
    format: str = "text"
    trust: Trust | None = None
    """None: as the reader says."""
    stage: Stage | None = None
    regime: Regime | None = None
    body: OwnBody = OwnBody()
    template: Template | None = None
    """The template that the document is held against, as if the user had chosen it."""
    registry: tuple[RegistryEntry, ...] = ()
    """The register in which what it cites is looked up."""
    complete: tuple[SeriesClaim, ...] = ()
    """The series that this register is said to have whole."""
    beside: tuple[Neighbour, ...] = ()
    """Documents that are checked together with it, before it."""
    look: tuple[Look, ...] = ()
    """How its lines look; one look makes it a document that knows formatting."""
    paper: Page = Page()
    """Its pages, where it has a look."""
    shown: str = ""
    """The look in words, for the rule's page."""
    options: dict[str, Any] = {}

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return _MARKS.sub("", self.text)

    @property
    def expected(self) -> tuple[tuple[int, int], ...]:
        """The marked spans, as offsets in the document: in ``plain``, composed."""
        spans, position, start = [], 0, None
        for part in re.split(f"({OPEN}|{CLOSE})", self.text):
            if part == OPEN:
                start = position
            elif part == CLOSE:
                if start is None:
                    raise ValueError(f"{self.name}: {CLOSE} without {OPEN}")
                spans.append((start, position))
                start = None
            else:
                position += len(normalize("NFC", part))
        if start is not None:
            raise ValueError(f"{self.name}: {OPEN} without {CLOSE}")
        return tuple(spans)


class CaseFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The cases of one rule."""

    rule: str
    case: tuple[Case, ...]


def load_case_file(path: Path) -> CaseFile:
    """Read a case file. Raises ConfigError, naming the file and what is wrong in it."""
    try:
        loaded = msgspec.convert(tomllib.loads(path.read_text("utf-8")), CaseFile)
        names = [case.name for case in loaded.case]
        texts = [(case.text, case.stage, case.regime, case.trust) for case in loaded.case]
        for case in loaded.case:
            _ = case.expected
            if names.count(case.name) > 1 or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case.name):
                raise ValueError(f"case name {case.name!r} must be kebab-case and unique")
            same = texts.count((case.text, case.stage, case.regime, case.trust))
            told = (case.options, case.template, case.registry, case.beside, case.look)
            if same > 1 and not (any(told) or case.body != OwnBody()):
                raise ValueError(f"case {case.name!r} repeats the text of another case")
    except (ValueError, msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise ConfigError("{file}: {reason}", file=str(path), reason=str(error)) from None
    return loaded


def case_files(folder: Path) -> Iterator[CaseFile]:
    """Every case file below a folder, in order of path."""
    for path in sorted(folder.rglob("*.toml")):
        yield load_case_file(path)


def cases_by_rule(folder: Path) -> dict[str, tuple[Case, ...]]:
    """The cases below a folder, by rule id."""
    return {loaded.rule: loaded.case for loaded in case_files(folder)}


def findings_and_clean(cases: Iterable[Case]) -> tuple[int, int]:
    """How many cases find something, and how many are clean."""
    found = [bool(case.expected) for case in cases]
    return sum(found), len(found) - sum(found)
