"""What ``soat fix`` says: what was repaired, what was not and why, what is left."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from rich.text import Text

from linter.cli.in_place import shown, text_console, written
from linter.findings import DocumentReport, ReportedFinding, Severity
from linter.fixing.rewording import word_changes
from linter.fixing.rounds import Outcome
from linter.language import Language, mark
from linter.report.escaping import visible
from linter.report.wording import SEVERITIES, describe_place

NEAR = 60
"""Characters shown on either side of what changes in a paragraph."""


def summary(outcome: Outcome, name: str, target: str, language: Language) -> str:
    """What became of one document, in a few lines."""
    arrow = name if name == target else f"{name} → {target}"
    lines = [visible(arrow)]
    if outcome.repaired:
        values = {"count": len(outcome.repaired)}
        lines.append("  " + language.render(mark("đã sửa {count} điểm:"), values))
        lines += [f"    {rule} × {n}" for rule, n in sorted(_by_rule(outcome.repaired).items())]
    else:
        lines.append("  " + language.text(mark("không có gì sửa được chắc chắn")))
    lines += _refusals(outcome, language)
    lines.append("  " + _left(outcome.after.report, language))
    return "\n".join(lines) + "\n"


def _by_rule(findings: tuple[ReportedFinding, ...]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def _refusals(outcome: Outcome, language: Language) -> Iterator[str]:
    for refusal in outcome.refused:
        finding = refusal.finding
        values = {
            "rule": finding.rule,
            "place": describe_place(finding.location, outcome.after.report.format, language),
            "reason": language.render(refusal.reason, refusal.values),
        }
        yield "  " + language.render(mark("không sửa {rule} ở {place}: {reason}"), values)


def _left(report: DocumentReport, language: Language) -> str:
    counted = Counter(f.severity for f in report.findings if f.suppressed is None)
    if not counted:
        return language.text(mark("không còn điểm nào"))
    parts = (
        f"{counted[severity]} {language.text(SEVERITIES[severity]).lower()}"
        for severity in sorted(Severity, reverse=True)
        if counted[severity]
    )
    return language.render(mark("còn lại: {counts}"), {"counts": ", ".join(parts)})


def difference(outcome: Outcome, name: str, language: Language, width: int, color: bool) -> str:
    """What would change: each paragraph with its old and new words."""
    console = text_console(width, color)
    console.print(Text(shown(name), style="bold"))
    old, new = (e.document.text.split("\n") for e in (outcome.before, outcome.after))
    changed = False
    for kind, start, end, low, high in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            continue
        changed = True
        if end - start == high - low:
            for place in range(end - start):
                line = _reworded(old[start + place], new[low + place])
                console.print(Text(f"{start + place + 1:>5} ", style="dim") + line)
        else:
            for gone in old[start:end]:
                console.print(Text(f"    - {shown(gone)}", style="red"))
            for added in new[low:high]:
                console.print(Text(f"    + {shown(added)}", style="green"))
    for finding in outcome.repaired:
        if not _rewords(finding):
            said = language.render(finding.fix.description, finding.values) if finding.fix else ""
            console.print(Text(f"      {finding.rule}: {shown(said)}", style="cyan"))
            changed = True
    if not changed:
        console.print(language.text(mark("không có gì sửa được chắc chắn")))
    return written(console).rstrip("\n") + "\n"


def _rewords(finding: ReportedFinding) -> bool:
    edits = finding.fix.edits if finding.fix else ()
    return any(hasattr(edit, "text") for edit in edits)


def _reworded(old: str, new: str) -> Text:
    """A line with its changes: ``[-old-]{+new+}``, so that it can be read without colour too."""
    line = Text()
    position = 0
    for change in word_changes(old, new):
        line.append(_shortened(old[position : change.start], first=position == 0))
        if change.end > change.start:
            line.append(f"[-{shown(old[change.start : change.end])}-]", style="red strike")
        if change.text:
            line.append(f"{{+{shown(change.text)}+}}", style="green bold")
        position = change.end
    rest = old[position:]
    line.append(shown(rest) if len(rest) <= NEAR else shown(rest[:NEAR]) + "…")
    return line


def _shortened(text: str, *, first: bool) -> str:
    """What stands between two changes, without its middle when it is long."""
    if first:
        return shown(text) if len(text) <= NEAR else "…" + shown(text[-NEAR:])
    return shown(text) if len(text) <= 2 * NEAR else f"{shown(text[:NEAR])}…{shown(text[-NEAR:])}"
