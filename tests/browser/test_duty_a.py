"""Who is on duty now, by the browser's clock, on the clocks of the project."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.assets import assets
from majlis.outputs.pages.channels import channels_page
from majlis.outputs.pages.view import view_of

pytestmark = pytest.mark.browser
SITE = "http://duty.example/"
TYPES = {"css": "text/css", "js": "text/javascript", "html": "text/html; charset=utf-8", "svg": "image/svg+xml"}
TEAM = """\
name_en: Sidra
name_ar: سدرة
uid_domain: sidra.example
languages: [ar, en]
timezone: Asia/Riyadh
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Salem, name_ar: سالم, role: creator}
"""
CHANNELS = """\
channels:
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda, rota: [
     {days: [wednesday], hours: "09:00-17:00", who: huda}, {days: [wednesday], hours: "22:00-02:00", who: salem}]}
  - {id: ig, platform: instagram, name_en: "Insta <b>", name_ar: إنستا, owner: huda, rota: [
     {days: [wednesday], hours: "12:00-13:00", who: huda}]}
"""


@pytest.fixture
def duty(page: Any, tmp_path: Path) -> Any:
    """A page in whose browser the directory of channels stands at `SITE`."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/team.yml").write_text(TEAM, "utf-8")
    (tmp_path / "content/channels.yml").write_text(CHANNELS, "utf-8")
    workspace = load(tmp_path).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone))
    made = {artifact.path: artifact.data for artifact in assets(edition, {})}
    for lang in edition.languages:
        made |= {artifact.path: artifact.data for artifact in channels_page(view_of(edition, {}, lang))}

    def answer(route: Any) -> None:
        path = route.request.url.removeprefix(SITE)
        if path in made:
            route.fulfill(body=made[path], content_type=TYPES[path.rpartition(".")[2]])
        else:
            route.abort()

    page.route(f"{SITE}**", answer)
    return page


@pytest.mark.parametrize(("moment", "lang", "told"), [
    ("2027-02-10T09:30:00Z", "en", "On duty now: Huda: X, Insta <b>"),
    ("2027-02-10T09:30:00Z", "ar", "المناوبون الآن: هدى: إكس، إنستا"),
    ("2027-02-10T13:59:00Z", "en", "On duty now: Huda: X"),
    ("2027-02-10T14:00:00Z", "en", "Nobody is on duty now."),
    ("2027-02-10T22:59:00Z", "en", "On duty now: Salem: X"),
    ("2027-02-10T23:00:00Z", "en", "Nobody is on duty now."),
])
def test_the_page_says_who_is_on_duty(duty: Any, moment: str, lang: str, told: str) -> None:
    duty.clock.set_fixed_time(moment)
    duty.goto(f"{SITE}{lang}/channels.html")
    assert duty.locator(".now-on").inner_text() == told
    names = {shift.get_attribute("data-who") for shift in duty.locator(".on-now").all()}
    assert all(name in told for name in names)
    assert bool(names) == ("Nobody" not in told)


def test_it_follows_the_clock(duty: Any) -> None:
    duty.clock.install(time="2027-02-10T13:00:00Z")
    duty.clock.pause_at("2027-02-10T13:59:30Z")
    duty.goto(f"{SITE}en/channels.html")
    assert duty.locator(".now-on").inner_text() == "On duty now: Huda: X"
    duty.clock.run_for(61_000)
    assert duty.locator(".now-on").inner_text() == "Nobody is on duty now."
