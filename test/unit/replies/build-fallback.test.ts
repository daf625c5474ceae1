import { FALLBACK_REASONS } from '../../../src/knowledge';
import { buildFallback } from '../../../src/replies';
import { aKnowledge } from '../../support/dialog-knowledge';

const knowledge = aKnowledge({
  outOfScope: new Map([
    ['price', { id: 'price', reason: 'pricing', reply: 'Prices change.', utterances: [] }],
  ]),
});

describe('buildFallback', () => {
  it.each(FALLBACK_REASONS)('says why and offers what we do answer: %s', (reason) => {
    const { text, choices } = buildFallback(knowledge, reason, null);

    expect(text).toMatch(/^[A-Z][^.]+\. .+\.$/);
    expect(text).toContain('backups on RDS');
    expect(choices).toEqual([]);
  });

  it('has a sentence of its own for every reason', () => {
    const texts = FALLBACK_REASONS.map((reason) => buildFallback(knowledge, reason, null).text);

    expect(new Set(texts).size).toBe(FALLBACK_REASONS.length);
  });

  it('lets the entry that fits speak', () => {
    expect(buildFallback(knowledge, 'pricing', 'price').text).toMatch(/^Prices change\. /);
  });

  it('speaks for itself where the entry is gone', () => {
    expect(buildFallback(knowledge, 'pricing', 'gone')).toEqual(
      buildFallback(knowledge, 'pricing', null),
    );
  });

  it('names no party', () => {
    for (const reason of FALLBACK_REASONS) {
      expect(buildFallback(knowledge, reason, null)).toMatchObject({ kind: 'fallback', reason });
      expect(buildFallback(knowledge, reason, null)).not.toHaveProperty('answers');
    }
  });
});
