"""Sheets for paper: a PDF of each playbook and of each brief, set by Typst. To add a sort of sheet: write its module,
then its lines in `choice.UNPRINTED` and `sheets.SHEETS`.

    record or front matter ─▶ blocks (plain JSON) ─▶ templates/*.typ ─▶ tagged PDF

What authors wrote never becomes Typst markup: it travels as JSON strings.
"""
