"""Arabic-Indic and Persian digits, read as the ASCII digits they stand for."""

_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "01234567890123456789.,%")
_MARKS = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f\u061c"))


def to_ascii_digits(text: str) -> str:
    """*text* with ASCII digits and without direction marks, as dates and numbers are read."""
    return text if text.isascii() else text.translate(_TO_ASCII).translate(_MARKS)
