import { eachOnEach } from '../../../../src/matcher/decision/each-on-each';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const TOPICS = { backups: /\bsav/, logging: /\blog/ };

const knowledge = aKnowledge({
  controls: Object.keys(TOPICS).map((id) => aControl({ id, name: id })),
  services: ['RDS', 'EC2', 'EFS'].map((name) =>
    aService({ id: name.toLowerCase(), aliases: { proper: [name] } }),
  ),
  lexicon: aLexicon({ fillers: ['and', 'on', 'who'], cues: { who: ['who'] } }),
});
const read: ReadPart = (text) => {
  const controls = Object.entries(TOPICS)
    .map(([id, word]) => aCandidate(id, word.test(text) ? 2 : 0))
    .sort((a, b) => b.score - a.score);
  return anEvidence(knowledge, { text, controls });
};
const ALWAYS = { weights: new Array<number>(26).fill(0), bias: 9 };
const asked = (text: string, services: readonly string[] = ['rds', 'ec2'], judgement = ALWAYS) => {
  const match = aTopicMatch(services.map((service) => ({ control: 'backups', service })));
  return eachOnEach(read(text, null), text, read, judgement, match)?.topics.map(
    ({ control, service }) => `${control} ${service}`,
  );
};

describe('eachOnEach', () => {
  it.each(['who saves and who logs RDS and EC2', 'RDS and EC2: who saves it and who logs it'])(
    'asks both topics of %j on both services',
    (text) => {
      expect(asked(text)).toEqual(['backups rds', 'backups ec2', 'logging rds', 'logging ec2']);
    },
  );

  it('leaves one topic on several services', () => {
    expect(asked('who saves RDS and EC2')).toBeUndefined();
    expect(asked('who saves and who keeps RDS and EC2')).toBeUndefined();
  });

  it('leaves a second question about one of the services', () => {
    expect(asked('who saves RDS and EC2 and who logs RDS')).toBeUndefined();
  });

  it('leaves what the judgement takes for one question, and more than can be answered', () => {
    const text = 'who saves and who logs RDS, EC2 and EFS';

    expect(asked('who saves and who logs RDS and EC2', undefined, { ...ALWAYS, bias: -9 })).toBe(
      undefined,
    );
    expect(asked(text, ['rds', 'ec2', 'efs'])).toBeUndefined();
  });
});
