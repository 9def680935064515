// Elements from plain values. Text of the wire only ever becomes a text node: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

/** What would steer what is shown: control characters, and characters that turn the direction of what follows. wire/printable.py has the same rule. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]/g;

const shown = (value) => (typeof value === "string" ? value.replace(CONTROLS, "·") : value);

/** Name the page in the browser's tab. */
export const entitle = (text) => { document.title = shown(text); };

/** An HTML element; a function among the attributes (`onclick`) is a listener, null and false are left out. */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : name === "href" ? value : shown(value));
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false && child !== "").map(shown));
  return element;
}

/** Put new children into a place, and keep the focus where it was (elements are known by `data-key`). */
export function show(place, ...children) {
  const key = place.contains(document.activeElement) ? document.activeElement.dataset?.key : null;
  place.replaceChildren(...children.flat(9).filter(Boolean).map(shown));
  if (key) place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

export const number = (value) => Number(value).toLocaleString("en");

export const time = (text) => h("time", { datetime: text }, text.slice(0, 16).replace("T", " "));

/** A table; cells may be elements. Columns of numbers stand to the right. On a phone each row is a card (style.css): the roles keep it a table for a screen reader. */
export function table(caption, heads, rows) {
  const kind = (cell) => (typeof cell === "number" ? "number" : typeof cell === "string" && cell.length <= 16 ? "short" : null);
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", { class: "rows", role: "table" },
      h("caption", null, caption),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads.map((head) => h("th", { scope: "col", role: "columnheader" }, head)))),
      h("tbody", { role: "rowgroup" }, rows.map((row) => h("tr", { role: "row" }, row.map((cell, at) =>
        h("td", { role: "cell", "data-head": heads[at], class: kind(cell) }, typeof cell === "number" ? number(cell) : cell)))))));
}

/** Only web addresses are links; anything else of the wire is shown as text. */
export function outward(address) {
  return /^https?:\/\//i.test(address)
    ? h("a", { href: address, rel: "noopener noreferrer nofollow", target: "_blank" }, address)
    : address;
}
