"""Where a link leads when a mail program, a search engine or a network put an address of its own in front of it."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>\x00-\x20]+$", re.IGNORECASE)
_GUARD = re.compile(r"/v3/__(.+?)__;", re.DOTALL)
_DEEPEST = 3
"""Redirections within redirections."""
_KEYS = (
    (re.compile(r"(?:^|\.)google\.[a-z.]{2,6}$"), "/url", ("q", "url")),
    (re.compile(r"\.safelinks\.protection\.outlook\.com$"), "/", ("url",)),
    (re.compile(r"^l\.(?:facebook|instagram|messenger)\.com$"), "/", ("u",)),
    (re.compile(r"(?:^|\.)linkedin\.com$"), "/redir/", ("url",)),
    (re.compile(r"^(?:www\.)?duckduckgo\.com$"), "/l/", ("uddg",)),
    (re.compile(r"^slack-redir\.net$"), "/link", ("url",)),
    (re.compile(r"^(?:link\.zhihu\.com)$"), "/", ("target",)),
    (re.compile(r"^vk\.com$"), "/away.php", ("to",)),
    (re.compile(r"^linkprotect\.cudasvc\.com$"), "/url", ("a",)),
    (re.compile(r"^www\.youtube\.com$"), "/redirect", ("q",)),
)
"""Whose addresses lead elsewhere: the host, how the path begins, and where the true address stands."""


def web_link(address: str) -> str:
    """The address of a page or of a mailbox, without redirection; empty for one that is neither."""
    address = address.strip()
    return direct(address) if _WEB.match(address) else ""


def direct(address: str) -> str:
    """Where an address leads in the end, as far as it says so itself; nothing is fetched."""
    for _ in range(_DEEPEST):
        target = _target(address)
        if not _WEB.match(target):
            break
        address = target
    return address


def _target(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
        if host in ("urldefense.com", "urldefense.proofpoint.com"):
            return _guarded(parts.path, parts.query)
        for name, path, keys in _KEYS:
            if name.search(host) and parts.path.startswith(path):
                given = parse_qs(parts.query)
                return next((given[key][0] for key in keys if key in given), "")
    except ValueError:
        pass
    return ""


def _guarded(path: str, query: str) -> str:
    """The two ways in which a guard of mailboxes writes an address into its own."""
    if found := _GUARD.search(f"{path}?{query}" if query else path):
        return found[1]
    given = parse_qs(query).get("u", [""])[0]
    return unquote(given.replace("-", "%").replace("_", "/"))
