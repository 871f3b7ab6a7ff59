"""One round: a build, or one of the many of a `serve`, from what it shows to what is made of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path

from mkdocs.exceptions import PluginError

from majlis.audience import partner_of
from majlis.dates.watched import Watch
from majlis.destination import Destination
from majlis.edition import Edition, as_guest
from majlis.leaks import Scan
from majlis.make import artifacts
from majlis.mkdocs_plugin.asked import MisusedError, Order
from majlis.outputs.artifact import Artifact, Fact
from majlis.problems import Problem
from majlis.publish import PublishError
from majlis.staged import below, hidden_prose, limit_to_audience, said_by_all
from majlis.values import dataclass

STOPPED = "The content has errors, so nothing was published and the site stays as it was."


@dataclass(frozen=True)
class Round:
    """What one round shows: an *edition*, which the *scan* reads for what its readers must not see, without the prose
    pages that are *hidden* from them. *facts* are known of what was made so far, by path.
    """

    edition: Edition
    scan: Scan
    hidden: frozenset[str]
    facts: dict[str, Fact] = field(default_factory=dict)

    def onto(self, site: Destination, watch: Watch) -> "Round":
        """The round as it goes to *site*: what stands there is known, unless every file must be read for leaks."""
        return self if self.scan.looks else replace(self, edition=site.known_to(self.edition, watch))

    def made(self, tell: Callable[[Problem], None]) -> Iterator[Artifact]:
        """All that is made, read for leaks; *tell* gets the problems that show only now."""
        return below(self.edition.folder, self.scan.over(artifacts(self.edition, self.facts, tell)))

    def leaks(self, staging: Path) -> list[Problem]:
        """What leaked, also into what MkDocs and its plugins wrote below *staging*. Raises OSError."""
        self.scan.read_folder(staging)
        return self.scan.problems()


def round_of(order: Order, edition: Edition) -> Round:
    """The round that shows *edition* as it was ordered; what MkDocs itself shows is limited to the same readers."""
    if partner_of(order.audience) and not edition.partner:
        raise MisusedError(f"There is no partner '{partner_of(order.audience)}': name one by its id.")
    limit_to_audience(order.config, edition, bool(order.folder))
    whole, years = (edition.whole or edition.plan).workspace, range(edition.now.year - 1, edition.now.year + 3)
    scan = Scan(whole, edition.workspace, edition.audience, (*said_by_all(order.config), edition.partner), years)
    shown = as_guest(edition, order.folder) if order.folder else edition
    return Round(shown, scan, hidden_prose(whole, edition))


@contextmanager
def plainly() -> Iterator[None]:
    """What the disk refuses ends the build in MkDocs' own way; the refusal is the cause of its error."""
    try:
        yield
    except PublishError as error:
        raise PluginError(str(error)) from error
