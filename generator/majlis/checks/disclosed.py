"""Disclosed: e-mail addresses and telephone numbers of people in what everybody may read, and keys anywhere.

The community's own addresses, those of its `uid_domain` and `public_url`, are meant to be read. What is found is shown
only by its beginning, since the lines of a check stand in logs.

Told: `Ask sara@home.example` in a public post. Passes: the same in a post for the team.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from majlis.fields import fields_of
from majlis.kinds import Entry
from majlis.kinds.team import Team
from majlis.problems import Code, Latitude, Place, Problem, Severity
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
_CODES = {"key": SECRET_KEY, "mail": PERSONAL_DATA, "phone": PERSONAL_DATA}


def check_disclosed(workspace: Workspace) -> Iterator[Problem]:
    """What looks like a person's address in what everybody may read, and like a key wherever it stands."""
    own = _own_hosts(workspace.team)
    for entry in workspace.entries:
        for one in entry.suspects:
            if one.sort == "key" or (_for_all(entry, one.field) and not _is_own(one.host, own)):
                yield _CODES[one.sort].at(Place(entry.path, one.line, one.column), text=one.shown)


def _for_all(entry: Entry, field: str) -> bool:
    """Whether everybody may read the value of *field* of *entry*, or its body where that is empty."""
    if entry.visibility != "public":
        return False
    fields = fields_of(type(entry))
    return field in fields and not fields[field].for_team if field else not entry.body_for_team


def _is_own(host: str, own: frozenset[str]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in own)


def _own_hosts(team: Team) -> frozenset[str]:
    hosts = {team.uid_domain, urlsplit(team.public_url or "").hostname, urlsplit(team.site_url or "").hostname}
    return frozenset(host.lower().removeprefix("www.") for host in hosts if host)
