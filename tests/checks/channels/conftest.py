"""Posts beside channels of every platform, each with the platform's name."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.kinds.choices import PLATFORMS
from majlis.load import Loaded

Told = Callable[..., str]
OTHERS = """\
  - {id: x-ar, platform: x, name_en: X, name_ar: إكس, owner: huda, languages: [ar]}
  - {id: x-too, platform: x, name_en: X, name_ar: إكس, owner: huda}
  - {id: x-paid, platform: x, name_en: X, name_ar: إكس, owner: huda, limits: {text: 4000}}
  - {id: x-premium, platform: x, name_en: X, name_ar: إكس, owner: huda, limits: {text_premium: 5000}}
  - {id: board, platform: forum, name_en: B, name_ar: المنتدى, owner: huda, limits: {hashtag: 3, image_mb: 1}}
  - {id: single, platform: sms, name_en: S, name_ar: رسائل, owner: huda, limits: {part_wide: 70}}
  - {id: letter, platform: newsletter, name_en: L, name_ar: النشرة, owner: huda, limits: {subject: 3}}
"""
CHANNELS = "channels:\n" + "".join(
    f"  - {{id: {name}, platform: {name}, name_en: {name}, name_ar: {name}, owner: huda}}\n" for name in PLATFORMS
) + OTHERS


@pytest.fixture
def told(loaded: Callable[[dict[str, str | bytes]], Loaded]) -> Told:
    """A function that gives the lines about one post: its channels, its text, its other fields, files beside it.

    With *codes* the lines of these alone, without the hints.
    """

    def check(
        channels: str, text: str = "Iftar.", more: str = "", *, status: str = "draft", at: str = "2027-03-01 18:30",
        title: str = "Iftar", format: str = "", codes: str = "", files: dict[str, str | bytes] | None = None,
        lang: str = "en",
    ) -> str:
        form = f"format: {format}\n" if format else ""
        post = (f"---\ntitle: {title}\nstatus: {status}\nowner: huda\nlang: en\nchannels: [{channels}]\n"
                f"publish_at: {at}\n{form}{more}---\n{text}\n")
        found = loaded({"content/channels.yml": CHANNELS, "content/posts/a.md": post} | (files or {}))
        kept = [problem for problem in found.problems if not codes or problem.code in codes.split()]
        lines = as_text(kept, lang).splitlines()
        return "\n".join(line for line in lines if not (codes and line.startswith("    ")))

    return check
