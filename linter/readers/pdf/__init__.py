"""PDF files and scans: words with their places become the paragraphs, tables and notes of a text.

``reading`` is the way in. ``extraction`` asks pdfium for words, ``ocr`` asks Tesseract where a
page has no text to be trusted; both give the same ``page`` of words. ``rows``, ``columns``,
``grids`` and ``paragraphs`` find out what belongs together, ``margins`` what is printed on every
page, ``laying`` builds the document. Source: ISO 32000 for the format; evidence for the layout.
"""
