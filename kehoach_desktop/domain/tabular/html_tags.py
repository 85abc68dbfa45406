"""Cuts HTML into tags and text, in time proportional to its length however broken it is."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"/?([A-Za-z][^\s/>]*)")
_REST = re.compile(r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|)|["'])*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?""")
_RAW = {  # what is inside is no HTML
    name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")
}


class Tag(NamedTuple):
    name: str
    attributes: dict[str, str]
    is_end: bool = False
    raw: str = ""  # what stands inside a script or a style sheet


def cut(html: str) -> Iterator[Tag | str]:
    """Comments, with what Word hides in them, and declarations as `<![if …]>` are left out."""
    ends = _Ends(html)
    known: dict[str, Tag] = {}  # thousands of cells are said alike
    at, last = 0, html.rfind(">")
    while 0 <= (start := html.find("<", at)) < last:
        if start > at:
            yield unescape(html[at:start])
        name = _NAME.match(html, start + 1)
        if name is not None:
            at = ends.of_tag(name.end())
            raw = html[start + 1 : at - 1]
            tag = known.get(raw) or known.setdefault(raw, _tag(name, html[name.end() : at - 1]))
            if tag.name in _RAW and not tag.is_end:
                end = ends.of_raw(tag.name, at)
                tag, at = tag._replace(raw=html[at:end]), end
            yield tag
        elif html[start + 1] in "!?":
            at = _after_remark(html, start)
        else:
            yield "<"
            at = start + 1
    if at < len(html):
        yield unescape(html[at:])


class _Ends:
    """Where things end; what was once sought in vain up to the end is not sought again."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._vain: set[str] = set()

    def of_tag(self, at: int) -> int:
        """Quotes hold signs that would end a tag, unless one of them is never closed."""
        rest = None if "quote" in self._vain else _REST.match(self._html, at)
        if rest is not None:
            return rest.end()
        self._vain.add("quote")
        return self._html.find(">", at) + 1

    def of_raw(self, name: str, at: int) -> int:
        found = None if name in self._vain else _RAW[name].search(self._html, at)
        if found is None:
            self._vain.add(name)
        return at if found is None else found.start()


def _after_remark(html: str, start: int) -> int:
    """Behind a comment or declaration; one that is never ended is a tag like any other."""
    if html.startswith("<!--", start) and (end := html.find("-->", start + 4)) >= 0:
        return end + 3
    return html.find(">", start) + 1


def _tag(name: re.Match[str], rest: str) -> Tag:
    called, is_end = name[1].lower(), name[0].startswith("/")
    if is_end or not rest.strip(" /"):
        return Tag(called, {}, is_end)
    found = {
        each[0].lower(): unescape(each[1] or each[2] or each[3])
        for each in reversed(_ATTRIBUTE.findall(rest))
    }
    return Tag(called, found)
