"""Attributes that an author wrote without a value, such as `# A {id}`, are left out: Markdown's table of contents ends
with an exception over an id that is none.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_BETWEEN_ATTR_LIST_AND_TOC = 7


class WholeAttributes(Extension):
    """Markdown without attributes that have no value; needs `attr_list` before it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Markdown's own name
        """Have the tree cleaned before the table of contents is made."""
        md.treeprocessors.register(_WithoutEmpty(md), "majlis-whole-attributes", _BETWEEN_ATTR_LIST_AND_TOC)


class _WithoutEmpty(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in [name for name, value in element.attrib.items() if value is None]:
                del element.attrib[name]
