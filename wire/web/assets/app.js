// The page: the strip, the filter, and the view that the address names; all of it live.

import { h, show, number } from "./dom.js";
import { ask, follow, learnNames, remember, Refused, topicName, regionName } from "./server.js";
import { address, catchLinks, filter, FILTERS, go, href, viewHref } from "./address.js";
import { itemView } from "./story.js";
import { ledgerView, nowView, rejectedView, searchView } from "./views.js";

const VIEWS = { now: ["Now", nowView], search: ["Search", searchView], rejected: ["Dead letters", rejectedView], ledger: ["Ledger and alarms", ledgerView] };
const LIVE = new Set(["now", "search"]);
const PACE = 800; // milliseconds between two redraws at least
const main = document.getElementById("main");
const strip = document.getElementById("strip");
let running = new AbortController();
let due = 0;
let drawn = 0;

async function draw() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const at = address();
  const view = at.view === "item" ? (each) => itemView(at.uri ?? "", each) : (VIEWS[at.view] ?? VIEWS.now)[1];
  drawViews(at.view);
  drawFilter();
  try {
    const drawn = await view(signal);
    if (!signal.aborted) show(main, drawn);
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof Refused) askForToken();
    else if (!main.querySelector(".news, table, article")) show(main, h("p", { class: "empty killed", role: "alert" }, error.message));
    else lost(error.message);
  }
}

function drawViews(current) {
  show(document.getElementById("views"), Object.entries(VIEWS).map(([name, [title]]) =>
    h("a", { href: viewHref(name), "data-key": `view-${name}`, "aria-current": name === current ? "page" : null }, title)));
}

function drawFilter() {
  const names = { topic: topicName, region: regionName };
  const chips = Object.entries(filter()).map(([name, value]) =>
    h("a", { class: "chip", href: href({ [name]: "", cursor: "" }), "data-key": `chip-${name}`, "aria-label": `Take out ${name} ${value}` },
      `${name === "q" ? "words" : name}: ${(names[name] ?? String)(value)} ✕`));
  if (chips.length > 1) chips.push(h("a", { class: "chip", href: href(Object.fromEntries(FILTERS.map((name) => [name, ""]))) }, "all ✕"));
  show(document.getElementById("filter"), chips);
  const words = document.getElementById("words");
  if (document.activeElement !== words) words.value = filter().q ?? "";
}

function askForToken() {
  const form = h("form", { onsubmit: (event) => {
    event.preventDefault();
    remember(new FormData(form).get("token"));
    location.reload();
  } }, h("label", null, "Token ", h("input", { name: "token", type: "password", autocomplete: "off", required: true })), h("button", null, "Show the wire"));
  show(main, h("p", null, "This wire needs a token (WIRE_WEB_TOKEN of `wire web`). It is kept until this tab is closed."), form);
  show(strip, "Not connected");
}

const age = (seconds) => (seconds === null ? "–" : seconds < 90 ? `${Math.max(0, seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : seconds < 172800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`);

/** A screen reader is told when the state turns bad or good again, not every number. */
function speak(wrong) {
  const spoken = document.getElementById("spoken");
  const text = wrong ? `Attention: ${wrong}` : "The wire is followed.";
  if (spoken.textContent !== text) spoken.textContent = text;
}

function drawStrip(status) {
  const wrong = status.fault || (status.stuck ? "records wait, and no worker runs: start one with `wire worker`" : status.stale ? "what is shown is old" : status.problems[0] ?? status.to_act[0] ?? "");
  strip.classList.toggle("bad", Boolean(wrong));
  speak(wrong);
  const cells = [[status.wire, ""], [number(status.messages_per_second), " messages/s"], [number(status.waiting), " waiting"], [number(status.workers), status.workers === 1 ? " worker" : " workers"],
    [age(status.last_item_age), " since the last item"], [number(status.items), " items"], [number(status.held), " held"], [number(status.dead_letters_of_the_last_hour), " dead letters in the last hour"]];
  if (status.alarms) cells.push([h("a", { href: viewHref("ledger"), "data-key": "alarms" }, number(status.alarms), status.alarms === 1 ? " alarm" : " alarms"), ""]);
  if (status.unreadable) cells.push([number(status.unreadable), " records that cannot be read"]);
  if (status.behind) cells.push([number(status.behind), " not read yet"]);
  show(strip, wrong ? h("span", null, `⚠ ${wrong}`) : null, wrong && status.broker_away ? null : cells.map(([value, what]) => h("span", null, h("b", null, value), what)),
    h("span", null, status.as_of ? `as of ${status.as_of.slice(0, 19).replace("T", " ")} UTC` : "nothing has been read yet"));
}

function lost(message) {
  speak(message);
  strip.classList.add("bad");
  show(strip, h("span", null, `⚠ ${message}; what is shown may be old`));
}

function take(event) {
  if (event.fault) return lost(event.fault);
  drawStrip(event.status);
  if (!event.changed || !LIVE.has(address().view) || address().cursor || due) return;
  due = setTimeout(() => { due = 0; drawn = performance.now(); draw(); }, Math.max(0, drawn + PACE - performance.now()));
}

document.getElementById("find").addEventListener("submit", (event) => {
  event.preventDefault();
  go(viewHref("search", { q: document.getElementById("words").value }));
});
addEventListener("popstate", async () => {
  await draw();
  if (!main.contains(document.activeElement) && address().view === "item") main.focus({ preventScroll: true });
  scrollTo(0, 0);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.matches("input")) {
    event.preventDefault();
    document.getElementById("words").focus();
  }
});
catchLinks();
try {
  await learnNames();
} catch (error) {
  lost(error.message);
}
await draw();
follow(take, lost);
