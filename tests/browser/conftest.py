"""A built site on localhost, and a browser that looks at it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import edition_for
from majlis.load import load
from majlis.outputs.artifact import Fact
from majlis.outputs.assets import assets
from majlis.outputs.pages import pages

WHERE = (
    os.environ.get("MAJLIS_CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
)
PATIENCE = 120_000
"""How long a busy machine may take for a page, in milliseconds."""
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
CAPTION = "  سطر أول #وسم\n\nسطر 2\u200f: https://sidra.example 🌙 <b>&amp;</b>"
FACTS = {"calendar.ics": Fact(18234, 23), "playbooks/crisis.pdf": Fact(84213, 6)}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f0001040100"
    "5fe5c34b0000000049454e44ae426082")
FILES = {
    "content/team.yml": """\
name_en: A community with quite a long name in English
name_ar: مجتمع له اسم عربي طويل إلى حد ما
uid_domain: sidra.example
site_url: https://team.sidra.example/
languages: [ar, en]
timezone: Pacific/Kiritimati
repository: {url: https://git.example/team/community}
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
pillars:
  - {id: craft, name_en: Craft, name_ar: الحِرفة}
""",
    "content/channels.yml": "channels: [{id: x, platform: x, name_en: X, name_ar: إكس, owner: huda, "
    "quiet_hours: {from: '01:00', to: '08:00'}}]\n",
    "content/posts/hours.md": f"""\
---
id: hours
title: A title that is long enough to wrap more than once on the smallest of telephones
lang: ar
status: in_review
owner: huda
channels: [x]
publish_at: 2027-02-06 20:30
format: poll
pillar: craft
campaign: spring
poll: {{question: كيف؟, options: [أ, ب]}}
link: https://sidra.example/a/very/long/address/without/any/place/to/break/it/at/all/{"x" * 80}
media: [{{src: media/cup.png, alt: فنجان}}]
---
{CAPTION}
""",
    "content/campaigns/spring.md": """\
---
id: spring
title: الربيع
lang: ar
status: planned
owner: huda
starts_on: 2027-02-01
ends_on: 2027-03-15
phases: [{name: teaser, from: 2027-02-01, to: 2027-02-10}]
risks: [{risk: حر, response: ظل, playbook: crisis}, {risk: مطر, response: مظلة}]
---
""",
    "content/policies/conduct.md": """\
---
id: conduct
title: Conduct
lang: en
status: draft
owner: huda
rules: [{id: c1, rule: Argue about the coffee., allowed: [Yes.], not_allowed: [No.], severity: high}]
enforcement_ladder: [{step: 1, action: Reminder, who: huda}]
---
| A | table | of | many | columns |
|---|---|---|---|---|
| one | two | three | four | five |
""",
    "playbooks/crisis.md": """\
---
id: crisis
title: الأزمات
lang: ar
status: draft
owner: huda
severity_levels: [{level: 1, criteria: معيار طويل نوعًا ما, response: استجابة, notify: [huda], first_reply_within: 2h}]
roles: [{role: قائد, does: يقرر, who: huda, backup: huda}]
steps: [{do: اتصل, by: huda, within: 5m, template: نص}]
holding_statements: [{id: one, text_ar: نص, text_en: Text}]
handoffs: [{when: متى, from: huda, to: huda, within: 1h}]
---
""",
    "partners/noura.md": """\
---
id: noura
title: نورة
lang: ar
owner: huda
relationship_stage: active
networks: [{platform: x, handle: "@noura", url: "https://x.example/noura", followers: 38400}]
---
""",
    "partners/briefs/brief.md": """\
---
id: brief
title: Brief
lang: en
status: draft
owner: huda
dos: [Do]
donts: [No]
deliverables: [{id: reel, channel: x, format: reel, quantity: 1}]
---
""",
    "playbooks/night.md": """\
---
id: night
title: A long night
lang: en
status: draft
owner: huda
severity_levels: [{level: 1, criteria: It hurts, response: Freeze, first_reply_within: 1h, update_every: 2h}]
roles: [{role: Lead, does: Decides, who: huda}]
steps:
  - {do: Call the lead, by: huda, within: 5m, tool: "+966 11 555 0100"}
  - {do: Write it down, within: 10m, template: "Time, link, name"}
  - {do: Sleep}
---
""",
    "content/replies/late.md": """\
---
id: late
title: An order is late
lang: en
status: draft
owner: huda
intent: complaint
when_to_use: A member waits.
channels: [x]
body_ar: آسفون يا {{name}} على التأخير، نرد قبل {{hour}}.
body_en: "Sorry, {{name}}.\\n\\nWe answer {{name}} by {{hour}}."
variables: [{name: name, example: Sara}, {name: hour}]
---
""",
    "content/replies/sour.md": """\
---
id: sour
title: Sour
lang: en
status: draft
owner: huda
intent: how_to
body_ar: اطحن أنعم يا {{name}}.
body_en: Grind finer, {{name}}.
variables: [{name: name}]
---
""",
    "content/reports/january.md": """\
---
id: january
title: يناير
lang: ar
status: draft
owner: huda
period: {from: 2027-01-01, to: 2027-01-31}
metrics: [{kpi: reach, channel: x, value: 128400, previous: 117900, target: 120000, unit: شخص}]
actions: [{what: ننقل المناوبة, owner: huda, due: 2027-02-07}]
---
""",
    "content/listening/safety.md": """\
---
id: safety
title: Safety
lang: en
status: draft
owner: huda
keywords: {ar: [سدرة تسمم], en: [Sidra sick]}
thresholds: [{signal: Somebody felt unwell, level: "1", then: crisis}]
---
""",
    "content/routines/sweep.md": """\
---
id: sweep
title: Sweep
lang: en
status: draft
owner: huda
repeat: {freq: weekly, on: [sunday, monday]}
who: [huda]
channels: [x]
steps: [Read, Answer]
---
""",
}


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on localhost as long as there are tests, and gives its address."""
    with ExitStack() as servers:

        def start(folder: Path) -> str:
            server = servers.enter_context(_Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}/"

        yield start


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a site on localhost with one entry of each kind, as of 3 February 2027."""
    content, site = tmp_path_factory.mktemp("content"), tmp_path_factory.mktemp("site")
    for path, text in FILES.items():
        _write(content / path, text.encode())
    workspace = load(content).workspace
    assert workspace
    edition = edition_for("team", workspace, datetime(2027, 2, 3, 9, tzinfo=workspace.zone), fixed_clock=True)
    for artifact in pages(edition, FACTS):
        _write(site / artifact.path, artifact.data)
    for artifact in assets(edition, {}):
        _write(site / artifact.path, artifact.data)
    for path in ("calendar.ics", "playbooks/crisis.pdf"):
        _write(site / path, b"")
    _write(site / "media/cup.png", PICTURE)
    return serve(site)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A chromium; without one its tests are skipped, and say so."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="NO BROWSER TESTS: playwright is not installed")
    path = next((path for path in WHERE if path and Path(path).exists()), None)
    if path is None:
        pytest.skip("NO BROWSER TESTS: no chromium found; install it, or set MAJLIS_CHROMIUM to its path")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def expect(chromium: Any) -> Any:
    """What is expected of a page, and waited for: an address, a text. A busy machine may take its time."""
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE)
    return expect


@pytest.fixture
def page(chromium: Any, root: str) -> Iterator[Any]:
    """A fresh page, with nothing remembered, that may write to the clipboard and fails on errors in scripts."""
    context = chromium.new_context(
        base_url=root, viewport={"width": 1200, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE)
    errors: list[str] = []
    made = context.new_page()
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    context.close()
    assert errors == []


@pytest.fixture
def still(page: Any) -> Any:
    """The page, with a clock that stands: what a script shows for two seconds stays to be seen."""
    page.clock.install(time="2027-02-03T05:00:00Z")  # it goes on until it is stopped, and can't be stopped in its past
    page.clock.pause_at("2027-02-03T06:00:00Z")
    return page


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class _Quiet(SimpleHTTPRequestHandler):
    """A server that keeps its log to itself, and lets a browser keep what every page asks for."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        if self.path.startswith("/assets/"):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    """A server that does not mind when a browser goes on before it has read a file to its end."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass
