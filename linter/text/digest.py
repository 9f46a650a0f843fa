"""A short name for a text, the same on every machine: FNV-1a with 128 bits.

It tells findings apart and guards nothing, so no cryptographic hash is needed; importing one
loads OpenSSL, which takes as long as checking a document.
Source: Fowler, Noll, Vo; draft-eastlake-fnv.
"""

OFFSET = 0x6C62272E07BB014262B821756295C58D
PRIME = 0x0000000001000000000000000000013B
MASK = (1 << 128) - 1
DIGITS = 20


def digest(text: str) -> str:
    """Twenty hexadecimal digits.

    >>> digest("") == f"{OFFSET:x}"[:DIGITS]
    True
    """
    value = OFFSET
    for byte in text.encode():
        value = (value ^ byte) * PRIME & MASK
    return f"{value:032x}"[:DIGITS]
