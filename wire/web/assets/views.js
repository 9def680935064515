// The views: now, search, dead letters, ledger.

import { h, entitle, table, time, number } from "./dom.js";
import { ask, topicName, regionName, continentOf } from "./server.js";
import { filter, href, viewHref, address } from "./address.js";
import { bars, lines, tiles, heat } from "./charts.js";
import { row } from "./story.js";

const KINDS = ["story", "teaser", "media"];
const HOURS = 24;
/** Filters of items that the counts do not have. */
const UNCOUNTED = ["q", "kind", "agency", "language", "status"];
let known = new Set();

/** The newest items that the filter takes, each marked that was not there before. */
async function newest(parameters, signal) {
  const found = await ask("/api/items", parameters, signal);
  const fresh = new Set(known.size ? found.items.filter((item) => !known.has(item.uri + item.version)).map((item) => item.uri) : []);
  known = new Set(found.items.map((item) => item.uri + item.version));
  const more = found.next ? h("a", { class: "more", href: href({ cursor: found.next }), "data-key": "more" }, "Older ones") : null;
  if (!found.items.length) return h("p", { class: "empty" }, Object.keys(filter()).length ? "Nothing on the wire is about all of this." : "Nothing is on the wire yet. Try: wire replay seeds/");
  return [h("ul", { class: "news" }, found.items.map((item) => row(item, fresh.has(item.uri)))), more];
}

/** Now: newest stories beside the charts. */
export async function nowView(signal) {
  entitle("Wire");
  const chosen = filter();
  const within = { from: chosen.since, to: chosen.until };
  const around = /^\d/.test(chosen.region ?? "") ? chosen.region : "";
  const [news, hours, topics, countries, cells] = await Promise.all([
    newest({ ...chosen, cursor: address().cursor }, signal),
    ask("/api/counts", { by: "hour", topic: chosen.topic, region: chosen.region, last: HOURS, top: 400 }, signal),
    ask("/api/counts", { by: "topic", kind: "story", region: chosen.region, ...within, top: 500 }, signal),
    ask("/api/counts", { by: "country", kind: "story", topic: chosen.topic, region: around, ...within, top: 300 }, signal),
    ask("/api/counts", { by: "topic-country", kind: "story", region: around, ...within, top: 4000 }, signal)]);
  const uncounted = Object.keys(chosen).filter((name) => UNCOUNTED.includes(name));
  return h("div", { class: "now" },
    h("section", { "aria-label": "Newest stories" }, h("h2", null, "Newest stories"), news),
    h("div", { class: "board" }, uncounted.length ? h("p", { class: "sentence" }, `Nothing is counted by ${uncounted.map((name) => (name === "q" ? "words" : name)).join(" and ")}: these count all.`) : null,
      overTime(hours), byTopic(topics.rows, chosen), byCountry(countries.rows, chosen), crossed(cells.rows)));
}

function overTime(answer) {
  if (!answer.newest_hour) return lines("Items per hour", [], [], []);
  const last = Date.parse(`${answer.newest_hour}:00:00Z`);
  const hours = Array.from({ length: HOURS }, (_, at) => new Date(last - (HOURS - 1 - at) * 3600e3).toISOString().slice(0, 13));
  const counted = new Map(answer.rows.map((each) => [`${each.kind} ${each.hour.slice(0, 13)}`, each.received]));
  const series = KINDS.map((kind) => ({ name: kind, values: hours.map((hour) => counted.get(`${kind} ${hour}`) ?? 0) }));
  const after = (hour) => new Date(Date.parse(`${hour}:00:00Z`) + 3600e3).toISOString().slice(0, 19) + "Z";
  return lines("Items per hour", hours.map((hour) => `${hour}:00`), series, hours.map((hour) => href({ since: `${hour}:00:00Z`, until: after(hour), cursor: "" })));
}

const toggled = (name, code, chosen) => href({ [name]: chosen[name] === code ? "" : code, cursor: "" });

/** Topics of the first level, and the one that is chosen: an item is counted under every level of its topics. */
const isFirst = (code) => code.endsWith("000000");

const byTopic = (rows, chosen) => bars("Stories by topic", rows.filter((each) => isFirst(each.topic) || each.topic === chosen.topic).map((each) => (
  { name: topicName(each.topic), value: each.received, href: toggled("topic", each.topic, chosen), current: chosen.topic === each.topic })));

function byCountry(rows, chosen) {
  const groups = new Map();
  for (const each of rows) {
    const tile = { code: each.region, name: regionName(each.region), value: each.received, href: toggled("region", each.region, chosen), current: chosen.region === each.region };
    const continent = regionName(continentOf(each.region)) || "Elsewhere";
    groups.set(continent, [...(groups.get(continent) ?? []), tile]);
  }
  return tiles("Stories by country", [...groups].sort().map(([name, list]) => ({ name, tiles: list.sort((a, b) => a.code.localeCompare(b.code)) })));
}

function crossed(rows) {
  const [byRow, byColumn, cells] = [new Map(), new Map(), new Map()];
  for (const each of rows.filter((each) => isFirst(each.topic))) {
    byRow.set(each.topic, (byRow.get(each.topic) ?? 0) + each.received);
    byColumn.set(each.region, (byColumn.get(each.region) ?? 0) + each.received);
    cells.set(`${each.topic} ${each.region}`, each.received);
  }
  const largest = (sums, most) => [...sums].sort((a, b) => b[1] - a[1]).slice(0, most).map(([code]) => code);
  return heat("Topics and countries", largest(byRow, 12).map((code) => ({ code, name: topicName(code) })), largest(byColumn, 8).map((code) => ({ code, name: regionName(code) })),
    (topic, region) => cells.get(`${topic} ${region}`) ?? 0, (topic, region) => href({ topic, region, cursor: "" }));
}

/** Search: items with the words, with the same filter. */
export async function searchView(signal) {
  const chosen = filter();
  entitle(`${chosen.q ?? "Search"} – Wire`);
  const kinds = h("p", { class: "meta" }, ["story", "teaser", "media", "all"].map((kind) =>
    h("a", { href: href({ kind, cursor: "" }), "aria-current": (chosen.kind ?? "story") === kind ? "true" : null }, kind)),
    h("a", { href: href({ status: chosen.status === "canceled" ? "" : "canceled", cursor: "" }) }, chosen.status === "canceled" ? "not only killed ones" : "only killed ones"));
  return h("section", { "aria-label": "Results" }, h("h2", null, chosen.q ? `Newest with ${chosen.q}` : "Newest"), kinds, await newest({ ...chosen, cursor: address().cursor }, signal));
}

/** Dead letters: groups, the letters of one, and one with its bytes. */
export async function rejectedView(signal) {
  entitle("Dead letters – Wire");
  const { letter, reason = "", cursor } = address();
  if (letter) return letterView(letter, signal);
  const found = await ask("/api/rejected", { reason, cursor }, signal);
  if (!found.groups.length) return h("p", { class: "empty" }, "No message was rejected.");
  const groups = found.groups.map((each) => [each.letters, h("a", { href: viewHref("rejected", { reason: each.reason }) }, each.reason), each.format || "unknown", time(each.newest),
    h("a", { href: viewHref("rejected", { letter: each.example }) }, "show one")]);
  const letters = found.letters.map((each) => [time(each.time), h("a", { href: viewHref("rejected", { letter: each.number }) }, each.reason), each.subject || each.origin || each.key, each.size]);
  return h("section", null, h("h2", null, "Dead letters"), table("By reason and format", ["letters", "reason", "format", "newest", ""], groups),
    h("h2", null, reason ? "Those of one reason" : "The newest"), table("Each with what is wrong and where it came from", ["time", "reason", "from", "bytes"], letters),
    found.next ? h("a", { class: "more", href: href({ cursor: found.next }) }, "Older ones") : null);
}

async function letterView(which, signal) {
  const { letter, fault } = await ask(`/api/rejected/${encodeURIComponent(which)}`, {}, signal);
  const names = [["reason", letter.reason], ["stage", letter.stage], ["format", letter.format], ["file or message", letter.subject], ["producer", letter.origin], ["key", letter.key],
    ["bytes", number(letter.size)], ["read from", letter.source], ["dead letter", `${letter.topic}/${letter.partition}/${letter.offset}`]];
  return h("article", { class: "item" }, h("h2", null, "A dead letter"), h("dl", null, names.filter(([, said]) => said).map(([name, said]) => [h("dt", null, name), h("dd", null, said)])),
    fault.hex.length ? bytes(fault) : h("p", { class: "empty" }, "It has no bytes."));
}

const bytes = (fault) => [h("h3", null, `From byte ${number(fault.start)} on${fault.at ? ", the fault marked" : ""}`),
    h("pre", null, fault.before, fault.at ? h("mark", { class: "fault", title: "the fault" }, fault.at === "\n" ? "⏎\n" : fault.at) : null, fault.after),
    h("h3", null, "In hex"), h("pre", { class: "hex" }, fault.hex.join("\n"))];

/** Alarms, the ledger, and what is held. */
export async function ledgerView(signal) {
  entitle("Ledger – Wire");
  const [found, alarms] = await Promise.all([ask("/api/ledger", { by: address().by ?? "all" }, signal), ask("/api/alarms", {}, signal)]);
  const names = ["source", "format", "day", "received", "published", "repeated", "superseded", "held", "kills", "rejected", "misrouted", "remainder"].filter((name) => found.rows[0] && name in found.rows[0]);
  return h("section", null, h("h2", null, "Alarms"), alarmList(alarms.alarms), h("h2", null, "What became of each message"),
    h("p", { class: "meta" }, ["all", "source", "format", "day"].map((by) => h("a", { href: href({ by }) }, by))),
    found.rows.length ? table("Messages by outcome; remainder must be 0", names, found.rows.map((each) => names.map((name) => each[name]))) : h("p", { class: "empty" }, "No message has come yet."),
    h("h2", null, "Held"), found.held.length ? table("Held messages; nothing they say is shown", ["file or message", "id", "because", "until", "since", "source"], found.held.map((each) => [each.subject, each.id, each.because, each.until || "a release", each.since, each.source]))
      : h("p", { class: "empty" }, "No message is held."));
}

/** Alarms, those to act on first: since when, what is normal, and what to do. */
function alarmList(alarms) {
  if (!alarms.length) return h("p", { class: "empty" }, "No alarm. Sources and agencies are held against their own habit of the last four weeks.");
  const mark = (level) => h("strong", { class: `mark ${level === "act" ? "killed" : "held"}` }, level === "act" ? "ACT" : "LOOK");
  const code = (text) => text.split("`").map((part, at) => at % 2 ? h("code", null, part) : part);
  return h("ul", { class: "news" }, alarms.map((each) => h("li", null, mark(each.level), each.what,
    h("p", { class: "meta" }, "since ", time(each.since), `; normal: ${each.normal}`), h("p", null, code(each.advice)))));
}
