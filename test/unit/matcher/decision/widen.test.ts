import { decide } from '../../../../src/matcher/decision/decide';
import { createWiden } from '../../../../src/matcher/decision/widen';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const TOPICS = { backups: /\bsav/, logging: /\blog/ };

const knowledge = aKnowledge({
  controls: Object.keys(TOPICS).map((id) => aControl({ id, name: id })),
  services: ['RDS', 'EC2', 'EFS'].map((name) =>
    aService({ id: name.toLowerCase(), aliases: { proper: [name] } }),
  ),
  lexicon: aLexicon({ fillers: ['and', 'for', 'the', 'who'], cues: { who: ['who'] } }),
});

/** Scores a topic by whether its word is there, the copies a little higher. */
const read: ReadPart = (text) => {
  const controls = Object.entries(TOPICS)
    .map(([id, word]) => aCandidate(id, word.test(text) ? (id === 'backups' ? 2.1 : 2) : 0))
    .sort((a, b) => b.score - a.score);
  return anEvidence(knowledge, { text, controls });
};
const widen = createWiden(read, { weights: new Array<number>(26).fill(0), bias: 9 });

function topics(text: string): readonly string[] | undefined {
  const evidence = read(text, null);
  const match = widen(
    {
      ...decide(evidence),
      match: {
        kind: 'topics',
        topics: [
          {
            control: 'backups',
            service: 'rds',
            variant: null,
            class: null,
            duty: null,
            confidence: 1,
          },
        ],
        belief: null,
      },
    },
    evidence,
    text,
  )?.match;
  return match?.kind === 'topics'
    ? match.topics.map(({ control, service }) => `${control} ${service}`)
    : undefined;
}

describe('createWiden', () => {
  it('asks one question of each service that stands before it', () => {
    expect(topics('RDS, EC2 and EFS: who saves it')).toEqual([
      'backups rds',
      'backups ec2',
      'backups efs',
    ]);
  });

  it('leaves the list to the first question where a second one is about one service', () => {
    expect(topics('RDS, EC2 and EFS: who saves it, and who for the EFS logs')).toEqual([
      'backups rds',
      'logging efs',
    ]);
  });
});
