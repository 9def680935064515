"""One small fictional message in each format, made by a builder, so that no test of the contract needs files."""

import json


def text(name: str = "Dorf") -> bytes:
    return f"Bridge opens in {name}\n\nnews\n\nDORF, Austria (Alpin) - A bridge opened on Monday.\n".encode()


def reuters(number: str = "77") -> bytes:
    return (
        f'<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5" NEWID="{number}">\n'
        "<DATE> 2-MAR-1987 09:12:00.50</DATE>\n<TOPICS><D>coffee</D></TOPICS>\n<PLACES><D>austria</D></PLACES>\n"
        "<UNKNOWN> \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute\nb f BC-BRIDGE-OPENS   03-02 0105</UNKNOWN>\n"
        "<TEXT>&#2;\n<TITLE>DORF &lt;DRF> OPENS BRIDGE</TITLE>\n<AUTHOR>    By Ada Gruber, Reuters</AUTHOR>\n"
        "<DATELINE>    DORF, March 2 - </DATELINE><BODY>A bridge opened\non Monday.\n    Two said it\nshook.\n"
        " Reuter\n&#3;</BODY></TEXT>\n</REUTERS>"
    ).encode()


def nitf(
    guid: str = "alpin-1", docdata: str = "", issued: str = "20260302T091200+0100", body: str = ""
) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- <doc-id id-string="not-this-one"/> -->
<nitf><head><title>T</title><docdata {docdata}><doc-id regsrc="Alpin" id-string="{guid}"/><urgency ed-urg="3"/>
<date.issue norm="{issued}"/><du-key version="1"/></docdata></head>
<body><body.head><hedline><hl1>Dorf opens bridge</hl1></hedline><byline>By Ada Gruber</byline></body.head>
<body.content>{body or "<p>A bridge opened.</p><hl2>Shaky</hl2><p>Two said<br/>it shook.</p>"}</body.content>
</body></nitf>""".encode()


def newsmlg2(
    guid: str = "tag:alpin.example,2026:1", version: str = "2", status: str = "stat:usable"
) -> bytes:
    return f"""<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-02T09:20:00Z</sent></header><itemSet>
<newsItem guid="{guid}" version="{version}" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
<provider literal="Alpin"/><versionCreated>2026-03-02T09:12:00Z</versionCreated><pubStatus qcode="{status}"/>
</itemMeta><contentMeta><urgency>3</urgency><by>By Ada Gruber</by><headline>Dorf opens bridge</headline>
<subject qcode="subj:04015000"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>A bridge opened.</p></body></html>
</inlineXML></contentSet></newsItem></itemSet></newsMessage>""".encode()


def newsml12(item: str = "BRIDGE-1", revision: str = "2", status: str = "Usable") -> bytes:
    return f"""<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope/><NewsItem xml:lang="en"><Identification>
<NewsIdentifier><ProviderId>alpin.example</ProviderId><DateId>20260302</DateId><NewsItemId>{item}</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">{revision}</RevisionId></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20260302T091200Z</ThisRevisionCreated><Status FormalName="{status}"/>
<Urgency FormalName="3"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Dorf opens bridge</HeadLine>
<ByLine>By Ada Gruber</ByLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>A bridge opened.</p>
</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""".encode()


def ninjs(guid: str = "urn:alpin:1", **more: object) -> bytes:
    item = {
        "uri": guid,
        "version": "2",
        "versionCreated": "2026-03-02T09:12:00Z",
        "urgency": 3,
        "by": "By Ada Gruber",
    }
    item["headlines"] = [{"role": "main", "value": "Dorf opens bridge"}]
    item["bodies"] = [{"contentType": "text/plain", "value": "A bridge opened.\n\nTwo said it shook."}]
    return json.dumps(item | more).encode()


def anpa(slug: str = "BC-EU--Dorf-Bridge", headline: str = "Dorf opens bridge") -> bytes:
    return (
        f"\x16\x16\x01a0417\x1f-----\r\nu i\x13\x11 {slug}   03-02 0140\r\n\x02^{slug},131<\r\n^{headline}<\r\n"
        "^Eds: Adds detail.<\r\n^By ADA GRUBER=\r\n\t   DORF, Austria (AL) _ A bridge\r\nopened.\r\n"
        "\t   ``It shook,'' two said.\r\n\r\n\t   \x03AL-WF-03-02-26 0912GMT<\r\n\x04"
    ).encode()


def iptc7901(number: str = "042", titles: str = "Dorf opens bridge =") -> bytes:
    return (
        f"\x01eca{number} 4 i 111 ccccb   alpin 061\r\n\r\nAustria/bridge/\r\n\x02{titles}\r\n\r\n"
        "   Dorf (alpin) - A bridge\r\nopened.\r\n\r\n   Two said it shook.\r\n\r\n# Notebook\r\n\r\nTel: 1\r\n"
        "\r\n\x03020912 GMT Mrz 26 \r\n\x7f\x04"
    ).encode()


def rss(link: str = "https://alpin.example/feed") -> bytes:
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Alpin</title><link>{link}</link><lastBuildDate>Mon, 02 Mar 2026 09:12:00 GMT</lastBuildDate><item>
<title>Dorf opens bridge</title><link>https://alpin.example/1</link>
<description>&lt;p&gt;It shook.&lt;/p&gt;</description><pubDate>Mon, 02 Mar 2026 09:12:00 GMT</pubDate>
<media:content url="https://alpin.example/1.jpg" medium="image"><media:credit>Ada Gruber</media:credit></media:content>
</item></channel></rss>""".encode()


def sitemap(page: str = "1") -> bytes:
    return f"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://alpin.example/{page}</loc><news:news>
<news:publication><news:name>Alpin</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-02T09:12:00Z</news:publication_date><news:title>Dorf opens bridge</news:title>
<news:keywords>bridge, Dorf</news:keywords></news:news></url></urlset>""".encode()


def html(url: str = "https://alpin.example/1") -> bytes:
    return f"""<!DOCTYPE html><html lang="en"><head><title>x</title><meta charset="utf-8">
<link href="{url}" rel="canonical"><meta property="article:modified_time" content="2026-03-02T09:12:00Z">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Dorf opens bridge",
"author":{{"name":"By Ada Gruber"}}}}</script></head><body><nav>Menu</nav><h1>Dorf opens bridge</h1>
<p>A bridge<br>opened.</p><script>track()</script></body></html>""".encode()


def email(name: str = "1") -> bytes:
    return (
        f"From: Ada Gruber <ada@alpin.example>\r\nMessage-ID: <{name}@alpin.example>\r\n"
        "Date: Mon, 02 Mar 2026 09:12:00 +0000\r\nSubject: Dorf opens =?utf-8?q?br=C3=BCcke?=\r\n\r\n"
        "A bridge opened.\r\n\r\nTwo said it shook.\r\n"
    ).encode()
