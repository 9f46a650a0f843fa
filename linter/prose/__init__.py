"""Running text: quotation marks, spacing, repetitions, spellings, characters. Facts only."""
