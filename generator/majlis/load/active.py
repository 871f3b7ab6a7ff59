"""Files that a browser may run: content is not trusted, so they do not reach the site."""

from majlis.problems import Code, Severity
from majlis.words import Words

FILE_RUNS = Code(
    "file-runs",
    Words("A file of this sort can run code in a reader's browser; it is not published unless mkdocs.yml names it.",
          "هذا النوع من الملفات قد ينفّذ برنامجًا في متصفح القارئ، فلا يُنشر ما لم يُسمَّ في mkdocs.yml."),
    Words("Use PNG, JPEG or WebP for pictures; name a script of the site itself under extra_javascript.",
          "استعمل PNG أو JPEG أو WebP للصور، وسمِّ برامج الموقع نفسه في extra_javascript."),
    Severity.WARNING,
)
CODES = (FILE_RUNS,)
_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml", ".xsl", ".svg", ".svgz", ".js", ".mjs", ".cjs")


def runs_code(path: str) -> bool:
    """Whether a browser that opens the file at *path* may run what is in it."""
    return path.lower().endswith(_ENDINGS)
