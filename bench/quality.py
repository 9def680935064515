"""How well pages are told apart and items enriched: `python -m bench.quality` prints each figure beside its floor.

The floors are in quality-floors.tsv and only go up. What was used to set a rule is called in-sample: the odd files of
Reuters-21578 and every other text of GeoVirus and LGL set the thresholds of places, four fifths of the labelled texts
taught the topics. The other halves, and the other fifth, are held out. For topics that is not quite so (decision 19).
"""

import gzip
import html
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench import pages
from bench.labelled_texts import CODES, LEAD, LEAD_SENTENCES, Text, bbc, huffpost, masakhane
from bench.marked_pages import marked_pages
from tests.support import DATA
from wire.domain.enrichment import localities
from wire.domain.enrichment.regions import country_of, find, places
from wire.domain.enrichment.topics import topics
from wire.domain.places import gazetteer
from wire.domain.splitting import dateline
from wire.domain.words import words

FLOORS = Path(__file__).with_name("quality-floors.tsv")
POINTS = Path(__file__).with_name("geovirus-countries.tsv")

EVEN, ODD = 0, 1


class Story(NamedTuple):
    """A text of which the countries are known, each with how often it is meant."""

    headline: str
    body: str
    countries: Counter[str]
    dateline: str = ""


def figures() -> Iterator[tuple[str, float]]:
    """Every figure by its name."""
    for part, name in ((EVEN, "held out"), (ODD, "in-sample")):
        stories = list(_reuters(part))
        abroad = [story for story in stories if set(story.countries) != {"US"}]
        filed = [story.dateline for story in stories if story.dateline]
        yield (
            f"datelines of Reuters resolved to a country, {name}",
            sum(map(bool, map(country_of, filed))) / len(filed),
        )
        yield f"countries of Reuters, F1, {name}", _f1(stories, with_dateline=True)
        yield f"countries of Reuters not only about the US, F1, {name}", _f1(abroad, with_dateline=True)
        yield f"the same without the dateline, {name}", _f1(abroad, with_dateline=False)
    for corpus, read in (("GeoVirus", _geovirus), ("LGL", _lgl)):
        for part, name in ((ODD, "held out"), (EVEN, "in-sample")):
            texts = [story for at, story in enumerate(read()) if at % 2 == part and story.countries]
            yield f"countries of {corpus}, F1, {name}", _f1(texts, with_dateline=False)
            yield f"first country of {corpus}, {name}", _first(texts)
    for part, name in ((ODD, "held out"), (EVEN, "in-sample")):
        precision, recall = _cities(list(_xml("geo/lgl.xml.gz").iter("article"))[part::2])
        yield f"cities of LGL, precision, {name}", precision
        yield f"cities of LGL, recall, {name}", recall
    for corpus, labelled in (("BBC", bbc), ("MasakhaNEWS", masakhane), ("HuffPost headlines", huffpost)):
        held_out = [text for text in dict.fromkeys(labelled()) if text.held_out]
        yield f"topics of {corpus}, macro-F1, held out", _macro_f1(held_out)[0]
        if corpus != "HuffPost headlines":
            short = [
                text._replace(body=" ".join(LEAD.split(text.body)[:LEAD_SENTENCES])) for text in held_out
            ]
            yield f"topics of {corpus} by two sentences, macro-F1, held out", _macro_f1(short)[0]
            yield f"share of {corpus} by two sentences with a topic, held out", 1 - _macro_f1(short)[1]
    for name, value in pages.figures(pages.measure(list(marked_pages()))).items():
        if "milliseconds" not in name:
            yield f"pages, {name}, held out", value


def _f1(stories: Iterable[Story], *, with_dateline: bool) -> float:
    right = found = wanted = 0
    for story in stories:
        filed = story.dateline if with_dateline else ""
        codes = {
            place.literal for place in places(find(filed, words(story.headline), words(story.body)))
        } & _countries()
        right += len(codes & set(story.countries))
        found += len(codes)
        wanted += len(story.countries)
    return 2 * right / (found + wanted)


def _first(stories: Iterable[Story]) -> float:
    """Share of texts whose heaviest country is one that is meant most often."""
    hits = []
    for story in stories:
        found = places(find("", words(story.headline), words(story.body)))
        first = next((place.literal for place in found if place.literal in _countries()), "")
        hits.append(story.countries[first] == max(story.countries.values()))
    return sum(hits) / len(hits)


def _cities(articles: Iterable[ElementTree.Element]) -> tuple[float, float]:
    """Precision and recall of the cities of some articles of LGL, by their GeoNames ids.

    LGL is of local papers, which leave out where they are: a third of what is found is a larger namesake.
    """
    right = found = wanted = 0
    for article in articles:
        marked = {
            int(place.get("geonameid", "0")): place.findtext("fclass") for place in article.iter("gaztag")
        }
        title, text = article.findtext("title", ""), article.findtext("text", "")
        read = find("", words(title), words(text.removeprefix(title).lstrip(". ")))
        named = localities.localities("", (), localities.named(read, "en"))
        cities = {int(place.literal.rpartition(".")[2]) for place in named if place.uri}
        right += len(cities & marked.keys())
        found += len(cities)
        wanted += sum(kind == "P" for kind in marked.values())
    return right / found, right / wanted


def _macro_f1(texts: Iterable[Text]) -> tuple[float, float]:
    """Macro-F1 of the best topic over the topics that are wanted, and the share of texts without one."""
    right, wanted, found = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        best = next((t.code for t in topics(words(text.headline), words(text.body)) if t.code in CODES), "")
        label = best if best in text.topics | text.also else min(text.topics)
        wanted[label] += 1
        found[best] += 1
        right[label] += best == label
    scores = [2 * right[code] / (wanted[code] + found[code]) for code in wanted]
    return sum(scores) / len(scores), found[""] / found.total()


def _countries() -> set[str]:
    return set(gazetteer.countries())


def _reuters(part: int) -> Iterator[Story]:
    """The stories with a text of every other file."""
    for path in sorted((DATA / "reuters21578").glob("*.sgm.gz"))[part::2]:
        text = gzip.decompress(path.read_bytes()).decode("latin-1")
        for story in re.findall(r"<REUTERS.*?</REUTERS>", text, re.DOTALL):
            if "<BODY>" in story:
                sent = re.findall(r"<D>(.*?)</D>", _field(story, "PLACES"))
                filed = dateline.of_field(_field(story, "DATELINE").strip().rstrip("- "))
                yield Story(
                    _field(story, "TITLE"),
                    _field(story, "BODY"),
                    Counter(map(country_of, sent)),
                    filed.place if filed else "",
                )


def _field(story: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", story, re.DOTALL)
    return html.unescape(found[1]) if found else ""


def _geovirus() -> Iterator[Story]:
    rows = (line.split("\t") for line in POINTS.read_text("utf-8").splitlines() if line[0] != "#")
    countries = {(latitude, longitude): country for latitude, longitude, country in rows}
    for article in _xml("geo/GeoVirus.xml.gz").iter("article"):
        named = Counter(
            countries[place.findtext("lat", ""), place.findtext("lon", "")]
            for place in article.iter("location")
        )
        del named[""]
        yield Story("", article.findtext("text", ""), named)


def _lgl() -> Iterator[Story]:
    for article in _xml("geo/lgl.xml.gz").iter("article"):
        named: Counter[str] = Counter()
        for place in article.iter("gaztag"):
            name = place.findtext("country") or place.findtext("name") or ""
            named.update(gazetteer.codes_of(name, ("country",))[:1])
        title, text = article.findtext("title", ""), article.findtext("text", "")
        yield Story(title, text.removeprefix(title).lstrip(". "), named)


def _xml(name: str) -> ElementTree.Element:
    return ElementTree.fromstring(gzip.decompress((DATA / name).read_bytes()))


def floors() -> dict[str, float]:
    """The figures that must not be undercut."""
    rows = (line.split("\t") for line in FLOORS.read_text("utf-8").splitlines() if line[0] != "#")
    return {name: float(floor) for name, floor in rows}


def main() -> None:
    """Print every figure; ends with 1 if one is under its floor."""
    if not DATA.is_dir():
        sys.exit(f"no test data at {DATA}: set WIRE_DATA to its folder")
    pinned = floors()
    under = 0
    for name, figure in figures():
        floor = pinned.get(name, 0.0)
        under += figure < floor
        print(
            f"{figure:6.3f}  (floor {floor:.3f})  {name}{'  UNDER ITS FLOOR' if figure < floor else ''}",
            flush=True,
        )
    sys.exit(bool(under))


if __name__ == "__main__":
    main()
