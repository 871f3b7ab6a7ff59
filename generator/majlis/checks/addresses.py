"""Addresses: no prose page may take the address of a page that Majlis makes, or of another prose page.

Fails: `content/pages/index.md`, whose address is the language chooser's. Passes: `content/pages/about.md`.
"""

import unicodedata
from collections.abc import Iterator

from majlis.kinds import KINDS
from majlis.problems import Code, Place, Problem
from majlis.words import LANGUAGES, Words
from majlis.workspace import Workspace

ADDRESS_TAKEN = Code(
    "address-taken",
    Words("This page's address, /{address}, belongs to {owner}.", "عنوان هذه الصفحة ‎/{address} مستعمل في {owner_ar}."),
    Words("Rename the file.", "غيّر اسم الملف."),
)
CODES = (ADDRESS_TAKEN,)


def check_addresses(workspace: Workspace) -> Iterator[Problem]:
    """Problems of prose pages whose address is taken; addresses are compared as a careless file system does."""
    taken = _our_own()
    for page in workspace.prose:
        address = unicodedata.normalize("NFC", page.address).casefold()
        owner = taken.setdefault(address, Words(page.path, page.path))
        if owner.en != page.path:
            shown = page.address.removesuffix("index.html")
            yield ADDRESS_TAKEN.at(Place(page.path), address=shown, owner=owner.en, owner_ar=owner.ar)


def _our_own() -> dict[str, Words]:
    """The addresses of folders that Majlis fills, and what stands there."""
    taken = {"index.html": Words("the language chooser", "صفحة اختيار اللغة")}
    for lang in LANGUAGES:
        taken[f"{lang}/index.html"] = Words("the home page", "الصفحة الرئيسية")
        taken[f"{lang}/calendar/index.html"] = Words("the calendar", "التقويم")
        for kind in KINDS:
            words = Words(f"the list of {kind.plural.en.lower()}", f"قائمة {kind.plural.ar}")
            taken[f"{lang}/{kind.section}/index.html"] = words
    return taken
