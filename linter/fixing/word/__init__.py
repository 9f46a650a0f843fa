"""Word packages: parts that are not edited keep their bytes, and so does all of an edited part
but the paragraphs that were touched.

``container`` writes the zip, ``part`` an XML part, ``package`` both with their relationships.
``places`` finds what stands in the file for a stretch of text. Source: ECMA-376, Parts 1 and 2.
"""
