"""One file per labour rule: Rule, Source, Parameters, Counted as, Passes, Violates."""
