"""What a file seems to disclose, found when it is read: what looks like a person's address, or like a program's key.

It is kept by its beginning alone, since what is told of it stands in logs.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from majlis.source import MapNode, Node, ScalarNode

Sort = Literal["key", "mail", "phone"]
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")
# It begins with what few texts have, and only then looks back, which is quick to find out.
_PHONE = re.compile(
    r"[+0٠۰](?<![\w/.,:=+#-].)(?:(?<!\+)[0٠۰])?[1-9١-٩۱-۹](?:[ ()-]{0,2}\d){7,14}(?![\w-])")
_KEY = re.compile(
    r"\b(?:sk_live_|rk_live_|sk-|ghp_|gho_|github_pat_|glpat-|xox[abps]-|AKIA|AIza|eyJ)[\w-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----")
_SHORTEST = 5
"""Nothing that is found has fewer characters."""
_BEGINNINGS = (
    "sk_live_", "rk_live_", "sk-", "ghp_", "gho_", "github_pat_", "glpat-", "xox", "AKIA", "AIza", "eyJ", "-----BEGIN",
)
"""One of these is in every key; most texts have none."""
_SHOWN = 4


class Suspect(NamedTuple):
    """Something of a *sort* that begins as *shown*; *field* is the key of the front matter in which it stands, empty
    for the body. A mail address has its *host*, in small letters.
    """

    sort: Sort
    shown: str
    field: str
    line: int
    column: int
    host: str = ""


class _Said(NamedTuple):
    """A text and where it begins; in a body, lines and columns count from there."""

    text: str
    field: str
    line: int
    column: int

    def suspect(self, sort: Sort, match: re.Match[str], host: str = "") -> Suspect:
        shown, start = f"{match[0][:_SHOWN]}… ({len(match[0])})", match.start()
        if self.field:
            return Suspect(sort, shown, self.field, self.line, self.column, host)
        line, column = self.line + self.text.count("\n", 0, start), start - self.text.rfind("\n", 0, start)
        return Suspect(sort, shown, "", line, column, host)


def suspects(front: MapNode, body: str, body_line: int) -> list[Suspect]:
    """What a file with this front matter and this body, which begins on *body_line*, seems to disclose."""
    # Most files have nothing of this, and are told so in one look.
    if not any(_found("\n".join((*[scalar.text for scalar in _scalars(front)], body)))):
        return []
    said = [_Said(scalar.text, key, scalar.line, scalar.column)
            for key, node in front.values.items() for scalar in _scalars(node)]
    return [found for one in (*said, _Said(body, "", body_line, 0)) for found in _in_text(one)]


def _in_text(said: _Said) -> Iterator[Suspect]:
    for sort, match in _found(said.text):
        yield said.suspect(sort, match, match["host"].lower() if sort == "mail" else "")


def _found(text: str) -> Iterator[tuple[Sort, re.Match[str]]]:
    for key in _KEY.finditer(text) if any(beginning in text for beginning in _BEGINNINGS) else ():
        yield "key", key
    for mail in _MAIL.finditer(text) if "@" in text else ():
        yield "mail", mail
    for phone in _PHONE.finditer(text):
        yield "phone", phone


def _scalars(node: Node) -> Iterator[ScalarNode]:
    """Every value in *node*, in no order that matters, that is long enough."""
    left = [node]
    while left:
        found = left.pop()
        if isinstance(found, ScalarNode):
            if len(found.text) >= _SHORTEST:
                yield found
        else:
            left += found.values.values() if isinstance(found, MapNode) else found.items
