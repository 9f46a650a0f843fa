"""``soat rules test`` and ``soat rules schema``: for authors of rule files."""

import json
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

from linter.cli.console import use_utf8
from linter.cli.paths import as_on_disk
from linter.errors import ExitCode, MissingFileError, UsageError
from linter.language import Language, mark

RUNNER = "linter.authoring.folder_cases"
"""Named, not imported: front-ends and authoring are strangers."""


def print_schema(operands: Sequence[str], language: Language) -> int:
    """Print the JSON Schema of rule files."""
    from linter.rule_data.schema import rule_schema  # noqa: PLC0415  (only this needs it)

    if operands:
        raise UsageError(mark("Thừa tham số “{name}”."), name=operands[-1])
    use_utf8(sys.stdout)
    sys.stdout.write(json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n")
    return ExitCode.CLEAN


def run_cases(operands: Sequence[str], language: Language) -> int:
    """Run the cases beside the rule files of each folder. Raises UsageError."""
    if not operands:
        raise UsageError(
            mark("Chưa cho biết thư mục quy tắc nào."), mark("Ví dụ: soat rules test quy-tac")
        )
    outcomes: list[Any] = []
    for operand in operands:
        folder = Path(as_on_disk(operand))
        if not folder.is_dir():
            raise MissingFileError(mark("Không tìm thấy thư mục “{path}”."), path=operand)
        outcomes += import_module(RUNNER).outcomes(folder)
    use_utf8(sys.stdout)
    for line in _lines(outcomes, language):
        sys.stdout.write(f"{line}\n")
    return ExitCode.FINDINGS if any(outcome.problem for outcome in outcomes) else ExitCode.CLEAN


def _lines(outcomes: Sequence[Any], language: Language) -> Iterable[str]:
    for rule, group in groupby(outcomes, key=lambda outcome: outcome.rule):
        found = list(group)
        wrong = [outcome for outcome in found if outcome.problem]
        if not wrong:
            yield language.render(mark("✓ {rule}: {count} ca đạt"), _values(rule, len(found)))
        for outcome in wrong:
            problem = language.render(outcome.problem, outcome.values)
            template = mark("✗ {rule}, ca “{case}”: {problem}")
            if outcome.case is None:
                template = mark("✗ {rule}: {problem}")
            values = {"rule": rule, "case": outcome.case, "problem": problem}
            yield language.render(template, values)
    cases = [outcome for outcome in outcomes if outcome.case is not None]
    passed = sum(not outcome.problem for outcome in cases)
    values = {"passed": passed, "count": len(cases)}
    yield language.render(mark("Đạt {passed}/{count} ca."), values)


def _values(rule: str, count: int) -> dict[str, Any]:
    return {"rule": rule, "count": count}
