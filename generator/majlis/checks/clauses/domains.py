"""Clauses about links: where they may lead, and where not. What is below a domain counts as the domain.

Fails: a caption with bit.ly/x7 under `link_domain` with `allowed: [sidra.example]`. Passes: shop.sidra.example.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from majlis.checks.clauses.clause import Clause, named
from majlis.checks.clauses.subject import Subject
from majlis.kinds.policy_params import Params
from majlis.plan.passages import Passage
from majlis.problems import Code, Latitude, Place, Problem, Severity
from majlis.words import Words

NOT_ALLOWED = Code(
    "policy-link-domain",
    Words("Links may not lead to '{host}': '{rule}'", "لا يُسمح برابط إلى «{host}»: «{rule}»"),
    named(Words("Link to {allowed} instead.", "ضع بدله رابطًا إلى {allowed_ar}.")),
    Severity.WARNING,
    Latitude.ENTRY,
)
FORBIDDEN = Code(
    "policy-link-domain",
    NOT_ALLOWED.message,
    named(Words("Take the link out, or link to another site.", "احذف الرابط أو ضع رابطًا إلى موقع آخر.")),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (NOT_ALLOWED, FORBIDDEN)
_FEW = 5
_WRITTEN = re.compile(r"\bhttps?://[^\s<>()\[\]{}«»\"']+", re.IGNORECASE)


def link_domain(subject: Subject, clauses: tuple[Clause, ...]) -> Iterator[Problem]:
    """The first link to each domain, in each passage, that leads where it may not."""
    clause, params = clauses[0], clauses[0].params
    for place, host in _links(subject, params):
        if _below(host, params.forbidden):
            yield clause.problem(FORBIDDEN, place, host=host)
        elif params.allowed and not _below(host, params.allowed):
            few = params.allowed[:_FEW]
            yield clause.problem(
                NOT_ALLOWED, place, host=host, allowed=" or ".join(few), allowed_ar=" أو ".join(few))


def _links(subject: Subject, params: Params) -> Iterator[tuple[Place, str]]:
    post = subject.post
    if post and post.link:
        yield post.place("link"), host_of(post.link)
    for passage in subject.within(params):
        hosts: set[str] = set()
        for at, address in _addresses(passage) if "." in passage.text else ():
            host = host_of(address)
            if host and host not in hosts:
                hosts.add(host)
                yield passage.place(at), host


def _addresses(passage: Passage) -> list[tuple[int, str]]:
    """The addresses in a text, each with where it begins: those with https:// whatever their ending, since browsers
    follow them all, and bare domains as platforms find them.
    """
    written = {match.start(): match[0] for match in _WRITTEN.finditer(passage.text)}
    found = {link.start: passage.text[link.start : link.end] for link in passage.folded.links}
    return sorted((found | written).items())


def host_of(link: str) -> str:
    """The domain of a web address, with or without https://, in small ASCII letters; empty if it has none."""
    try:
        host = urlsplit(link if "://" in link else f"https://{link}").hostname or ""
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""


def _below(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
