// Makes tabs of the links to an answer's views, so that each is shown in place. Without it they are pages.
(() => {
  const GONE = 'This view did not arrive. Is Demarc still running? Ask the question again.';

  function upgrade(nav) {
    nav.setAttribute('role', 'tablist');
    const current = nav.querySelector('[aria-current]') ?? nav.firstElementChild;
    const panel = nav.closest('.reply').querySelector('.panel');
    panel.dataset.view = current.dataset.view;
    for (const link of nav.children) {
      link.setAttribute('role', 'tab');
      link.removeAttribute('aria-current');
    }
    name(panel, current);
    select(nav, current);
    prepare(panel);
    whenIdle(() => loadRenderer().catch(() => loaded.clear()));
  }

  function name(panel, link) {
    const answer = panel.closest('.reply').dataset.answer;
    panel.id = `panel-${answer}-${link.dataset.view}`;
    link.id = `tab-${answer}-${link.dataset.view}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', link.id);
    link.setAttribute('aria-controls', panel.id);
  }

  function select(nav, chosen) {
    for (const link of nav.children) {
      link.setAttribute('aria-selected', String(link === chosen));
      link.tabIndex = link === chosen ? 0 : -1;
    }
    for (const panel of nav.closest('.reply').querySelectorAll('.panel')) {
      panel.hidden = panel.dataset.view !== chosen.dataset.view;
    }
  }

  async function show(link) {
    const nav = link.parentElement;
    const reply = nav.closest('.reply');
    if (!reply.querySelector(`.panel[data-view="${link.dataset.view}"]`)) {
      const panel = await load(link.href);
      panel.dataset.view = link.dataset.view;
      nav.before(panel);
      name(panel, link);
      prepare(panel);
    }
    select(nav, link);
  }

  async function load(address) {
    try {
      const response = await fetch(address);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const panel = page.querySelector('.panel');
      if (panel) return panel;
    } catch {
      // The sentence below says it.
    }
    const panel = document.createElement('div');
    panel.className = 'panel';
    panel.textContent = GONE;
    return panel;
  }

  function prepare(panel) {
    for (const button of panel.querySelectorAll('.copy')) button.hidden = false;
    const card = panel.querySelector('.teams');
    if (card) void draw(card);
  }

  const loaded = new Map();

  function loadScript(src) {
    const known = loaded.get(src);
    if (known) return known;
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${src} did not arrive`));
      document.head.append(script);
    });
    loaded.set(src, loading);
    return loading;
  }

  /** Whoever has an answer may look at its card next. */
  function whenIdle(load) {
    if (window.requestIdleCallback) window.requestIdleCallback(load);
    else setTimeout(load, 200);
  }

  async function loadRenderer() {
    await Promise.all([loadScript('/web/markdown-it.js'), loadScript('/web/adaptivecards.js')]);
    await loadScript('/web/teams.js');
  }

  async function draw(card) {
    try {
      await loadRenderer();
      card.dispatchEvent(new CustomEvent('draw', { bubbles: true }));
    } catch {
      card.textContent = GONE;
      loaded.clear();
    }
  }

  async function copy(button) {
    await navigator.clipboard.writeText(button.parentElement.querySelector('pre').textContent);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy');
    if (button) void copy(button);
    const link = event.target.closest('.views a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show(link);
  });

  document.addEventListener('keydown', (event) => {
    const link = event.target.closest('.views a');
    if (!link) return;
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    const links = [...link.parentElement.children];
    const step = steps[event.key];
    const next =
      step === undefined
        ? { Home: links[0], End: links.at(-1), ' ': link }[event.key]
        : links[(links.indexOf(link) + step + links.length) % links.length];
    if (!next) return;
    event.preventDefault();
    next.focus();
    void show(next);
  });

  for (const nav of document.querySelectorAll('.views')) upgrade(nav);
  new MutationObserver(() => {
    for (const nav of document.querySelectorAll('.views:not([role])')) upgrade(nav);
  }).observe(document.body, { childList: true, subtree: true });
})();
