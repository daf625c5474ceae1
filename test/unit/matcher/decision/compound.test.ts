import { bestSplit, splitQuestions, splitsOf } from '../../../../src/matcher/decision/compound';
import type { Match } from '../../../../src/matcher/match';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const TOPICS = { backups: /\bsav/, logging: /\blog/, patching: /\bpatch/, keys: /\bkey/ };

const knowledge = aKnowledge({
  controls: Object.keys(TOPICS).map((id) => aControl({ id, name: id })),
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
});

/** Scores a topic by whether its word is there: 2 where it is, 0 where not. */
const read: ReadPart = (text, service) => {
  const controls = Object.entries(TOPICS)
    .map(([id, word]) => aCandidate(id, word.test(text) ? 2 : 0))
    .sort((a, b) => b.score - a.score);
  const evidence = anEvidence(knowledge, { text, controls });
  const { carried } = evidence;
  return { ...evidence, carried: { ...carried, service: carried.service ?? service } };
};
const ALWAYS = { weights: new Array<number>(26).fill(0), bias: 9 };
const NEVER = { ...ALWAYS, bias: -9 };
const split = (text: string, judgement = ALWAYS, decided: Match['kind'] = 'topics') =>
  splitQuestions(read(text, null), text, read, judgement, decided);
const topics = (text: string) =>
  split(text)?.topics.map(({ control, service }) => `${control} ${service}`);

describe('splitQuestions', () => {
  it.each([
    ['who saves RDS and who logs EC2', ['backups rds', 'logging ec2']],
    ['who saves RDS? who logs EC2?', ['backups rds', 'logging ec2']],
    ['who saves RDS, and also who logs EC2', ['backups rds', 'logging ec2']],
    ['a) who saves RDS; then who logs EC2', ['backups rds', 'logging ec2']],
    ['who saves RDS and who saves EC2', ['backups rds', 'backups ec2']],
  ])('cuts %j in two', (text, parts) => {
    expect(topics(text)).toEqual(parts);
  });

  it('hands the service of the first question on to the second', () => {
    expect(topics('who saves RDS and who logs it')).toEqual(['backups rds', 'logging rds']);
  });

  it('cuts three questions, in their order, and no more', () => {
    const three = 'who saves RDS? who logs EC2? who patches it?';
    const parts = ['backups rds', 'logging ec2', 'patching ec2'];

    expect(topics(three)).toEqual(parts);
    expect(topics(`${three} who keeps keys?`)).toHaveLength(3);
  });

  it.each([
    'who saves RDS',
    'who saves and keeps RDS',
    'who saves RDS and EC2',
    'who saves and tls',
    'who saves RDS and who sings songs',
    'who saves RDS and who saves RDS',
    '',
    `who saves RDS and who logs EC2 ${'on and on '.repeat(100)}`,
  ])('leaves %j whole', (text) => {
    expect(split(text)).toBeUndefined();
  });

  it('parts a message that reads whole as another kind only where the cut is all but certain', () => {
    const likely = { ...ALWAYS, bias: 1 };
    const text = 'who saves RDS and who logs EC2?';

    expect(split(text, likely)).toBeDefined();
    expect(split(text, likely, 'comparison')).toBeUndefined();
    expect(split(text, ALWAYS, 'comparison')).toBeDefined();
  });

  it('parts one that reads whole as an overview where the cut is likely enough', () => {
    const text = 'who saves RDS and who logs EC2?';

    expect(split(text, { ...ALWAYS, bias: 1 }, 'overview')).toBeDefined();
    expect(split(text, { ...ALWAYS, bias: 0.5 }, 'overview')).toBeUndefined();
  });

  it('parts the questions after a story, on the service that it tells', () => {
    const told =
      'We inherited RDS from somebody. Last week it was slow. who saves it and who logs it?';

    expect(topics(told)).toEqual(['backups rds', 'logging rds']);
    expect(topics('We run RDS. who saves it and who logs EC2')).toEqual([
      'backups rds',
      'logging ec2',
    ]);
  });

  it('tells of each part whether it asks who or whether it is AWS', () => {
    const found = split('does AWS save RDS? who logs it?');

    expect(found?.topics.map(({ guess }) => guess)).toEqual([{ side: 'aws', form: 'guess' }, null]);
  });

  it('hands the service at the end of a list to all of it', () => {
    expect(topics('saving and logs on RDS')).toEqual(['backups rds', 'logging rds']);
  });

  it('answers each item of a list that an end asks about', () => {
    expect(topics('RDS: saving, logs and patches - who')).toEqual([
      'backups rds',
      'logging rds',
      'patching rds',
    ]);
  });

  it('leaves a message whole that the judgement takes for one question', () => {
    expect(split('who saves RDS and who logs EC2', NEVER)).toBeUndefined();
  });
});

describe('splitQuestions on what both halves say', () => {
  it('reads one of two that ask by its second topic where they share the best', () => {
    const shared: ReadPart = (text, service, whole) => {
      const part = read(text, service, whole);
      const controls = part.reading.controls.map(({ id, score }) =>
        aCandidate(id, id === 'keys' ? 2.6 : score),
      );
      controls.sort((a, b) => b.score - a.score);
      return { ...part, reading: { ...part.reading, controls } };
    };
    const text = 'is RDS held by us? is it saved by us?';
    const found = splitQuestions(shared(text, null), text, shared, ALWAYS, 'topics');

    expect(found?.topics.map(({ control }) => control)).toEqual(['keys', 'backups']);
  });
});

describe('splitQuestions, by how sure the judgement is of a cut', () => {
  const cutAt = (probability: number, text: string) => {
    const bias = Math.log(probability / (1 - probability));
    return split(text, { ...ALWAYS, bias })?.topics.map(({ control }) => control);
  };

  it.each([
    [0.35, 'who saves RDS and who logs EC2?', ['backups', 'logging']],
    [0.25, 'who saves RDS and who logs EC2?', undefined],
    [0.5, 'who saves RDS? who logs EC2?', undefined],
    [0.6, 'who saves RDS? who logs EC2?', ['backups', 'logging']],
    [0.35, 'who saves RDS? And the logs?', ['backups', 'logging']],
    [0.2, 'which is ours: who saves RDS or who logs EC2?', ['backups', 'logging']],
    [0.05, 'which is ours: who saves RDS or who logs EC2?', undefined],
  ])('at %d of %j gives %j', (probability, text, controls) => {
    expect(cutAt(probability, text)).toEqual(controls);
  });
});

describe('splitsOf', () => {
  const text = 'who saves RDS and who logs EC2';

  it('gives the judgement as many features as it was fitted on', () => {
    const [split] = splitsOf(read(text, null), text, null, read);

    expect(split?.features).toHaveLength(ALWAYS.weights.length);
    expect(split?.features.every(Number.isFinite)).toBe(true);
    expect(split?.cut).toMatchObject({ left: 'who saves RDS', right: 'who logs EC2' });
  });

  it('searches no message whose form is far from two questions', () => {
    const once = 'who saves RDS and logs EC2';
    const near = read(once, null);
    const far = { ...near, forms: new Map([['compound', -5]]) };
    const reading = { ...far.reading, controls: far.reading.controls.slice(0, 1) };

    expect(splitsOf({ ...far, reading }, once, null, read)).toEqual([]);
    expect(splitsOf(far, once, null, read)).toHaveLength(1);
  });

  it('searches one that asks twice, whatever its form', () => {
    const near = read(text, null);
    const far = { ...near, forms: new Map([['compound', -5]]) };
    const reading = { ...far.reading, controls: far.reading.controls.slice(0, 1) };

    expect(splitsOf({ ...far, reading }, text, null, read)).toHaveLength(1);
  });
});

describe('bestSplit', () => {
  const text = 'who saves RDS, who logs it, who patches it';
  const splits = splitsOf(read(text, null), text, null, read);

  it('takes the cut that is rated highest', () => {
    const best = bestSplit(splits, ({ cut: { left } }) => left.length);

    expect(best?.cut).toMatchObject({
      left: 'who saves RDS, who logs it',
      right: 'who patches it',
    });
  });

  it('takes the first of equals, and none of none', () => {
    expect(bestSplit(splits, () => 1)).toBe(splits[0]);
    expect(bestSplit([])).toBeUndefined();
  });
});
