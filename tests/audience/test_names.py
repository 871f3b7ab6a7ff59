"""The audiences by name, and the folder of each one's site."""

from pathlib import Path

import pytest

from majlis.audience import folder_for, holds_another, partner_of, read_audience, team_folder_of

SITE = Path("/w/site")


def test_names() -> None:
    assert [read_audience(name) for name in ("team", "public", "partner:noura")] == ["team", "public", "partner:noura"]
    assert [read_audience(name) for name in ("private", "partner:", "partner:a/b", "noura", "")] == [None] * 5
    assert [partner_of(name) for name in ("partner:noura", "public", "noura")] == ["noura", None, None]


@pytest.mark.parametrize(("audience", "folder"), [
    ("team", "/w/site"), ("public", "/w/site-public"), ("partner:noura", "/w/site-partner-noura"),
])
def test_each_has_a_folder_of_its_own(audience: str, folder: str) -> None:
    assert folder_for(audience, SITE) == Path(folder)
    assert folder_for(audience, Path(folder)) == Path(folder)
    assert holds_another(audience, Path(folder), SITE) is None


@pytest.mark.parametrize("audience", ["team", "public", "partner:noura"])
def test_and_back(audience: str) -> None:
    assert team_folder_of(audience, folder_for(audience, SITE)) == SITE
    assert team_folder_of(audience, SITE) == SITE


@pytest.mark.parametrize(("audience", "folder", "other"), [
    ("team", "/w/site-public", "public"), ("team", "/w/site-partner-noura", "partner:noura"),
    ("public", "/w/site", "team"), ("public", "/w/site/public", "team"), ("public", "/w", "team"),
    ("public", "/w/site-partner-noura", "partner:noura"), ("partner:a", "/w/site-partner-b", "partner:b"),
    ("partner:a", "/w/site-public/a", "public"), ("team", "/w/site-public/inside", "public"),
])
def test_no_site_goes_where_another_audience_reads(audience: str, folder: str, other: str) -> None:
    assert holds_another(audience, Path(folder), SITE) == other


@pytest.mark.parametrize("folder", ["/w/other", "/tmp/site", "/w/site-partners"])
def test_any_other_folder_is_free(folder: str) -> None:
    assert [holds_another(audience, Path(folder), SITE) for audience in ("team", "public", "partner:a")] == [None] * 3


def test_links_lead_to_the_folder_that_is_meant(tmp_path: Path) -> None:
    (tmp_path / "real/site").mkdir(parents=True)
    (tmp_path / "real/site-public").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "www").symlink_to(tmp_path / "real/site-public")
    for site, folder in (("linked", "real/site-public"), ("real", "linked/site-public"), ("real", "www")):
        assert holds_another("team", tmp_path / folder, tmp_path / site / "site") == "public"
        assert holds_another("public", tmp_path / folder, tmp_path / site / "site") is None
    (tmp_path / "real/site-partner-a").symlink_to(tmp_path / "real/site")
    assert holds_another("partner:a", tmp_path / "real/site-partner-a", tmp_path / "real/site") == "team"
