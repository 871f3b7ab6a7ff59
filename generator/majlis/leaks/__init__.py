"""The leak scan: after every build, what was written is read for what its readers must not see.

    scan = Scan(whole, shown, "public")
    for artifact in scan.over(artifacts): ...     # reads each on its way; or scan.read(path, bytes), scan.read_folder
    problems = scan.problems()                    # one for each text that came through

*Secret* is each text of 12 characters or more in the whole content that the shown part of it does not say itself, nor
Majlis. What is shown is judged again, by the schema's marks (`opinion`). Both sides are folded to letters and digits
alone, after every escape was undone (HTML, JSON, URLs, calendars), so that no way of writing hides a text.
"""

from majlis.leaks.codes import CODES, LEAK
from majlis.leaks.scan import Scan

__all__ = ["CODES", "LEAK", "Scan"]
