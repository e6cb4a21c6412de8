"""Stage-free primitives: words, base forms, units, quantities, dates."""
