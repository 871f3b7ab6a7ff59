"""Where a build goes: published whole, or shown round by round."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from majlis.ahead import Ahead
from majlis.dates.watched import Watch
from majlis.destination import PublishedSite, ServedFolder
from majlis.edition import Edition
from majlis.outputs.artifact import Artifact
from majlis.publish import Publication, PublishError
from majlis.standing import Standing
from majlis.workspace import Workspace

NOW = datetime(2027, 2, 3, 9, tzinfo=UTC)


@pytest.fixture
def edition() -> Edition:
    return Edition(Workspace(team=None, channels=None, entries=()), NOW)  # type: ignore[arg-type]  # nobody asks


def files(folder: Path) -> dict[str, str]:
    """The files that a reader of *folder* finds."""
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in found}


def standing(text: str) -> Standing:
    return Standing(len(text), sha256(text.encode()).hexdigest())


def test_a_site_is_published_with_what_others_wrote_beside_it(tmp_path: Path) -> None:
    site = PublishedSite(tmp_path / "site")
    site.put(iter([Artifact("ar/a.html", b"a")]))
    (site.staging / "about.html").write_text("prose", "utf-8")
    assert not (tmp_path / "site").exists()
    assert site.publish("team").files == 2
    site.close()
    assert files(tmp_path / "site") == {"about.html": "prose", "ar/a.html": "a"}


def test_what_stands_there_is_kept_and_what_is_not_put_goes(tmp_path: Path) -> None:
    for made in ([Artifact("a", b"a"), Artifact("b", b"b")], [Artifact("a", b"", stands=standing("a"))]):
        site = PublishedSite(tmp_path / "site")
        assert site.has("a", *standing("a")) == bool(made[0].stands)
        site.put(iter(made))
        site.publish("team")
        site.close()
    assert files(tmp_path / "site") == {"a": "a"}


def test_a_site_that_can_not_be_begun_lets_the_next_build_begin(tmp_path: Path, monkeypatch: Any) -> None:
    def full(self: Publication) -> Path:
        raise PublishError("The disk is full.", "Make room.")

    monkeypatch.setattr(Publication, "staging", full)
    with pytest.raises(PublishError, match="full"):
        PublishedSite(tmp_path / "site")
    monkeypatch.undo()
    PublishedSite(tmp_path / "site").close()


def test_an_edition_knows_what_stands_there_below_its_own_folder(tmp_path: Path, edition: Edition) -> None:
    site, served = PublishedSite(tmp_path / "site"), ServedFolder(tmp_path / "served")
    for one in (site, served):
        one.put(iter([Artifact("a", b"a"), Artifact("majlis/b", b"b")]))
    site.publish("team")
    site.close()
    site = PublishedSite(tmp_path / "site")
    for notes in (site.known_to(edition, Watch.at(NOW)).notes, served.known_to(edition, Watch.at(NOW)).notes):
        assert notes
        assert notes.has("a", *standing("a"))
        assert not notes.has("b", *standing("b"))
    site.close()
    guest = served.known_to(replace(edition, folder="majlis/"), Watch.at(NOW))
    assert guest.notes
    assert guest.notes.has("b", *standing("b"))
    assert guest.ahead is None
    served.close()


def test_what_was_begun_for_one_edition_of_a_build_serves_the_next_one(tmp_path: Path, edition: Edition) -> None:
    site = PublishedSite(tmp_path / "site")
    early, later = (site.known_to(one, Watch.at(NOW)) for one in (edition, replace(edition, audience="public")))
    assert early.ahead is later.ahead is not None
    assert early.notes is later.notes is later.ahead.notes
    site.close()


def test_what_another_process_left_is_published_below_the_guest_s_folder(tmp_path: Path, edition: Edition) -> None:
    site = PublishedSite(tmp_path / "site")
    ahead = site.known_to(replace(edition, folder="majlis/"), Watch.at(NOW)).ahead
    assert ahead
    ahead._leave("a", b"a")
    site.put(iter([Artifact("majlis/a", b"", stands=standing("a"), lies=True), Artifact("b", b"b")]))
    site.publish("team")
    site.close()
    assert files(tmp_path / "site") == {"b": "b", "majlis/a": "a"}


def test_where_the_disk_refuses_no_other_process_goes_on(
    tmp_path: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> Iterator[Artifact]:
        yield Artifact("a", b"a")
        raise OSError("No space left on device")

    closed: list[bool] = []
    monkeypatch.setattr(Ahead, "close", lambda self: closed.append(True))
    site = PublishedSite(tmp_path / "site")
    site.known_to(edition, Watch.at(NOW))
    with pytest.raises(OSError, match="No space"):
        site.put(refused())
    assert closed == [True]
    site.close()


def test_a_round_of_serve_shows_what_was_put_in_it_and_no_more(tmp_path: Path) -> None:
    served = ServedFolder(tmp_path)
    served.put(iter([Artifact("a", b"a"), Artifact("b", b"b")]))
    (served.staging / "about.html").write_text("prose", "utf-8")
    served.end_round()
    assert files(tmp_path) == {"a": "a", "about.html": "prose", "b": "b"}
    assert served.has("a", *standing("a"))
    assert not served.has("a", *standing("other"))
    served.put(iter([Artifact("a", b"", stands=standing("a"))]))
    (served.staging / "about.html").unlink()
    served.end_round()
    assert files(tmp_path) == {"a": "a"}
    served.close()
    assert not served.staging.exists()
