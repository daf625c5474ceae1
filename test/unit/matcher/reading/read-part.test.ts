import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../../src/matcher/entities/names';
import type { Ranker } from '../../../../src/matcher/ranking/ranker';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { createReadPart } from '../../../../src/matcher/reading/read-part';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'vault', name: 'AWS Vault', aliases: { ordinary: ['backup'] }, cues: ['plan'] }),
    aService({
      id: 'waf',
      name: 'AWS WAF',
      aliases: { proper: ['WAF'], generic: ['web application firewall', 'rule group'] },
    }),
  ],
  lexicon: aLexicon({ fillers: ['is', 'our', 'the'], cues: { who: ['who'] } }),
});
const RANKER: Ranker = { labels: [], knows: () => true, score: () => new Float64Array() };
const NEVER = { weights: [], bias: -9 };
const fitted = {
  judgements: {
    ours: NEVER,
    overview: NEVER,
    vague: NEVER,
    comparison: NEVER,
    followUp: NEVER,
    concept: NEVER,
  },
  confidence: NEVER,
};
const read = createReadPart(
  knowledge,
  { names: createNames(knowledge), topics: RANKER, forms: RANKER, readDuty: () => null, fitted },
  createReader(knowledge, { gazetteer: createGazetteer(knowledge.services.values()) }),
);
const service = (text: string, given: string | null, whole?: string) =>
  read(text, given, whole === undefined ? undefined : read(whole, null)).carried.service;

describe('createReadPart', () => {
  it('takes over the service it is given where it names none', () => {
    expect(service('who saves it', 'rds')).toBe('rds');
    expect(service('who saves WAF', 'rds')).toBe('waf');
  });

  it('does not take a common word for a service beside one that is given', () => {
    expect(service('the backup', 'rds')).toBe('rds');
  });

  it('takes a common word for the service that the whole message names by it', () => {
    const whole = 'who sets the backup plan and who hosts backup';

    expect(service('who hosts backup', null)).toBeNull();
    expect(service('who hosts backup', null, whole)).toBe('vault');
  });

  it('masks several common words for a service that is named elsewhere', () => {
    const stems = (text: string, whole: string) =>
      read(text, 'waf', read(whole, null)).reading.message.stems.join(' ');

    expect(stems('who saves the rule group', 'WAF: who saves the rule group')).toBe(
      'who save the §',
    );
    expect(stems('who saves the rule group', 'RDS: who saves the rule group')).not.toContain('§');
  });

  it.each([
    ['is the firewall itself patched', 'is § itself patch'],
    ['is the service itself patched', 'is § itself patch'],
    ['is the data itself patched', 'is the data itself patch'],
  ])('reads %j as %j', (text, stems) => {
    expect(read(text, 'waf').reading.message.stems.join(' ')).toBe(stems);
  });
});
