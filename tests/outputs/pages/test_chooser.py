"""The root asks for the language in each of them."""

from typing import Any

Make = Any


def test_each_language_in_its_own_words(site: Make, between: Make) -> None:
    root = site({})["index.html"]
    assert between(root, "<section", "</section>") == (
        '<section lang="ar" dir="rtl">\n<h1>قهوة سدرة</h1><p class="actions">'
        '<a class="button first" href="ar/" hreflang="ar" data-language="ar">العربية</a></p>\n'
        '<p class="audience">موقع الفريق: للاستعمال الداخلي</p>\n</section>'
    )
    assert '<a class="button first" href="en/" hreflang="en" data-language="en">English</a>' in root


def test_a_single_language_is_not_asked_for(site: Make) -> None:
    team = (
        "name_en: S\nname_ar: س\nuid_domain: s.example\nlanguages: [en]\ntimezone: UTC\n"
        "members: [{id: huda, name_en: Huda, name_ar: هدى, role: lead}]\n"
    )
    made = site({"content/team.yml": team})
    assert '<meta http-equiv="refresh" content="0; url=en/">' in made["index.html"]
    assert not [path for path in made if path.startswith("ar/")]
    assert "data-language" not in made["en/index.html"]
