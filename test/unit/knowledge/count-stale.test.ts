import { countStale, loadKnowledge } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('countStale', () => {
  const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
  const { controls, services, classes, concepts } = knowledge;
  const entries = [controls, services, classes, concepts].flatMap((each) => [...each.values()]);
  const days = entries.map(({ reviewed }) => Date.parse(reviewed));

  it('counts nothing that was read within a year', () => {
    expect(countStale(knowledge, Math.min(...days) + 365 * DAY_MS)).toBe(0);
  });

  it('counts everything a year and a day after the last was read', () => {
    expect(countStale(knowledge, Math.max(...days) + 366 * DAY_MS)).toBe(entries.length);
  });
});
