import fc from 'fast-check';
import { buildInbox, type IgnoredItem, type InboxQuestion } from '../../../src/curation';

let at = 0;
const asked = (text: string, parts: Partial<InboxQuestion> = {}): InboxQuestion => {
  at += 1;
  return { kind: 'unanswered', platform: 'slack', text, reason: 'unclear', at, ...parts };
};
const disputed = (about?: string, parts: Partial<InboxQuestion> = {}): InboxQuestion => {
  at += 1;
  return { kind: 'disputed', platform: 'slack', ...(about && { about }), at, ...parts };
};
const titles = (questions: readonly InboxQuestion[], aside: readonly IgnoredItem[] = []) =>
  buildInbox(questions, aside)
    .filter(({ ignored }) => !ignored)
    .map(({ title }) => title);

describe('buildInbox', () => {
  it('puts alike questions together, whatever little words and endings they have', () => {
    const [item, ...others] = buildInbox(
      [
        asked('who patches the frobnicator on RDS?'),
        asked('Frobnicator patching in RDS: whose is it'),
        asked('is patching of RDS frobnicators ours?'),
      ],
      [],
    );

    expect(others).toEqual([]);
    expect(item).toMatchObject({
      title: 'is patching of RDS frobnicators ours?',
      unanswered: 3,
      disputed: 0,
    });
  });

  it.each([
    ['who patches the frobnicator?', 'who audits the warehouse?'],
    ['who backs up RDS?', 'who backs up the mainframe in our basement?'],
    ['who?', 'what?'],
  ])('keeps %j apart from %j', (one, other) => {
    expect(titles([asked(one), asked(other)])).toHaveLength(2);
  });

  it('puts disputed answers together by what they were about', () => {
    const items = buildInbox(
      [
        disputed('backups/rds', { text: 'who backs up RDS?' }),
        disputed('backups/rds', { reason: 'old page' }),
        disputed('backups/ec2'),
        disputed(),
      ],
      [],
    );

    expect(items.map(({ title, disputed: count }) => [title, count])).toEqual([
      ['answer about backups/rds', 2],
      ['an answer that is no longer remembered', 1],
      ['answer about backups/ec2', 1],
    ]);
  });

  it('ranks what was not understood or disputed before what is refused by design, then the newest', () => {
    const price = 'how expensive are macaroons?';
    const questions = [
      asked(price, { reason: 'pricing' }),
      asked(price, { reason: 'pricing' }),
      asked('who owns the flux capacitor?'),
      disputed('mfa/iam'),
    ];

    expect(titles(questions)).toEqual([
      'answer about mfa/iam',
      'who owns the flux capacitor?',
      price,
    ]);
  });

  it('keeps what was set aside so, with every question like it, also once the first is gone', () => {
    const first = asked('who patches the frobnicator on RDS?');
    const aside = buildInbox([first], []);
    const later = [
      asked('frobnicator patching on RDS, whose?'),
      asked('who audits the warehouse?'),
    ];

    expect(titles(later, aside)).toEqual(['who audits the warehouse?']);
  });

  it('tells nothing of the words in what keeps an item ignored', () => {
    const [item] = buildInbox([asked('who patches the frobnicator?')], []);

    expect(item?.signature).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
      expect.stringMatching(/^[0-9a-f]{12}$/),
    ]);
  });

  it('gives every question a place in one item, the same in whatever order they come', () => {
    const word = fc.constantFrom(
      'frobnicator',
      'capacitor',
      'warehouse',
      'audit',
      'patch',
      'who',
      '?',
    );
    const texts = fc.array(
      fc.array(word).map((words) => words.join(' ')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const questions = all.map((text) => asked(text));

        const items = buildInbox(questions, []);

        expect(items.flatMap((item) => item.questions)).toHaveLength(questions.length);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        expect(buildInbox([...questions].reverse(), [])).toEqual(items);
      }),
    );
  });

  it('goes through a month of a busy workspace in a moment', () => {
    const questions = Array.from({ length: 20_000 }, (_, i) =>
      asked(`who patches thing${i % 5_000} of the frobnicator${i % 7}?`),
    );
    const begun = performance.now();

    buildInbox(questions, []);

    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
