import { FALLBACK_REASONS } from '../../../src/knowledge';
import { buildFallback, sayAside } from '../../../src/replies';
import { aKnowledge } from '../../support/dialog-knowledge';

const knowledge = aKnowledge({
  outOfScope: new Map([
    ['price', { id: 'price', reason: 'pricing', reply: 'Prices change.', utterances: [] }],
    [
      'language',
      {
        id: 'language',
        reason: 'unsupported-language',
        reply: 'English, please.',
        languages: [{ name: 'Spanish', reply: 'En inglés, por favor.', words: ['el'] }],
        utterances: [],
      },
    ],
  ]),
});

describe('buildFallback', () => {
  it.each(FALLBACK_REASONS)('says why and offers what we do answer: %s', (reason) => {
    const { text, choices } = buildFallback(knowledge, reason);

    expect(text).toMatch(/^[A-Z][^.]+\. .+\.$/);
    expect(text).toContain('backups on RDS');
    expect(choices).toEqual([]);
  });

  it('has a sentence of its own for every reason', () => {
    const texts = FALLBACK_REASONS.map((reason) => buildFallback(knowledge, reason).text);

    expect(new Set(texts).size).toBe(FALLBACK_REASONS.length);
  });

  it('lets the entry that fits speak', () => {
    expect(buildFallback(knowledge, 'pricing', { outOfScope: 'price' }).text).toMatch(
      /^Prices change\. /,
    );
  });

  it('speaks for itself where the entry is gone', () => {
    expect(buildFallback(knowledge, 'pricing', { outOfScope: 'gone' })).toEqual(
      buildFallback(knowledge, 'pricing'),
    );
  });

  it.each([
    ['Spanish', 'En inglés, por favor. English, please. I answer'],
    ['Swedish', 'English, please. I answer'],
  ])(
    'says in the language of the question that English is understood best: %s',
    (language, text) => {
      const reply = buildFallback(knowledge, 'unsupported-language', {
        outOfScope: 'language',
        language,
      });

      expect(reply.text.startsWith(text)).toBe(true);
    },
  );

  it('names no party', () => {
    for (const reason of FALLBACK_REASONS) {
      expect(buildFallback(knowledge, reason)).toMatchObject({ kind: 'fallback', reason });
      expect(buildFallback(knowledge, reason)).not.toHaveProperty('answers');
    }
  });
});

describe('sayAside', () => {
  it('says of a half of which nothing was recognised how to ask it', () => {
    expect(sayAside('unclear')).toContain('ask me the other one by itself');
  });

  it.each(FALLBACK_REASONS.filter((reason) => reason !== 'unclear'))(
    'says in one sentence what is left out: %s',
    (reason) => {
      expect(sayAside(reason)).toMatch(/^[A-Z][^.]+; I only say who is responsible\.$/);
    },
  );
});
