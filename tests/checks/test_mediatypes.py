"""Files of content/media that are not what their names say."""

from collections.abc import Callable

import pytest

from majlis.cli.report import as_text
from majlis.load import Loaded

Load = Callable[[dict[str, str | bytes]], Loaded]
PNG, JPEG, GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a\1\0\1\0"


def told(loaded: Load, name: str, data: str | bytes, lang: str = "en") -> str:
    return as_text(loaded({f"content/media/{name}": data}).problems, lang)


def test_a_page_that_is_called_a_picture_stops_the_build(loaded: Load) -> None:
    assert told(loaded, "iftar.png", "<!doctype html><script>alert(1)</script>") == (
        "content/media/iftar.png:1:1: error media-runs This file is called a PNG file, but it is HTML: a browser may "
        "run what is in it.\n    Delete it, and put the picture or film itself here.\n"
    )
    assert told(loaded, "iftar.png", "<svg xmlns='x'>", "ar") == (
        "content/media/iftar.png:1:1: error media-runs اسم هذا الملف يقول إنه PNG، ومحتواه SVG قد ينفّذه متصفح القارئ.\n"
        "    احذفه، وضع هنا ملف الصورة أو المقطع نفسه.\n"
    )


def test_a_picture_under_another_name_is_told(loaded: Load) -> None:
    assert told(loaded, "iftar.png", JPEG) == (
        "content/media/iftar.png:1:1: warning media-type This file is called a PNG file, but it is JPEG; some "
        "platforms and viewers refuse it.\n    Rename it so that it ends in .jpg, or save it again as PNG.\n"
    )
    assert told(loaded, "iftar.png", JPEG, "ar") == (
        "content/media/iftar.png:1:1: warning media-type اسم هذا الملف يقول إنه PNG، ومحتواه JPEG، وقد ترفضه بعض "
        "المنصات والبرامج.\n    غيّر اسمه لينتهي بـ .jpg، أو احفظه من جديد بصيغة PNG.\n"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.png", PNG), ("a.jpg", JPEG), ("a.jpeg", JPEG), ("a.GIF", GIF), ("a.png", "x"), ("a.png", ""),
     ("a.mp4", b"\0\0\0\1ftypqt  "), ("a.mov", b"\0\0\0\1ftypisom"), ("a.txt", "<p>text</p>"), ("a", PNG),
     ("a.docx", b"PK\x03\x04"), ("a.bin", PNG)],
)
def test_what_is_as_it_is_called_or_not_known_is_fine(name: str, data: str | bytes, loaded: Load) -> None:
    assert told(loaded, name, data) == ""
