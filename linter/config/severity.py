"""How much a finding weighs: decided here and nowhere else.

The lowest of the rule's ceiling, the finding's own, the confidence of its facts, the trust in the
source, and the stage of the document. The user's setting comes last and overrides all of it.
"""

from linter.catalogue import Stage
from linter.document import Trust
from linter.findings import Finding, Severity
from linter.rulekit import Rule

TRUST_CEILING = {
    Trust.TYPED: Severity.ERROR,
    Trust.CONVERTED: Severity.ERROR,
    Trust.OCR: Severity.WARNING,
    Trust.DAMAGED: Severity.WARNING,
}

MISSING_CEILING = {
    Trust.TYPED: Severity.ERROR,
    Trust.CONVERTED: Severity.WARNING,
    Trust.OCR: Severity.INFO,
    Trust.DAMAGED: Severity.INFO,
}
"""A conversion may have dropped what is missing."""

CONFIDENCE_FLOORS = ((0.9, Severity.ERROR), (0.6, Severity.WARNING), (0.0, Severity.INFO))
"""The least confidence at which each severity may be spoken."""


def confidence_ceiling(confidence: float) -> Severity:
    """The most that facts of this confidence can carry."""
    return next(severity for floor, severity in CONFIDENCE_FLOORS if confidence >= floor)


def judge_severity(
    rule: type[Rule],
    finding: Finding,
    *,
    trust: Trust,
    stage: Stage,
    setting: Severity | None = None,
) -> Severity:
    """The severity of a finding."""
    if setting is not None:
        return setting
    ceilings = [
        rule.severity,
        confidence_ceiling(finding.confidence),
        (MISSING_CEILING if finding.missing else TRUST_CEILING)[trust],
    ]
    if finding.severity is not None:
        ceilings.append(finding.severity)
    if stage is Stage.DRAFT and rule.in_draft is not None:
        ceilings.append(rule.in_draft)
    return min(ceilings)
