"""Feeds of one entry, for tests of formats."""

# ruff: noqa: E501 (feeds as senders set them)

SPACES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"'
)
TEXT = "<content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;h3&gt;Head&lt;/h3&gt;&lt;p&gt;Two.&lt;/p&gt;</content:encoded>"


def rss(entry: str, feed: str = "", title: str = "<title>Dorf opens bridge</title>") -> bytes:
    channel = f"<title>Alpin</title><link>https://alpin.example/</link>{feed}"
    return (
        f'<rss version="2.0" {SPACES}><channel>{channel}<item>{title}{entry}</item></channel></rss>'.encode()
    )


def atom(entry: str, feed: str = "") -> bytes:
    own = f"<id>tag:alpin</id><title>Alpin</title>{feed}"
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">{own}<entry><title>Dorf</title>{entry}</entry></feed>'.encode()
