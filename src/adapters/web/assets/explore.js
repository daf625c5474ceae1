// Turns the explorer's pages in place, and filters while one types. Without it links and forms load them.
(() => {
  const KEPT_PAGES = 10;
  /** Pages that were left, by their entry in the history, to go back to at once. */
  const left = new Map();
  let entries = 0;
  let pending;
  let here = history.state?.entry ?? nameEntry();
  let shown = location.pathname + location.search;
  history.replaceState({ entry: here }, '');

  function nameEntry() {
    entries += 1;
    return `${performance.timeOrigin}-${entries}`;
  }

  async function load(address) {
    pending?.abort();
    pending = new AbortController();
    const response = await fetch(address, {
      headers: { 'demarc-cells': 'coded' },
      signal: pending.signal,
    });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const main = page.getElementById('main');
    if (!main) throw new TypeError(`no page is at ${address}`);
    return { main, title: page.title, url: response.url };
  }

  function leave() {
    const main = document.getElementById('main');
    const table = main.querySelector('.scroll');
    const focused = main.contains(document.activeElement) ? document.activeElement : undefined;
    left.delete(here);
    left.set(here, {
      main,
      title: document.title,
      top: scrollY,
      focused,
      table: [table?.scrollLeft ?? 0, table?.scrollTop ?? 0],
    });
    if (left.size > KEPT_PAGES) left.delete(left.keys().next().value);
  }

  function show({ main, title }, top = 0) {
    document.getElementById('main').replaceWith(main);
    document.title = title;
    shown = location.pathname + location.search;
    scrollTo({ top, behavior: 'instant' });
    document.dispatchEvent(new CustomEvent('shown'));
  }

  /** Shows a page from its top, and lets its heading be read out. */
  function showAnew(page) {
    show(page);
    const heading = page.main.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  function showAgain(page) {
    show(page, page.top);
    const [scrollLeft, scrollTop] = page.table;
    Object.assign(page.main.querySelector('.scroll') ?? {}, { scrollLeft, scrollTop });
    page.focused?.focus({ preventScroll: true });
  }

  async function go(address) {
    try {
      const page = await load(address);
      leave();
      here = nameEntry();
      history.pushState({ entry: here }, '', page.url);
      showAnew(page);
    } catch (error) {
      // A server that is away: the browser says so in its own words.
      if (error.name !== 'AbortError') location.assign(address);
    }
  }

  async function goBack(entry) {
    leave();
    here = entry;
    const known = left.get(entry);
    if (known) return showAgain(known);
    try {
      showAnew(await load(location.href));
    } catch (error) {
      if (error.name !== 'AbortError') location.reload();
    }
  }

  async function applyFilter(filter) {
    const query = new URLSearchParams(new FormData(filter));
    for (const [name, value] of [...query]) if (value === '') query.delete(name);
    const address = query.size > 0 ? `/explore?${query}` : '/explore';
    try {
      const { main } = await load(address);
      document.getElementById('matrix').replaceWith(main.querySelector('#matrix'));
      history.replaceState(history.state, '', address);
      shown = address;
      document.dispatchEvent(new CustomEvent('shown'));
    } catch (error) {
      // A server that is away leaves what is shown; the button asks it again in the ordinary way.
      if (error.name !== 'AbortError') filter.querySelector('button').hidden = false;
    }
  }

  function hideButton() {
    const button = document.querySelector('.filter button');
    if (button) button.hidden = true;
  }

  document.addEventListener('input', ({ target }) => {
    const filter = target.closest('.filter');
    if (filter) void applyFilter(filter);
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'get') return;
    event.preventDefault();
    if (form.matches('.filter')) return void applyFilter(form);
    void go(`${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`);
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/explore"]:not([download])');
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isElsewhere || event.defaultPrevented) return;
    event.preventDefault();
    void go(link.getAttribute('href'));
  });

  addEventListener('popstate', ({ state }) => {
    const isHere = state ? state.entry === here : location.pathname + location.search === shown;
    if (!isHere) void goBack(state?.entry ?? nameEntry());
  });

  document.addEventListener('shown', hideButton);
  hideButton();
})();
