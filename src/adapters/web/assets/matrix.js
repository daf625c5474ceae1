// Moves over the matrix with arrow keys, and draws the cells of wide tables. Without it the cells are all there.
(() => {
  /** The least that a row and a column take, in pixels: how many can be in sight. */
  const ROW_HEIGHT = 26;
  const COLUMN_WIDTH = 56;
  /** The rest is drawn after what is in sight was shown, so many milliseconds in each frame. */
  const PAUSE_MS = 100;
  const FRAME_MS = 5;

  function prepare() {
    for (const table of document.querySelectorAll('.matrix')) {
      draw(table);
      // One cell is in the order of the Tab key, arrows move from there.
      const cells = table.querySelectorAll('td a');
      for (const cell of cells) if (cell.tabIndex !== -1) cell.tabIndex = -1;
      if (cells[0]) cells[0].tabIndex = 0;
    }
  }

  /** Draws the coded cells: at once what can be in sight, then the rest; there may be sixteen thousand. */
  function draw(table) {
    const rows = codedRows(table);
    if (rows.length === 0) return;
    const fill = createPen(table);
    const columns = Math.ceil(innerWidth / COLUMN_WIDTH);
    for (const head of headsOf(table).slice(columns)) head.hidden = true;
    const { top } = table.tBodies[0].getBoundingClientRect();
    const inSight = Math.ceil((innerHeight - Math.max(top, 0)) / ROW_HEIGHT);
    for (const row of rows.slice(0, Math.max(inSight, 1))) fill(row, columns);
    setTimeout(() => drawRest(table, rows, fill), PAUSE_MS);
  }

  function drawRest(table, rows, fill) {
    if (!table.isConnected) return;
    showHeads(table);
    const until = performance.now() + FRAME_MS;
    while (rows.length > 0 && performance.now() < until) fill(rows.shift());
    if (rows.length > 0) requestAnimationFrame(() => drawRest(table, rows, fill));
  }

  function drawWhole() {
    for (const table of document.querySelectorAll('.matrix')) {
      const fill = createPen(table);
      showHeads(table);
      for (const row of codedRows(table)) fill(row);
    }
  }

  function headsOf(table) {
    return [...table.querySelectorAll('[data-path]')];
  }

  function showHeads(table) {
    for (const head of table.querySelectorAll('thead [hidden]')) head.hidden = false;
  }

  function codedRows(table) {
    return [...table.querySelectorAll('[data-cells]')];
  }

  /** Gives what draws the cells of a row: so many, or all. */
  function createPen(table) {
    const cells = [...document.querySelectorAll('.key .party')].map(createCell);
    const paths = headsOf(table).map(({ dataset }) => dataset.path);
    return (row, count = paths.length) => {
      const { cells: coded, topic } = row.dataset;
      for (let i = row.cells.length - 1; i < Math.min(count, paths.length); i += 1) {
        const cell = cells[coded[i]].cloneNode(true);
        cell.firstChild.setAttribute('href', paths[i] + topic);
        row.append(cell);
      }
      if (row.cells.length > paths.length) delete row.dataset.cells;
    };
  }

  function createCell({ className, textContent }) {
    const cell = document.createElement('td');
    cell.className = className.replace('party ', '');
    cell.setAttribute('role', 'cell');
    const link = document.createElement('a');
    link.textContent = textContent;
    link.tabIndex = -1;
    cell.append(link);
    return cell;
  }

  const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.matrix td a');
    const move = MOVES[event.key];
    if (!cell || !move) return;
    const rows = [...cell.closest('table').querySelectorAll('tbody tr:not(.group)')];
    const row = cell.closest('tr');
    const column = cell.closest('td').cellIndex + move[1];
    const next = rows[rows.indexOf(row) + move[0]]?.cells[column]?.querySelector('td a');
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  document.addEventListener('shown', prepare);
  addEventListener('beforeprint', drawWhole);
  prepare();
})();
