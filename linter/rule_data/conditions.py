"""On which documents a rule from a file speaks."""

from linter.facts import Context
from linter.letterhead import LETTERHEAD, document_type
from linter.rule_data.model import When
from linter.rule_data.phrases import Folding, find_phrase
from linter.structure.elements import IssuingBody, Subject
from linter.text.folding import name_key

_FOLDING = Folding()


def holds(when: When, context: Context) -> bool:
    """Whether every condition that is stated holds; what cannot be read holds for none."""
    if when == When():
        return True
    if not context.can_read(*LETTERHEAD):
        return False
    return (
        (not when.types or _is_of_type(when.types, context))
        and (not when.issued_by or _is_issued_by(when.issued_by, context))
        and (when.stage is None or context.stage.value == when.stage)
        and (not when.subject or _has_subject(when.subject, context))
    )


def _is_of_type(names: tuple[str, ...], context: Context) -> bool:
    found = document_type(context)
    if found is None:
        return False
    wanted = set(map(name_key, names))
    return name_key(found.name) in wanted or (found.code is not None and found.code in names)


def _is_issued_by(names: tuple[str, ...], context: Context) -> bool:
    """Whether an issuing body is of one of the kinds, or has one of the names in its own."""
    keys = {name_key(name) for name in names}
    for issuer in context.all(IssuingBody):
        kind = issuer.body.kind if issuer.body is not None else None
        known = {name_key(n) for n in (kind.name, *kind.codes, *kind.aliases)} if kind else set()
        levelled = _FOLDING.level(" ".join(issuer.text.split()))
        if keys & known or any(any(find_phrase(n, levelled, _FOLDING)) for n in names):
            return True
    return False


def _has_subject(phrases: tuple[str, ...], context: Context) -> bool:
    subject = context.first(Subject)
    if subject is None:
        return False
    levelled = _FOLDING.level(subject.text)
    return any(any(find_phrase(phrase, levelled, _FOLDING)) for phrase in phrases)
