"""What every code means: a page each, in both languages, with an example that fails and one that passes.

To add a code: declare it in its module, with the module's `CODES` in `codes.py`; write `pages/<code>.md` after the
example of any other; `MAJLIS_FILL_PAGES=1 pytest tests/explain` writes the lines that are printed into it.
"""

from majlis.explain.show import all_codes, explain, unknown_code

__all__ = ["all_codes", "explain", "unknown_code"]
