"""How what breaks a channel's rule is told: by whose number, how gravely, and once for channels that share it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from majlis.checks.channels.showing import Showing
from majlis.kinds.choices import PLATFORMS
from majlis.platforms import Confidence, Limit
from majlis.problems import Code, Place, Problem, Severity
from majlis.words import Words

_SURE = ("approved", "scheduled")
_BY_WHOM = {
    Confidence.VENDOR: Words(
        "This number comes from {source}, not from the platform itself.",
        "هذا الرقم بحسب {source}، لا بحسب المنصة نفسها."),
    Confidence.PRESS: Words("This number comes from the press: {source}.", "هذا الرقم بحسب الصحافة: {source}."),
    Confidence.CONFLICTING: Words(
        "Sources disagree about this number: {source}.", "المصادر مختلفة في هذا الرقم: {source}."),
    Confidence.MEMORY: Words("This number is not verified.", "لم يُتحقَّق من هذا الرقم."),
    Confidence.OWN: Words(
        "This number is the team's own, in channels.yml.", "هذا الرقم وضعه الفريق نفسه في channels.yml."),
}


class Finding(NamedTuple):
    """What *channel* will not take: a code, its texts ready but for their values, with the hint."""

    code: Code
    place: Place
    hint: Words | None
    channel: str
    values: tuple[tuple[str, object], ...]


def finding(showing: Showing, code: Code, place: Place, hint: Words | None = None, **values: object) -> Finding:
    """A finding that hangs on no number. In texts `{platform}` is the platform's name, `{channels}` the channels."""
    platform = PLATFORMS[showing.platform]
    message, hint = fill(code.message, platform=platform), hint or code.hint
    hint = fill(hint, platform=platform) if hint else None
    return Finding(replace(code, message=message), place, hint, showing.channel.id, tuple(values.items()))


def beyond(
    showing: Showing, code: Code, limit: Limit, place: Place, hint: Words | None = None, **values: object
) -> Finding:
    """A finding of something beyond *limit*, `{least}` to `{most}`: an error where the platform itself would refuse a
    post that is ready to go out.
    """
    found = finding(showing, code, place, hint, **values, least=_number(limit.least), most=_number(limit.most))
    grave = limit.confidence is Confidence.OFFICIAL and not limit.only_warns and showing.post.status in _SURE
    return found._replace(
        code=replace(found.code, severity=Severity.ERROR if grave else Severity.WARNING),
        hint=_with(found.hint, _by_whom(limit)),
    )


def fill(words: Words, **parts: Words) -> Words:
    """*words* with texts of both languages in the places that are named like them."""
    for name, part in parts.items():
        words = Words(words.en.replace(f"{{{name}}}", part.en), words.ar.replace(f"{{{name}}}", part.ar))
    return words


def problems_of(findings: Iterable[Finding]) -> Iterator[Problem]:
    """The findings as problems; one for all channels that are told the same."""
    alike: dict[Finding, list[str]] = {}
    for found in findings:
        alike.setdefault(found._replace(channel=""), []).append(found.channel)
    for found, channels in alike.items():
        values = dict(found.values) | {"channel": channels[0], "channels": ", ".join(channels)}
        yield found.code.at(found.place, found.hint, **values)


def _by_whom(limit: Limit) -> Words | None:
    words = _BY_WHOM.get(limit.confidence)
    source = Words(limit.source, limit.source.replace("publishing tools", "أدوات النشر"))
    return fill(words, source=source) if words else None


def _with(hint: Words | None, more: Words | None) -> Words | None:
    """Both hints, one below the other."""
    return Words(f"{hint.en}\n{more.en}", f"{hint.ar}\n{more.ar}") if hint and more else hint or more


def _number(number: float | None) -> str:
    return "" if number is None else str(int(number)) if number == int(number) else str(number)
