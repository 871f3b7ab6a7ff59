"""A PDF is found by what its text is made from, as long as the clock says the same; else by its text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.outputs.print import kept, setting
from majlis.outputs.print.jobs import Job, Sheet
from majlis.outputs.print.kept import Printed, by_parts, keep_parts, parts_key
from majlis.outputs.print.sheets import entry_jobs
from majlis.standing import SiteNotes

NOW = datetime(2027, 2, 3, 9, tzinfo=UTC)
PDF = Printed(b"%PDF-\n\n1.7", 3)
Files = dict[str, str | bytes]


def at(edition: Edition, now: datetime, *border: datetime) -> Edition:
    """*edition* at *now*, which was compared with what makes a *border*; no site has anything of it."""
    watch = Watch.at(now)
    for moment in border:
        watch.compared(moment)
    return replace(edition, notes=SiteNotes(edition.cache, "site", watch, lambda *file: False))


@pytest.fixture
def kept_until_ten(edition: Callable[..., Edition], playbook: Callable[..., str], tmp_path: Path) -> Edition:
    """An edition in whose cache a PDF is kept that is right from eight to ten."""
    found = edition({"playbooks/p.md": playbook("Text")}, cache=Cache(tmp_path / "kept"))
    keep_parts(at(found, NOW, NOW - timedelta(hours=1), NOW + timedelta(hours=1)), "key", PDF)
    return found


@pytest.mark.parametrize(("hours", "found"), [
    (-1, None), (-0.99, PDF), (0, PDF), (0.99, PDF), (1, None),
])
def test_a_pdf_is_found_between_the_borders_of_its_clock(
    kept_until_ten: Edition, hours: float, found: Printed | None
) -> None:
    assert by_parts(at(kept_until_ten, NOW + timedelta(hours=hours)), "key") == found


def test_a_build_lasts_no_longer_than_a_pdf_that_it_found(kept_until_ten: Edition) -> None:
    now = at(kept_until_ten, NOW)
    assert now.notes
    assert now.notes.watch.covers(NOW + timedelta(hours=2))
    by_parts(now, "key")
    assert not now.notes.watch.covers(NOW + timedelta(hours=2))


def test_where_everything_is_read_for_leaks_nothing_is_found_or_kept(kept_until_ten: Edition) -> None:
    keep_parts(kept_until_ten, "other", PDF)
    assert by_parts(kept_until_ten, "key") is None
    assert by_parts(at(kept_until_ten, NOW), "other") is None


def test_another_majlis_another_address_and_other_parts_have_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {parts_key("a.pdf", b"one"), parts_key("b.pdf", b"one"), parts_key("a.pdf", b"two")}
    monkeypatch.setattr(kept, "makers", lambda: b"Majlis 99")
    keys.add(parts_key("a.pdf", b"one"))
    assert len(keys) == 4


def test_the_text_of_a_sheet_that_did_not_change_is_not_made_again_for_another_site(
    edition: Callable[..., Edition], playbook: Callable[..., str], tmp_path: Path
) -> None:
    cache, written = Cache(tmp_path / "kept"), list[str]()

    def printed(text: str, now: datetime) -> Artifact:
        found = at(edition({"playbooks/p.md": playbook(text)}, cache=cache), now, NOW + timedelta(hours=1))
        (job,) = entry_jobs(found)
        (made,) = setting.set_jobs(found, [told(job, written)])
        return made._replace(source=None)

    first = printed("Text", NOW)
    assert (printed("Text", NOW), len(written)) == (first, 1)
    assert (printed("Text", NOW + timedelta(hours=1)), len(written)) == (first, 2)
    assert printed("Other", NOW) != first
    assert len(written) == 3


def told(job: Job, written: list[str]) -> Job:
    """*job*, which tells *written* that its sheet is made."""
    def write() -> Sheet:
        written.append(job.called)
        return job.write()

    return job._replace(write=write)


def test_what_went_into_a_pdf_that_was_kept_can_be_told(kept_until_ten: Edition) -> None:
    sources = []
    for _ in range(2):
        found = at(kept_until_ten, NOW)
        (made,) = setting.set_jobs(found, entry_jobs(found))
        assert made.source
        sources.append(made.source())
    assert sources[0] == sources[1]
    assert sources[0].endswith("\nText")
