// An item in a list, and an item with all that is known of it.

import { h, entitle, table, time, outward, number } from "./dom.js";
import { ask, topicName, regionName } from "./server.js";
import { href, viewHref } from "./address.js";

const MARKS = { canceled: ["KILLED", "killed"], withheld: ["WITHHELD", "held"] };
const LONG = 240;
const SUMMARY = { copy: "is a copy of", near: "is nearly a copy of", excerpt: "is a part of", extension: "goes on from", resend: "came again:", superseded: "came too late:", "kill-of-unknown": "kills what nobody knows (`wire kill ID` takes back a story that it means):", "killed-by-name": "is killed by the notice", namesake: "is another story than" };

export const itemHref = (uri) => viewHref("item", { uri });

/** KILLED or WITHHELD; nothing for a live item. */
const mark = (item) => (MARKS[item.status] ? h("strong", { class: `mark ${MARKS[item.status][1]}` }, MARKS[item.status][0]) : null);

const pieces = (list) => list.map((piece) => (piece.hit ? h("mark", null, piece.text) : piece.text));

function headline(item, most = Infinity) {
  const whole = item.headline || "(no headline)";
  const words = item.marked.length ? pieces(item.marked) : whole.length > most ? `${whole.slice(0, most)}…` : whole;
  return item.status === "usable" ? words : h("s", null, words);
}

/** Each name once: a Subject Code and a Media Topic may have the same. A code without a name says nothing to a reader; the page of the item has it. */
const topicLinks = (codes) => codes.filter((code, at) => topicName(code) !== code && codes.findIndex((other) => topicName(other) === topicName(code)) === at).map((code) => h("a", { href: href({ topic: code, view: "", uri: "" }) }, topicName(code)));
const regionLinks = (codes) => codes.filter((code) => !/^\d/.test(code)).map((code) => h("a", { href: href({ region: code, view: "", uri: "" }) }, regionName(code)));

/** One item of a list. */
export function row(item, fresh = false) {
  return h("li", { class: fresh ? "fresh" : null },
    mark(item),
    item.version > 1 ? h("span", { class: "mark version", title: "a later version" }, `v${item.version}`) : null,
    item.kind === "story" ? null : h("span", { class: "mark" }, item.kind),
    h("a", { class: "headline", href: itemHref(item.uri), "data-key": item.uri }, headline(item, LONG)),
    item.status !== "usable" && item.reason ? h("p", { class: "excerpt killed" }, item.reason) : null,
    item.excerpt.length ? h("p", { class: "excerpt" }, pieces(item.excerpt)) : null,
    h("p", { class: "meta" }, h("span", null, time(item.time)),
      item.dateline ? h("span", null, item.dateline) : null,
      item.agency ? h("a", { href: href({ agency: item.agency, view: "", uri: "" }) }, item.agency) : null,
      regionLinks(item.regions).slice(0, 4), topicLinks(item.topics).slice(0, 4),
      item.copies ? h("span", null, `${number(item.copies)} ${item.copies === 1 ? "copy" : "copies"} folded`) : null));
}

/** The page of one item. */
export async function itemView(uri, signal) {
  if (!uri) throw new Error("The address names no item.");
  const found = await ask(`/api/items/${encodeURIComponent(uri)}`, {}, signal);
  const [item, newest] = [found.item, found.versions[0]];
  entitle(`${item.status === "usable" ? "" : "KILLED "}${item.headline} – Wire`);
  return h("article", { class: "item" },
    h("h2", null, mark(item), headline(item)),
    item.status === "usable" ? null : h("p", { class: "killed" }, `This ${item.kind} was taken back${item.reason ? `: ${item.reason}` : "."}`),
    h("p", { class: "meta" }, h("span", null, time(item.time)), h("span", null, `version ${item.version}`), item.byline ? h("span", null, item.byline) : null,
      item.dateline ? h("span", null, item.dateline) : null, item.agency ? h("span", null, item.agency) : null),
    item.status === "usable" ? text(newest.value) : null,
    versions(item, found.versions), related("Pictures, teasers and the story they belong to", found.parts), copies(item, found.copies), cluster(item, found),
    evidence(newest.value, found.evidence), links(found.links, item.uri), fields(item, newest));
}

const text = (value) => h("div", { class: "text" }, (value.descriptions ?? []).filter((each) => each.role === "caption").map((each) => h("p", null, each.value)),
  (value.bodies ?? []).map((each) => each.value.split(/\n{2,}/).map((paragraph) => h("p", null, paragraph))));

const RULES = { sent: "the sender says it", words: "words of the text", dateline: "the dateline", mentions: "named in the text", within: "lies around a country that is found" };

/** What speaks for a topic or a place: what was sent, words with their weights, mentions with their place in the text. */
const said = (each) => [RULES[each.rule] ?? each.rule, each.sent.length ? `sent: ${each.sent.join(", ")}` : "",
  (each.words ?? []).map((word) => `${word.word} ${word.weight}`).join(", "),
  (each.mentions ?? []).map((one) => `${one.words} ${one.weight} (${one.kind}, ${one.part})`).join(", "), each.more ? `and ${each.more} more` : ""].filter(Boolean).join("; ");

function evidence(value, found) {
  const sent = [
    ...(value.subjects ?? []).filter((each) => each.confidence === undefined).map((each) => [each.rel ?? "subject", each.name ?? each.literal ?? each.uri ?? "", each.literal ?? "", `as sent${each.creator ? ` (${each.creator})` : ""}`]),
    ...(value.places ?? []).filter((each) => each.rel === "sent" || each.rel === "located").map((each) => ["place", each.name ?? "", each.literal ?? "", each.rel === "sent" ? "as sent" : "place of the sender's field"])];
  const wire = found ? [...found.topics.map((each) => ["topic", each.name || topicName(each.code), `${each.code}, ${each.confidence} %`, said(each)]), ...found.places.map((each) => [each.rel, each.name, each.literal, said(each)])] : [];
  const other = found?.published_by && found.published_by !== found.rules ? h("p", { class: "empty" }, `Published by rules ${found.published_by}; this is what rules ${found.rules} say of the same text.`) : null;
  return wire.length || sent.length ? h("section", null, h("h3", null, "Where each tag came from"), other,
    wire.length ? table("Found by the wire", ["tag", "name", "code", "because of"], wire) : null, sent.length ? table("Sent with it", ["tag", "name", "code", ""], sent) : null) : null;
}

function fields(item, newest) {
  const value = newest.value;
  const shown = [["slugline", value.slugline], ["note to editors", value.edNote], ["language", item.language], ["urgency", item.urgency], ["credit", value.profile === "media" ? value.by : ""],
    ["copyright", value.copyrightNotice], ["usage terms", value.usageTerms], ["rendition", value.renditions?.[0]?.href && outward(value.renditions[0].href)],
    ["source", newest.headers.ce_source], ["file or message", newest.headers.ce_subject], ["message id", value.altIds?.find((each) => each.role === "message")?.value],
    ["uri", item.uri], ["on the log", newest.place]];
  return h("section", null, h("h3", null, "Fields"), h("dl", null, shown.filter(([, said]) => said).map(([name, said]) => [h("dt", null, name), h("dd", null, said)])));
}

const related = (title, list) => (list.length ? h("section", null, h("h3", null, title), h("ul", { class: "news" }, list.map((each) => row(each)))) : null);

/** A button that shows another item beside this one, and hides it again. */
function comparison(item, uri) {
  const place = h("div", { "aria-live": "polite" });
  const button = h("button", { "aria-expanded": "false", onclick: async () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) return place.replaceChildren();
    try {
      const compared = await ask("/api/compare", { one: item.uri, other: uri });
      place.replaceChildren(sideBySide(compared.differences, "this one", "the other one"));
    } catch (error) {
      place.replaceChildren(h("p", { class: "killed" }, error.message));
    }
  } }, "Side by side");
  return [button, place];
}

function copies(item, list) {
  return list.length ? h("section", null, h("h3", null, `Copies, not published (${list.length})`), h("ul", { class: "news" }, list.map((each) => h("li", null,
    h("strong", null, each.headline || "(no headline)"), h("p", { class: "meta" }, h("span", null, time(each.time)), h("span", null, each.source), h("span", null, each.uri.slice(-12)),
      each.kind ? h("span", null, `${each.kind === "near" ? `${Math.round(100 * each.similarity)} % alike` : each.kind}: ${each.decided}`) : null), comparison(item, each.uri))))) : null;
}

function cluster(item, found) {
  if (!found.cluster.length) return null;
  return h("section", null, h("h3", null, "The others of its cluster"), h("ul", { class: "news" }, found.cluster.map((each) => {
    const line = row(each);
    line.append(...comparison(item, each.uri));
    return line;
  })));
}

function versions(item, list) {
  return h("section", null, h("h3", null, `Versions (${list.length})`), list.map((version, at) => h("details", { open: at === 0 && list.length > 1 && item.status === "usable" },
    h("summary", null, version.current ? h("strong", { class: "mark version" }, "now") : h("strong", { class: "mark killed" }, item.status === "usable" ? "replaced" : "taken back"),
      `version ${version.version}, ${version.change === "version" ? "" : `${version.change}, `}`, time(version.time), ` on ${version.place}`),
    Object.keys(version.differences).length ? sideBySide(version.differences, "before", "this version") : at < list.length - 1 ? h("p", { class: "empty" }, "No field that readers see has changed.") : null,
    version.current ? null : h("div", { class: "old" }, h("p", { class: "killed" }, item.status === "usable" ? "An earlier version, replaced by a later one." : "Taken back: not for publication."), text(version.value)))));
}

/** The fields of two versions or items: on the left what is gone, on the right what came. */
function sideBySide(differences, left, right) {
  const side = (list, change, tag) => list.filter((piece) => piece.change === "same" || piece.change === change).map((piece) => (piece.change === "same" ? piece.text : h(tag, null, piece.text)));
  const names = Object.keys(differences);
  return names.length ? names.map((name) => [h("h3", null, name), h("div", { class: "pair" },
    h("div", { role: "group", tabindex: "0", "aria-label": `${name}, ${left}` }, side(differences[name], "removed", "del")),
    h("div", { role: "group", tabindex: "0", "aria-label": `${name}, ${right}` }, side(differences[name], "added", "ins")))]).flat().reduce((box, part) => (box.append(part), box), h("div"))
    : h("p", { class: "empty" }, "Nothing that readers see differs: the same words.");
}

function links(list, uri) {
  const rows = list.map((link) => [time(link.time), link.kind === "update" ? `version ${link.version} changes ${link.changes.map((change) => change.field).join(", ")}`
    : [link.item === uri ? "this " : h("a", { href: itemHref(link.item) }, link.item.slice(-12)), ` ${SUMMARY[link.kind] ?? link.kind} `,
      link.canonical === uri ? "this one" : h("a", { href: itemHref(link.canonical) }, link.canonical.slice(-12))], link.decided, link.kind === "near" ? `${Math.round(100 * link.similarity)} %` : ""]);
  return rows.length ? h("section", null, h("h3", null, "Links"), table("What was decided of it", ["time", "what", "decided by", "alike"], rows)) : null;
}
