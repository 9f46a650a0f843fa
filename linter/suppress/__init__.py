"""What is found and yet not counted: directives in a document, settings by path, known findings."""
