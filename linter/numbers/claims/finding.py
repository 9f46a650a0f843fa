"""All claims of a document."""

from collections.abc import Iterator

from linter.document import Document
from linter.numbers.claims.amounts_in_words import amount_in_words_claims
from linter.numbers.claims.averages import average_claims
from linter.numbers.claims.balances import balance_claims
from linter.numbers.claims.bare_sums import bare_sum_claims
from linter.numbers.claims.bases import base_facts
from linter.numbers.claims.changes import change_claims
from linter.numbers.claims.completions import completion_claims
from linter.numbers.claims.earlier_periods import earlier_period_claims
from linter.numbers.claims.impossible_shares import impossible_share_claims
from linter.numbers.claims.list_counts import list_count_claims
from linter.numbers.claims.lists import list_claims
from linter.numbers.claims.orders import order_claims
from linter.numbers.claims.partitions import partition_claims
from linter.numbers.claims.passages import passages_of
from linter.numbers.claims.ratios import ratio_claims
from linter.numbers.claims.remainders import remainder_claims
from linter.numbers.claims.repeats import repeat_claims
from linter.numbers.claims.sums import sum_claims
from linter.numbers.elements import Claim, ClaimKind, Quantity
from linter.numbers.tables.finding import table_claims


def find_claims(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Yield what the document says holds between its quantities."""
    passages = passages_of(document, quantities)
    facts = base_facts(passages)
    sums = [claim for passage in passages if not passage.in_cell for claim in sum_claims(passage)]
    sums.extend(list_claims(passages))
    sums.extend(remainder_claims(passages, tuple(sums)))
    balances = tuple(balance_claims(passages, sums))
    sums.extend(bare_sum_claims(passages, (*sums, *balances)))
    yield from sums
    yield from table_claims(document, quantities)
    whole = tuple(claim for claim in sums if claim.kind is ClaimKind.SUM)
    yield from ratio_claims(passages, facts, whole)
    yield from change_claims(passages)
    yield from repeat_claims(passages, facts)
    yield from order_claims(passages)
    yield from earlier_period_claims(passages)
    yield from amount_in_words_claims(passages)
    yield from list_count_claims(passages)
    yield from impossible_share_claims(passages)
    yield from completion_claims(passages)
    yield from average_claims(passages)
    yield from balances
    yield from partition_claims(passages)
