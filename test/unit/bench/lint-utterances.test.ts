import { findPlacedElsewhere } from '../../bench/utterances/placed-elsewhere';
import { findShortEntries } from '../../bench/utterances/quotas';
import { type ForeignText, findRepeated } from '../../bench/utterances/repeated';
import { collectRows, type Row } from '../../bench/utterances/rows';
import { findSimilar } from '../../bench/utterances/similar';
import { aControl, aKnowledge } from '../../support/dialog-knowledge';

function aRow(label: string, text: string, teaches: Row['teaches'] = 'topic'): Row {
  return { label, text, file: `${label}.json`, teaches };
}

/** Rows that give the words of the others their weight. */
const OTHERS = [
  aRow('keys', 'who turns the old keys over'),
  aRow('logs', 'who keeps the logs of last year'),
  aRow('disks', 'who shreds the broken disks'),
];

function repeated(rows: readonly Row[], questions: readonly ForeignText[] = []) {
  const { lexicon } = aKnowledge();
  return findRepeated([...OTHERS, ...rows], questions, lexicon).map(({ findings }) => findings);
}

describe('findSimilar', () => {
  it('finds texts that differ in common words, whatever their order, and no others', () => {
    const texts = [
      'who takes the backups',
      'the backups who takes',
      'who takes the logs',
      'who takes backups',
    ].map((text) => text.split(' '));

    const pairs = findSimilar(texts, 0.7).map(({ first, second }) => [first, second]);

    expect(pairs).toEqual([
      [0, 1],
      [0, 3],
      [1, 3],
    ]);
  });
});

describe('findRepeated', () => {
  it('calls the same words under two labels a fault, case and stops aside', () => {
    const [across] = repeated([
      aRow('backups', 'who takes the snapshots'),
      aRow('restore', 'Who takes the snapshots.'),
    ]);

    expect(across).toEqual([
      {
        file: 'restore.json',
        otherFile: 'backups.json',
        message:
          '"Who takes the snapshots." and "who takes the snapshots" in backups.json: the same words',
        isFault: true,
      },
    ]);
  });

  it('shows what is nearly the same under one label without calling it a fault', () => {
    const [, within] = repeated([
      aRow('backups', 'who takes the nightly snapshots of databases'),
      aRow('backups', 'who takes nightly snapshots of the database'),
    ]);

    expect(within?.map(({ file, isFault }) => ({ file, isFault }))).toEqual([
      { file: 'backups.json', isFault: false },
    ]);
  });

  it('lets a topic and a form share a message', () => {
    const found = repeated([
      aRow('backups', 'who takes the snapshots'),
      aRow('plain', 'who takes the snapshots', 'form'),
    ]);

    expect(found).toEqual([[], [], []]);
  });

  it('tells two forms apart by a question mark', () => {
    const [across] = repeated([
      aRow('plain', 'and the snapshots?', 'form'),
      aRow('followup', 'and the snapshots', 'form'),
    ]);

    expect(across?.map(({ isFault }) => isFault)).toEqual([false]);
  });

  it('calls the words of a labelled question a fault and does not repeat the question', () => {
    const question = { id: 'q-1', text: 'WHO takes the snapshots?', teachesForms: false };

    const [, , asked] = repeated([aRow('backups', 'who takes the snapshots')], [question]);

    expect(asked).toEqual([
      {
        file: 'backups.json',
        message: '"who takes the snapshots" and the question q-1: the same words',
        isFault: true,
      },
    ]);
  });

  it.each([
    ['a message of three words', aRow('backups', 'who takes snapshots'), false],
    ['a form written from it', aRow('plain', 'who takes the old snapshots', 'form'), true],
  ])('lets a question share its words with %s', (_name, row, teachesForms) => {
    expect(repeated([row], [{ id: 'q-1', text: row.text, teachesForms }])).toEqual([[], [], []]);
  });
});

const BACKUPS = [
  'who takes the snapshots',
  'are snapshots taken every night',
  'snapshots of the volume, whose task',
  'who schedules snapshots',
  'who looks after nightly snapshots',
  'do snapshots happen by themselves',
];
const LOGS = [
  'who reads the audit trail',
  'is the audit trail switched on',
  'audit trail of the account, whose task',
  'who keeps the audit trail',
  'who looks after the audit trail',
  'does the audit trail start by itself',
];
const STRAY = 'audit trail, audit trail, who keeps it';

const knowledge = aKnowledge({
  controls: [
    aControl({ id: 'backups', utterances: [...BACKUPS, STRAY] }),
    aControl({ id: 'logging', name: 'Logs', definition: 'Records.', utterances: LOGS }),
  ],
});

describe('collectRows', () => {
  it('gives each utterance with its label and its file', () => {
    expect(collectRows(knowledge)).toContainEqual({
      label: 'control:backups',
      text: STRAY,
      file: 'controls/backups.json',
      teaches: 'topic',
    });
  });
});

describe('findPlacedElsewhere', () => {
  it('finds the row that stands under the wrong label', () => {
    const { findings } = findPlacedElsewhere(knowledge, () => undefined, 0.5);

    expect(findings.map(({ file, otherFile }) => ({ file, otherFile }))).toEqual([
      { file: 'controls/backups.json', otherFile: 'controls/logging.json' },
    ]);
    expect(findings[0]?.message).toContain(STRAY);
  });
});

describe('findShortEntries', () => {
  it('counts the utterances of each entry against what its kind needs', () => {
    const full = { ...aControl({ id: 'full', utterances: Array(80).fill('who') }) };

    const { findings } = findShortEntries(
      aKnowledge({ controls: [full, aControl({ id: 'few' })] }),
    );

    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      `controls/few.json: ${aControl().utterances.length} of 80`,
      'out-of-scope/: 0 of 3000 in all',
    ]);
  });
});
