"""Holidays: the countries of `holidays` in team.yml are known, and those with holidays of their parts name one.

Fails: `holidays: [GB]`. Passes: `holidays: [GB-ENG]`.
"""

from collections.abc import Iterator

from majlis.dates.public_holidays import IN_PARTS, parts_of
from majlis.problems import DID_YOU_MEAN, Code, Problem
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

HOLIDAYS_UNKNOWN = Code(
    "holidays-unknown",
    Words("No public holidays of '{region}' are known.", "لا تُعرف عطلات رسمية في «{region}»."),
    Words("Delete it, and write its days into content/keydates/ yourself.",
          "احذفه واكتب أيامه بنفسك في content/keydates/"),
)
HOLIDAYS_PART = Code(
    "holidays-part",
    Words("The public holidays of {country} differ between its parts.",
          "تختلف العطلات الرسمية في {country} بين أجزائها."),
    Words("Write one or several of: {known}", "اكتب واحدًا أو أكثر من: {known}"),
)
CODES = (HOLIDAYS_UNKNOWN, HOLIDAYS_PART)


def check_holidays(workspace: Workspace) -> Iterator[Problem]:
    """Problems of the countries whose holidays the team wants to see."""
    for named in workspace.named("holidays"):
        region, place = named.id, named.place
        country, _, part = region.partition("-")
        parts = parts_of(country)
        known = [f"{country}-{name}" for name in parts or ()]
        if parts is None or (part and part not in parts):
            guess = nearest(region, known) if part else None
            yield HOLIDAYS_UNKNOWN.at(place, DID_YOU_MEAN if guess else None, region=region, guess=guess)
        elif not part and country in IN_PARTS:
            yield HOLIDAYS_PART.at(place, country=country, known=", ".join(known))
