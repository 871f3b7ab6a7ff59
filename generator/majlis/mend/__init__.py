"""Mending what is safe (`majlis check --fix`) and making front matter even (`majlis fmt`).

Both work on the text by small edits and never write YAML anew: comments, order, quotes, line ends, byte order mark,
unknown keys and the body stay byte for byte. A second run changes nothing.
"""

from majlis.mend.files import CODES, Changed, format_files, mend_files
from majlis.mend.formatting import format_file
from majlis.mend.mending import Mended, mend_file
from majlis.mend.reading import Reader
from majlis.mend.report import as_fixed, as_paths, fixed_summary, format_summary

__all__ = [
    "CODES", "Changed", "Mended", "Reader",
    "as_fixed", "as_paths", "fixed_summary", "format_file", "format_files", "format_summary", "mend_file", "mend_files",
]
