"""``soat numbers``: every figure of a document, ticked, crossed or grey, with the derivations."""

import sys
from collections.abc import Sequence
from typing import Any

from msgspec import json

from linter.cli.arguments import CommandParser, helped
from linter.cli.console import use_utf8, wants_color, width_of
from linter.cli.text import add_reading_options, read_operand
from linter.document import Document, locate
from linter.errors import ExitCode
from linter.facts import FactStore
from linter.language import Language, mark
from linter.numbers.elements import Outcome, Quantity, Verdict
from linter.plugins import load_plugins
from linter.session import RECOGNISERS

SCHEMA = "soat/numbers/1"
STATES = ("contradicted", "reconciled", "undetermined", "unchecked")
"""What became of a figure, the gravest first."""
_STATE_OF = {
    Outcome.CONTRADICTS: "contradicted",
    Outcome.HOLDS: "reconciled",
    Outcome.UNDETERMINED: "undetermined",
}


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "numbers",
        mark("soat numbers [tùy chọn] TỆP"),
        mark(
            "Cho xem mọi số liệu của văn bản ngay tại chỗ: khớp (✓), sai (✗), chưa kết luận\n"
            "được (?), không có gì để đối chiếu (·), kèm các phép tính."
        ),
        language,
    )  # fmt: skip
    parser.option(
        "--format",
        value="rich|json",
        choices=("rich", "json"),
        default="rich",
        help=mark("rich (cho người đọc) hoặc json (cho chương trình)"),
    )
    add_reading_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    plugins = load_plugins()
    document = read_operand(options, plugins)
    store = FactStore(document, (*RECOGNISERS, *plugins.recognisers))
    quantities = tuple(q for q in store.readable(Quantity) if q.kind.reconcilable)
    verdicts = store.readable(Verdict)
    states = states_of(quantities, verdicts)
    if options.format == "json":
        use_utf8(sys.stdout)
        sys.stdout.write(_as_json(document, quantities, verdicts, states))
        return ExitCode.CLEAN
    from linter.cli.numbers_view import render  # noqa: PLC0415  (imports rich)

    sys.stdout.write(
        render(
            document,
            quantities,
            verdicts,
            states,
            language,
            width=width_of(sys.stdout),
            color=wants_color(options.color, sys.stdout),
        )
    )
    return ExitCode.CLEAN


def states_of(quantities: tuple[Quantity, ...], verdicts: tuple[Verdict, ...]) -> dict[int, str]:
    """What became of each figure, by where it starts."""
    found: dict[int, set[str]] = {}
    for verdict in verdicts:
        for figure in verdict.claim.figures:
            found.setdefault(figure.span.start, set()).add(_STATE_OF[verdict.outcome])
    return {
        quantity.span.start: next(
            (state for state in STATES if state in found.get(quantity.span.start, ())), STATES[-1]
        )
        for quantity in quantities
    }


def _as_json(
    document: Document,
    quantities: tuple[Quantity, ...],
    verdicts: tuple[Verdict, ...],
    states: dict[int, str],
) -> str:
    table = {
        "schema": SCHEMA,
        "path": document.name,
        "format": document.format,
        "trust": document.trust.value,
        "numbers": [_quantity(document, q, states[q.span.start]) for q in quantities],
        "verdicts": [_verdict(verdict) for verdict in verdicts],
    }
    return json.format(json.encode(table, enc_hook=str), indent=2).decode() + "\n"


def _quantity(document: Document, quantity: Quantity, state: str) -> dict[str, Any]:
    place = locate(document, quantity.span.start)
    return {
        "text": quantity.text,
        "value": None if quantity.value is None else str(quantity.value),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "kind": quantity.kind.value,
        "approximation": quantity.approximation.value if quantity.approximation else None,
        "malformed": quantity.malformed,
        "state": state,
        "span": quantity.span,
        "line": place.line,
        "column": place.column,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "kind": verdict.claim.kind.value,
        "verdict": verdict.outcome.value,
        "derivation": verdict.derivation,
        "confidence": verdict.confidence,
        "operands": [{"text": q.text, "span": q.span} for q in verdict.claim.figures],
    }
