"""Sheets for paper: a PDF of each playbook and of each brief, set by Typst. To add a sort of sheet: write its module,
then its line in `SHEETS`.

    record or front matter ─▶ blocks (plain JSON) ─▶ templates/*.typ ─▶ tagged PDF

What authors wrote never becomes Typst markup: it travels as JSON strings.
"""

from majlis.outputs.print.checks import check_sheets
from majlis.outputs.print.press import printing_available
from majlis.outputs.print.sheets import SHEETS, print_sheets

__all__ = ["SHEETS", "check_sheets", "print_sheets", "printing_available"]
