"""Disclosed: e-mail addresses and telephone numbers of people in what everybody may read, and keys anywhere.

The community's own addresses, those of its `uid_domain` and `public_url`, are meant to be read. What is found is shown
only by its beginning, since the lines of a check stand in logs.

Told: `Ask sara@home.example` in a public post. Passes: the same in a post for the team.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from majlis.fields import fields_of
from majlis.kinds import Entry
from majlis.kinds.team import Team
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.source import ListNode, MapNode, Node
from majlis.words import Words
from majlis.workspace import Workspace

PERSONAL_DATA = Code(
    "personal-data",
    Words("'{text}' looks like an e-mail address or a telephone number, and everybody may read this.",
          "يبدو «{text}» بريدًا إلكترونيًا أو رقم هاتف، وهذا الملف متاح للجميع."),
    Words("If it is a person's own, delete it. If it is meant to be read, exempt it with the reason.",
          "إن كان لشخص بعينه فاحذفه، وإن كان منشورًا عن قصد فاستثنِه واذكر السبب."),
    Severity.WARNING,
    Latitude.ENTRY,
)
SECRET_KEY = Code(
    "secret-key",
    Words("'{text}' looks like a key or a password of a program.", "يبدو «{text}» مفتاحًا سريًا لأحد البرامج."),
    Words("Have it replaced where it is used, since Git keeps it for ever, and delete it here.",
          "أبدِله حيث يُستعمل لأن Git يحتفظ به إلى الأبد، ثم احذفه من هنا."),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (PERSONAL_DATA, SECRET_KEY)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")
_PHONE = re.compile(r"(?<![\w/.,:=+#-])(?:\+|00|0)[1-9](?:[ ()-]{0,2}\d){7,14}(?![\w-])")
_KEY = re.compile(
    r"\b(?:sk_live_|rk_live_|sk-|ghp_|gho_|github_pat_|glpat-|xox[abps]-|AKIA|AIza|eyJ)[\w-]{16,}"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----")
_SHORTEST = 19
"""No key has fewer characters."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_SHOWN = 4


def check_disclosed(workspace: Workspace) -> Iterator[Problem]:
    """What looks like a person's address in what everybody may read, and like a key wherever it stands."""
    own = _own_hosts(workspace.team)
    for entry in workspace.entries:
        for text, place in _texts(entry, all=True):
            for match in _KEY.finditer(text) if len(text) >= _SHORTEST else ():
                yield SECRET_KEY.at(_at(place, text, match.start()), text=_masked(match[0]))
        if entry.visibility == "public":
            for text, place in _texts(entry, all=False):
                yield from _personal(text, place, own)


def _personal(text: str, place: Place, own: frozenset[str]) -> Iterator[Problem]:
    for match in _MAIL.finditer(text) if "@" in text else ():
        host = match["host"].lower()
        if not any(host == one or host.endswith(f".{one}") for one in own):
            yield PERSONAL_DATA.at(_at(place, text, match.start()), text=_masked(match[0]))
    for match in _PHONE.finditer(text.translate(_DIGITS)):
        yield PERSONAL_DATA.at(_at(place, text, match.start()), text=_masked(match[0]))


def _own_hosts(team: Team) -> frozenset[str]:
    hosts = {team.uid_domain, urlsplit(team.public_url or "").hostname, urlsplit(team.site_url or "").hostname}
    return frozenset(host.lower().removeprefix("www.") for host in hosts if host)


def _texts(entry: Entry, all: bool) -> Iterator[tuple[str, Place]]:
    """The texts of *entry*, of its front matter and its body, with where each begins; without *all* no text that only
    the team reads.
    """
    fields = fields_of(type(entry))
    for key, node in entry.node.values.items():
        if all or (key in fields and not fields[key].for_team):
            yield from _scalars(node, entry.path)
    if all or not entry.body_for_team:
        yield entry.body, Place(entry.path, entry.body_line, 0)


def _scalars(node: Node, path: str) -> Iterator[tuple[str, Place]]:
    if isinstance(node, MapNode | ListNode):
        for child in node.values.values() if isinstance(node, MapNode) else node.items:
            yield from _scalars(child, path)
    else:
        yield node.text, Place(path, node.line, node.column)


def _at(place: Place, text: str, start: int) -> Place:
    """Where the character *start* stands: in a body, which begins at column 0, its own place; else the value's."""
    if place.column:
        return place
    return Place(place.path, place.line + text.count("\n", 0, start), start - text.rfind("\n", 0, start))


def _masked(text: str) -> str:
    return f"{text[:_SHOWN]}… ({len(text)})"
