import { diffSnapshots } from '../../bench/answers/diff-snapshots';
import { renderChanges } from '../../bench/answers/render-changes';
import { parseSnapshot, renderSnapshot, type SnapshotLine } from '../../bench/answers/snapshot';

const QUESTIONS = [
  { id: 'cu-1', text: 'and rds?', turns: ['who patches ec2?', 'and rds?'], kind: 'followup' },
  { id: 'pt-1', text: 'who rotates the keys?', kind: 'responsibility' },
];

function aSnapshot(party: string, right: boolean, ids: readonly string[] = ['cu-1', 'pt-1']) {
  const line = (id: string): SnapshotLine => ({
    id,
    kind: 'responsibility',
    answers: [{ party, control: 'engine-patching' }],
    right,
  });
  return new Map(ids.map((id) => [id, line(id)]));
}

const changed = diffSnapshots(aSnapshot('aws', true), aSnapshot('shared', false));

describe('renderChanges', () => {
  it('shows each change with its question, then the counts', () => {
    expect(renderChanges(changed, QUESTIONS, true)).toEqual([
      '- cu-1  who patches ec2? → and rds?',
      '      was responsibility: aws engine-patching',
      '      now responsibility: shared engine-patching',
      '- pt-1  who rotates the keys?',
      '      was responsibility: aws engine-patching',
      '      now responsibility: shared engine-patching',
      '2 of 2 answers changed',
      '+ 0 now right · - 2 no longer right · 0 neither',
      '  party: 2',
    ]);
  });

  it('keeps the words of measuring questions to itself unless asked', () => {
    const lines = renderChanges(changed, QUESTIONS, false);

    expect(lines).toContain('- pt-1');
    expect(lines.join('\n')).not.toContain('who rotates the keys?');
  });

  it('says in two lines that nothing changed', () => {
    const same = diffSnapshots(aSnapshot('aws', true), aSnapshot('aws', true));

    expect(renderChanges(same, QUESTIONS, true)).toEqual([
      '0 of 2 answers changed',
      '+ 0 now right · - 0 no longer right · 0 neither',
    ]);
  });

  it('names the questions that only one side holds', () => {
    const diff = diffSnapshots(aSnapshot('aws', true, ['old']), aSnapshot('aws', true, ['new']));

    expect(renderChanges(diff, [], true).slice(2)).toEqual(['only now: new', 'only before: old']);
  });
});

describe('renderSnapshot', () => {
  it('writes what parseSnapshot reads', () => {
    const snapshot = aSnapshot('aws', true);

    expect(parseSnapshot(renderSnapshot(snapshot))).toEqual(snapshot);
  });
});
