// Filters while one types and moves over the matrix with arrow keys. Without it the filter has its button.
(() => {
  const filter = document.querySelector('.filter');
  let pending;

  async function show() {
    const query = new URLSearchParams(new FormData(filter));
    for (const [name, value] of [...query]) if (value === '') query.delete(name);
    const address = query.size > 0 ? `/explore?${query}` : '/explore';
    pending?.abort();
    pending = new AbortController();
    try {
      const response = await fetch(address, { signal: pending.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      document.getElementById('matrix').replaceWith(page.getElementById('matrix'));
      history.replaceState(null, '', address);
      prepare();
    } catch (error) {
      // A server that is away leaves what is shown; the button asks it again in the ordinary way.
      if (error.name !== 'AbortError') filter.querySelector('button').hidden = false;
    }
  }

  /** One cell is in the order of the Tab key, arrows move from there. */
  function prepare() {
    for (const table of document.querySelectorAll('.matrix')) {
      for (const cell of table.querySelectorAll('td a')) cell.tabIndex = -1;
      const first = table.querySelector('td a');
      if (first) first.tabIndex = 0;
    }
  }

  const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.matrix td a');
    const move = MOVES[event.key];
    if (!cell || !move) return;
    const rows = [...cell.closest('table').querySelectorAll('tbody tr:not(.group)')];
    const row = cell.closest('tr');
    const column = [...row.cells].indexOf(cell.closest('td')) + move[1];
    const next = rows[rows.indexOf(row) + move[0]]?.cells[column]?.querySelector('td a');
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  if (filter) {
    filter.querySelector('button').hidden = true;
    filter.addEventListener('input', () => void show());
    filter.addEventListener('submit', (event) => {
      event.preventDefault();
      void show();
    });
  }
  prepare();
})();
