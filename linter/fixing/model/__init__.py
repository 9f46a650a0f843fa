"""A model to begin a document with: the right parts for its type, as a styled Word file.

``contents`` says what each type carries, ``letterhead`` what the issuing body makes of it,
``styles`` and ``writing`` make the package. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I and III.
"""
