"""Templates (*đề cương*): what a superior's request fixes for a report, held against the report.

Plain data and facts: ``linter.template_files`` reads and writes the files, the rules of the pack
``template`` judge. Nothing here is imported before a template is asked for.
"""
