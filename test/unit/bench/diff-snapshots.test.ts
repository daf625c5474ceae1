import { diffSnapshots } from '../../bench/answers/diff-snapshots';
import { parseSnapshot, type SnapshotLine } from '../../bench/answers/snapshot';

function aLine(parts: Partial<SnapshotLine> = {}): SnapshotLine {
  return {
    id: '1',
    kind: 'responsibility',
    answers: [{ party: 'aws', control: 'guest-os-patching', service: 'rds' }],
    right: true,
    ...parts,
  };
}

function aSnapshot(...lines: readonly SnapshotLine[]) {
  return new Map(lines.map((line) => [line.id, line]));
}

const asCustomer = aLine({
  answers: [{ party: 'customer', control: 'guest-os-patching', service: 'rds' }],
  right: false,
});

describe('diffSnapshots', () => {
  it('finds nothing between equal snapshots', () => {
    const diff = diffSnapshots(aSnapshot(aLine()), aSnapshot(aLine()));

    expect(diff).toEqual({ compared: 1, changes: [], added: [], removed: [] });
  });

  it('names the part that changed and says that the answer was right before', () => {
    const { changes } = diffSnapshots(aSnapshot(aLine()), aSnapshot(asCustomer));

    expect(changes).toEqual([
      {
        id: '1',
        before: 'responsibility: aws guest-os-patching on rds',
        after: 'responsibility: customer guest-os-patching on rds',
        parts: ['party'],
        turn: 'lost',
      },
    ]);
  });

  it('counts an answer that became right as gained', () => {
    const { changes } = diffSnapshots(aSnapshot(asCustomer), aSnapshot(aLine()));

    expect(changes.map(({ turn }) => turn)).toEqual(['gained']);
  });

  it('tells a corrected premise from a plain answer', () => {
    const { changes } = diffSnapshots(
      aSnapshot(aLine()),
      aSnapshot(aLine({ premiseCorrected: true })),
    );

    expect(changes.map(({ parts, turn }) => ({ parts, turn }))).toEqual([
      { parts: ['other'], turn: 'same' },
    ]);
  });

  it('lists questions that only one side holds', () => {
    const { added, removed } = diffSnapshots(
      aSnapshot(aLine({ id: 'old' })),
      aSnapshot(aLine({ id: 'new' })),
    );

    expect({ added, removed }).toEqual({ added: ['new'], removed: ['old'] });
  });
});

describe('parseSnapshot', () => {
  it('passes over what npm prints before the first line', () => {
    const text = `\n> demarc@1.0.0 answers:snapshot\n\n${JSON.stringify(aLine())}\n`;

    expect([...parseSnapshot(text).values()]).toEqual([aLine()]);
  });
});
