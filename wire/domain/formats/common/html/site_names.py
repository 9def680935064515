"""Who published a page: the name of its site as readers know it, else the host of its address."""

import re
from urllib.parse import urlsplit

from wire.domain.formats.common.html.html_metadata import Said

_PIECES = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022\u00bb-]\s+|\s*[|\uff5c]\s*")
_LONGEST = 60
"""Characters of a name; more are a slogan."""
_SOFTWARE = re.compile(
    r"blogger|blogspot|drupal|ghost|hosted|hugo|joomla!?|squarespace|substack|tumblr|typepad|weebly|wix|"
    r"wordpress(?:\.com)?|(?:my |new )?(?:web)?site|home(?:page)?",
    re.IGNORECASE,
)
"""What the software of a site writes where nobody gave it a name."""


def publisher(said: Said, headline: str) -> str:
    """The name of a page's site; its host where the page has none, or gives an account, an address or its own title."""
    address = said.get("url", "")
    name = next(filter(None, map(str.strip, _PIECES.split(said.get("site", "")))), "")
    if name.startswith("@") or _SOFTWARE.fullmatch(name) or name == headline or len(name) > _LONGEST:
        return _host(address) or name.removeprefix("@")
    return (_host(name) if "://" in name else name) or _host(address)


def _host(address: str) -> str:
    """The host of an address, without `www.`; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
