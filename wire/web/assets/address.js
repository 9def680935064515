// The address bar holds the view and the filter: a page can be kept, sent and gone back to.

export const FILTERS = ["q", "kind", "topic", "region", "agency", "language", "status", "since", "until"];

/** What the address says: the view, and every other parameter. */
export function address() {
  return { view: "now", ...Object.fromEntries(new URLSearchParams(location.search)) };
}

/** The filter of the address alone. */
export function filter() {
  const all = address();
  return Object.fromEntries(FILTERS.filter((name) => all[name]).map((name) => [name, all[name]]));
}

/** An address with some parameters changed; "" takes one out. */
export function href(changes) {
  const all = { ...address(), ...changes };
  const given = Object.entries(all).filter(([name, value]) => value && !(name === "view" && value === "now"));
  const query = new URLSearchParams(given).toString();
  return query ? `/?${query}` : "/";
}

/** The address of a view with the present filter and nothing else. */
export function viewHref(view, more = {}) {
  const gone = Object.fromEntries(Object.keys(address()).filter((name) => !FILTERS.includes(name)).map((name) => [name, ""]));
  return href({ ...gone, view, ...more });
}

export function go(to) {
  history.pushState(null, "", to);
  dispatchEvent(new Event("popstate"));
}

/** Links of the page change the address without a reload. */
export function catchLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/?'], a[href='/']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(link.getAttribute("href"));
  });
}
