"""The page of a playbook: boxes that are remembered, clocks that can be started, numbers to call."""

from typing import Any

import pytest

Make = Any
STEPS = """\
steps:
  - {do: "Call.", by: huda, within: 5m, tool: "+966 11 555 0100", template: "It is <me>."}
  - {do: "Call.", within: 1mo}
  - {do: "Write it down."}
handoffs: [{when: The press calls, from: Us, to: PR, channel: "+966 11 555 0107, then #press"}]
"""


def test_a_step_is_a_box_to_tick(site: Make, files: dict[str, str], between: Make) -> None:
    page = site(files)["ar/playbooks/crisis.html"]
    assert between(page, '<ol class="steps">', "</ol>") == (
        '<ol class="steps"><li id="s-e8a9252a"><label><input type="checkbox" data-tick="e8a9252a">'
        '<span lang="ar" dir="rtl">اتصل بالقائد</span></label>'
        '<p class="meta"><bdi lang="ar" dir="rtl">هدى</bdi> '
        '<span class="state t-soon" data-clock="e8a9252a" data-seconds="300">خلال 5 دقائق</span> '
        '<bdi lang="ar" dir="ltr"><bdi class="tel" dir="ltr">+966 11 555 0100</bdi></bdi></p></li></ol>'
    )


def test_a_box_keeps_its_name_when_steps_come_between(site: Make) -> None:
    before, after = _boxes(site, ["Call.", "Write."]), _boxes(site, ["Call.", "Wait.", "Write."])
    assert (after[0], after[2]) == (before[0], before[1])


def test_the_same_step_twice_has_two_names(site: Make) -> None:
    first, second = _boxes(site, ["Call.", "Call."])
    assert second == f"{first}-2"


def test_a_month_is_no_matter_of_a_clock(site: Make) -> None:
    page = site({"playbooks/p.md": _playbook(STEPS)})["en/playbooks/p.html"]
    assert page.count("data-seconds") == 1
    assert '<span class="state t-soon">within 1 month</span>' in page


@pytest.mark.parametrize(("clock", "name"), [
    ('data-clock="first-2" data-seconds="7200" data-name="Level 2: First reply within 2 hours"', "first reply"),
    ('data-clock="update-2" data-seconds="14400" data-again data-name="Level 2: Update every 4 hours"', "update"),
])
def test_a_level_has_its_clocks(site: Make, clock: str, name: str) -> None:
    levels = ("severity_levels: [{level: 2, criteria: It hurts, response: Stop, first_reply_within: 2h, "
              "update_every: 4h}]\n")
    page = site({"playbooks/p.md": _playbook(levels + STEPS)})["en/playbooks/p.html"]
    assert f'<span class="state t-soon" {clock}>' in page, name
    assert '<tr id="level-2">' in page


def test_the_numbers_to_call_stand_together_each_once(site: Make, between: Make) -> None:
    more = "roles: [{role: Lead, does: Decides}]\n" + STEPS.replace("Write it down.", "Call +966 11 555 0100 again.")
    page = site({"playbooks/p.md": _playbook(more)})["en/playbooks/p.html"]
    assert between(page, '<ul class="calls">', "</ul>") == (
        '<ul class="calls"><li><a href="tel:+966115550100"><bdi class="tel" dir="ltr">+966 11 555 0100</bdi></a> '
        '<span lang="en" dir="ltr">Call.</span></li>'
        '<li><a href="tel:+966115550107"><bdi class="tel" dir="ltr">+966 11 555 0107</bdi></a> '
        '<span lang="en" dir="ltr">The press calls</span></li></ul>'
    )


def test_a_text_to_use_can_be_copied(site: Make) -> None:
    page = site({"playbooks/p.md": _playbook(STEPS)})["en/playbooks/p.html"]
    (box, _, _) = _keys(page)
    assert f'id="t-{box}" lang="en" dir="ltr">It is &lt;me&gt;.</div>' in page
    assert f'<button class="button" type="button" hidden data-copy="t-{box}"' in page


def test_without_steps_there_is_nothing_to_start(site: Make) -> None:
    page = site({"playbooks/p.md": _playbook("")})["en/playbooks/p.html"]
    assert "data-run" not in page


@pytest.mark.parametrize(("lang", "dir", "text"), [("ar", "rtl", "وصلتنا ملاحظاتكم"), ("en", "ltr", "We have read it")])
def test_holding_statements_stand_in_both_directions(
    site: Make, files: dict[str, str], lang: str, dir: str, text: str
) -> None:
    page = site(files)["en/playbooks/crisis.html"]
    assert f'<div class="typed" id="statement-1-{lang}" lang="{lang}" dir="{dir}">{text}</div>' in page


def _playbook(more: str) -> str:
    return f"---\nid: p\ntitle: P\nlang: en\nstatus: draft\nowner: huda\n{more}---\n"


def _boxes(site: Make, steps: list[str]) -> list[str]:
    written = "steps: [" + ", ".join(f'{{do: "{step}"}}' for step in steps) + "]\n"
    return _keys(site({"playbooks/p.md": _playbook(written)})["en/playbooks/p.html"])


def _keys(page: str) -> list[str]:
    return [part.partition('"')[0] for part in page.split('data-tick="')[1:]]
