"""What a linter adds to the report on a draft: which findings stand in it, which of them count, and what mends them.

Each step is a function from report to report: `standing` keeps what stands in the draft, `suppressions` and `baseline`
mark what does not count, `changed` keeps what stands on changed lines, `fixes` makes edits of what is left.
"""
