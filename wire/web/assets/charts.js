// Charts as SVG and shaded tables. Each has a name, a sentence that says what it shows, and its numbers as a table.

import { h, s, number, table } from "./dom.js";

const SHADES = 6;

/** 0 (nothing) to 6, by the logarithm: a wire's counts differ by orders of magnitude. */
const shade = (value, most) => (value > 0 ? Math.max(1, Math.round((SHADES * Math.log1p(value)) / Math.log1p(most || 1))) : 0);

function figure(title, sentence, picture, heads, rows) {
  return h("figure", null, h("figcaption", null, h("h2", null, title), h("p", { class: "sentence" }, sentence)), picture,
    heads ? h("details", null, h("summary", { "data-key": `numbers-${title}` }, "as numbers"), table(title, heads, rows)) : null);
}

const nothing = (title) => h("figure", null, h("figcaption", null, h("h2", null, title)), h("p", { class: "empty" }, "Nothing is counted here."));

/** Bars, the largest first: rows of {name, value, href, current}. */
export function bars(title, rows) {
  if (!rows.length) return nothing(title);
  const most = Math.max(...rows.map((row) => row.value));
  const list = h("ul", { class: "bars" }, rows.map((row) =>
    h("li", null, h("a", { href: row.href, "data-key": `${title}-${row.name}`, "aria-current": row.current ? "true" : null },
      h("span", { class: "name" }, row.name),
      s("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
        s("rect", { width: (100 * row.value) / most, height: 10, rx: 1 })),
      h("span", { class: "value" }, number(row.value))))));
  return figure(title, `Most: ${rows[0].name}, ${number(rows[0].value)}.`, list);
}

/** Lines over hours: series of {name, values}; `hours` names them, `hrefs` leads to each. */
export function lines(title, hours, series, hrefs) {
  if (!hours.length) return nothing(title);
  const most = Math.max(2, ...series.flatMap((one) => one.values));
  const [width, height, left, bottom] = [640, 180, 36, 22];
  const step = (width - left - 8) / Math.max(1, hours.length - 1);
  const x = (at) => left + at * step;
  const y = (value) => 8 + (height - bottom - 8) * (1 - value / most);
  const picture = s("svg", { viewBox: `0 0 ${width} ${height}`, class: "lines", role: "group", "aria-label": title },
    [0, 0.5, 1].map((part) => [
      s("line", { class: "grid", x1: left, x2: width - 8, y1: y(most * part), y2: y(most * part) }),
      s("text", { x: left - 6, y: y(most * part) + 4, "text-anchor": "end" }, number(Math.round(most * part)))]),
    series.map((one, at) => s("polyline", { class: `line line-${at}`, points: one.values.map((value, hour) => `${x(hour)},${y(value)}`).join(" ") })),
    hours.map((hour, at) => s("a", { href: hrefs[at], "data-key": `hour-${hour}`, "aria-label": `${hour}: ${series.map((one) => `${one.name} ${one.values[at]}`).join(", ")}` },
      s("rect", { class: "hour", x: x(at) - step / 2, y: 0, width: step, height: height - bottom }),
      series.map((one, which) => s("circle", { class: `dot line-${which}`, cx: x(at), cy: y(one.values[at]), r: 2.5 })),
      s("title", null, `${hour}: ${series.map((one) => `${one.name} ${number(one.values[at])}`).join(", ")}`))),
    hours.map((hour, at) => (at % 6 ? null : s("text", { x: x(at), y: height - 6, "text-anchor": "middle" }, hour.slice(11, 16)))));
  const total = (one) => one.values.reduce((sum, value) => sum + value, 0);
  const legend = h("p", { class: "legend" }, series.map((one, at) => h("span", { class: `key line-${at}` }, `${one.name} ${number(total(one))}`)));
  return figure(title, `${hours[0].slice(0, 16).replace("T", " ")} to ${hours.at(-1).slice(0, 16).replace("T", " ")} UTC, by event time.`, [legend, picture],
    ["hour", ...series.map((one) => one.name)], hours.map((hour, at) => [hour.slice(0, 16).replace("T", " "), ...series.map((one) => one.values[at])]));
}

/** One tile for each country, in groups: groups of {name, tiles: [{code, name, value, href, current}]}. */
export function tiles(title, groups) {
  const all = groups.flatMap((group) => group.tiles);
  if (!all.length) return nothing(title);
  const most = Math.max(...all.map((tile) => tile.value));
  const largest = all.reduce((one, other) => (other.value > one.value ? other : one));
  const picture = groups.map((group) => h("div", { class: "continent" }, h("h3", null, group.name),
    h("ul", { class: "tiles" }, group.tiles.map((tile) => h("li", null,
      h("a", { class: `tile shade-${shade(tile.value, most)}`, href: tile.href, title: `${tile.name}: ${number(tile.value)}`, "data-key": `tile-${tile.code}`,
        "aria-label": `${tile.name}: ${number(tile.value)}`, "aria-current": tile.current ? "true" : null }, tile.code))))));
  return figure(title, `${all.length} countries; most: ${largest.name}, ${number(largest.value)}.`, picture,
    ["country", "stories"], all.toSorted((a, b) => b.value - a.value).map((tile) => [tile.name, tile.value]));
}

/** A table of two fields, shaded: `rows` and `columns` are {code, name}, `cell(row, column)` a number, `to` its address. */
export function heat(title, rows, columns, cell, to) {
  if (!rows.length || !columns.length) return nothing(title);
  const most = Math.max(...rows.flatMap((row) => columns.map((column) => cell(row.code, column.code))));
  const picture = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title }, h("table", { class: "heat" },
    h("thead", null, h("tr", null, h("td", null), columns.map((column) => h("th", { scope: "col" }, h("abbr", { title: column.name }, column.code))))),
    h("tbody", null, rows.map((row) => h("tr", null, h("th", { scope: "row" }, row.name), columns.map((column) => {
      const value = cell(row.code, column.code);
      return h("td", { class: `shade-${shade(value, most)}` }, value ? h("a", { href: to(row.code, column.code), "data-key": `heat-${row.code}-${column.code}`,
        "aria-label": `${row.name}, ${column.name}: ${value}` }, number(value)) : "");
    }))))));
  return figure(title, "Stories about both; darker is more.", picture);
}
