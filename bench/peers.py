"""The corpus as other generators want it: the same entries, the same text, a page for each, a search index.

    pip install -e '.[bench]'
    python bench/peers.py hugo CORPUS FOLDER        # then: hugo --quiet -s FOLDER -d OUT
    python bench/peers.py material CORPUS FOLDER    # then: mkdocs build -q -f FOLDER/mkdocs.yml -d OUT

CORPUS is what `bench/corpus.py` wrote. Both get a page with title, facts and text for every entry, a list for every
kind, and an index of all text for search, and nothing else. Hugo writes flat files, as Majlis does.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

SECTIONS = {
    "content/posts": "posts", "content/campaigns": "campaigns", "content/policies": "policies",
    "playbooks": "playbooks",
    "partners/briefs": "briefs", "partners": "partners",
}
HUGO = """\
baseURL = "https://bench.example/"
title = "Bench"
languageCode = "ar"
uglyURLs = true
defaultContentLanguage = "ar"
disableKinds = ["RSS", "taxonomy", "term", "sitemap", "404"]
[outputs]
home = ["html", "json"]
[markup.goldmark.renderer]
unsafe = false
"""
BASE = """\
<!doctype html>
<html lang="{{ .Params.lang | default "ar" }}" dir="{{ if eq .Params.lang "en" }}ltr{{ else }}rtl{{ end }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="viewport" content="width=device-width"></head>
<body><header><nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</nav></header><main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body>
</html>
"""
SINGLE = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
<dl>{{ range slice "status" "owner" "publish_at" "format" "pillar" "campaign" }}{{ with index $.Params . }}
<div><dt>{{ . }}</dt><dd>{{ . }}</dd></div>{{ end }}{{ end }}</dl>
<ul>{{ range .Params.channels }}<li>{{ . }}</li>{{ end }}</ul>
{{ .Content }}{{ end }}
"""
LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.status }} {{ .Params.publish_at }}</li>{{ end }}</ul>
{{ end }}
"""
INDEX = """\
[{{ range $n, $page := .Site.RegularPages }}{{ if $n }},{{ end -}}
{{ dict "title" .Title "url" .RelPermalink "text" .Plain | jsonify }}{{ end }}]
"""
MATERIAL = """\
site_name: Bench
theme: {name: material, language: ar}
plugins: [search]
nav: [index.md]
"""


def hugo(corpus: Path, folder: Path) -> int:
    """A Hugo site of *corpus* in *folder*; the number of its entries."""
    layouts = folder / "layouts"
    files = {
        folder / "hugo.toml": HUGO, layouts / "_default/baseof.html": BASE, layouts / "_default/single.html": SINGLE,
        layouts / "_default/list.html": LIST, layouts / "index.html": LIST, layouts / "index.json": INDEX,
    }
    entries = 0
    for section, path in _entries(corpus):
        # `published` is a date to Hugo
        files[folder / "content" / section / path.name] = path.read_text("utf-8").replace("\npublished:", "\nran:")
        entries += 1
    _write(files)
    return entries


def material(corpus: Path, folder: Path) -> int:
    """A site for MkDocs with Material of *corpus* in *folder*, without navigation; the number of its entries."""
    files = {folder / "mkdocs.yml": MATERIAL, folder / "docs/index.md": "# Bench\n"}
    entries = 0
    for section, path in _entries(corpus):
        files[folder / "docs" / section / path.name] = path.read_text("utf-8")
        entries += 1
    _write(files)
    return entries


def _entries(corpus: Path) -> Iterator[tuple[str, Path]]:
    for start, section in SECTIONS.items():
        deep = section == "posts"
        for path in sorted((corpus / start).rglob("*.md") if deep else (corpus / start).glob("*.md")):
            yield section, path


def _write(files: dict[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=("hugo", "material"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    make = {"hugo": hugo, "material": material}[options.peer]
    print(make(options.corpus, options.folder))


if __name__ == "__main__":
    main()
