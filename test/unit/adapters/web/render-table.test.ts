import { renderTable } from '../../../../src/adapters/web/render-table';
import type { Matrix } from '../../../../src/explore';

const MATRIX: Matrix = {
  title: 'Two places',
  columns: [
    { kind: 'service', id: 'rds', name: 'Amazon RDS' },
    { kind: 'class', id: 'iaas', name: 'Infrastructure service' },
  ],
  groups: [
    {
      title: 'Data',
      rows: [{ id: 'backups', name: 'Backups', cells: ['shared', 'customer'] }],
    },
  ],
};

describe('renderTable', () => {
  it('writes each cell as a link to its answer', () => {
    const { markup } = renderTable(MATRIX);

    expect(markup).toContain(
      '<td class="party-shared" role="cell"><a href="/explore/services/rds/backups">Shared</a></td>',
    );
    expect(markup).toContain('<a href="/explore/classes/iaas/backups">You</a>');
    expect(markup).not.toContain('data-');
  });

  it("codes the cells as digits, each the place of a party in the key, for the page's script", () => {
    const { markup } = renderTable(MATRIX, 'coded');

    expect(markup).toContain('<tr role="row" data-cells="10" data-topic="backups">');
    expect(markup.match(/data-path="[^"]+"/g)).toEqual([
      'data-path="/explore/services/rds/"',
      'data-path="/explore/classes/iaas/"',
    ]);
    expect(markup).not.toContain('<td');
  });
});
