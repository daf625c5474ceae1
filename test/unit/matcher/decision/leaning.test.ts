import {
  isForeign,
  type Leaning,
  namesPlace,
  pointsBack,
  takesTopic,
} from '../../../../src/matcher/decision/leaning';
import { createNames } from '../../../../src/matcher/entities/names';
import { contentWords } from '../../../../src/matcher/reading/content-words';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, aReading, type ReadingParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [
    aControl({ aliases: ['copies'] }),
    aControl({ id: 'logging', name: 'Logging', aliases: ['logs'] }),
  ],
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'lambda', aliases: { proper: ['Lambda'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['and', 'the', 'who', 'them', 'those', 'our', 'part', 'on', 'we', 'run', 'for', 'is'],
    cues: { who: ['who'], us: ['our', 'we'], otherClouds: ['azure'], price: ['cost'] },
    talk: {
      pointers: ['them'],
      demonstratives: ['those'],
      continuers: ['and'],
      ourPart: ['our part'],
      ahead: ['beforehand'],
      placing: ['for', 'it is'],
      decides: ['who picks'],
      even: ['even'],
      otherHalf: ['other side'],
    },
  }),
});
const names = createNames(knowledge);

interface Said extends ReadingParts {
  readonly text: string;
  readonly other?: number;
  readonly followUp?: number;
  readonly ours?: number;
  readonly isMoved?: boolean;
}

function leaning({
  other = 0.5,
  followUp = 1,
  ours = 1,
  isMoved = false,
  ...parts
}: Said): Leaning {
  const reading = aReading(knowledge, { controls: [aCandidate('logging', other)], ...parts });
  return {
    names,
    reading,
    context: { control: 'backups', service: 'rds' },
    content: contentWords(reading.message, names),
    bears: false,
    isMoved,
    isNamed: false,
    other,
    judged: () => ({ followUp, ours }),
  };
}

describe('takesTopic', () => {
  it.each<[string, Said]>([
    ['one word that fits nothing well', { text: 'who decides?' }],
    ['two such words that point back', { text: 'who reads them daily' }],
    ['a word of the topic before, though it fits another', { text: 'who copies?', other: 1.4 }],
    ['such a word that points back', { text: 'and who copies them?', other: 2 }],
    ['a doubt', { text: 'even there' }],
    ['the own part', { text: 'our part beforehand?' }],
    ['what to do ahead', { text: 'and what beforehand?' }],
    ['whose decision it is', { text: 'who picks the hour' }],
    ['a circumstance', { text: 'and for the test lab?', followUp: 0 }],
    ["what is the asker's", { text: 'and our old servers there?', followUp: 0 }],
    ['a condition', { text: 'and if someone clicks it?', followUp: 0 }],
    ['a supposed condition', { text: 'what if the whole zone burns?', followUp: 0 }],
  ])('takes the topic before for %s', (_, said) => {
    expect(takesTopic(leaning(said))).toBe(true);
  });

  it.each<[string, Said]>([
    ['a word that fits another topic', { text: 'who decides?', other: 1.2 }],
    ['a word of another topic', { text: 'who reads logs?' }],
    ['a mere noun', { text: 'and the ACLs?' }],
    ['a word of it that fits another far better', { text: 'who copies?', other: 2 }],
    ['one that points back and asks not who', { text: 'and copies them?', other: 2 }],
    ['two words that point at nothing', { text: 'who reads daily' }],
    ['a message that leans on none', { text: 'who decides?', followUp: 0.4 }],
    ['a concept', { text: 'who decides?', concepts: [aCandidate('model', 1.3)] }],
    ['what is out of scope', { text: 'who decides?', outOfScope: [aCandidate('chat', 1.3)] }],
    ['a courtesy', { text: 'who decides?', smallTalk: [aCandidate('thanks', 1.3)] }],
    ['another cloud', { text: 'who on azure?' }],
    ['a circumstance that is another topic', { text: 'and our logs?', followUp: 0 }],
    ['one that holds its name', { text: 'and for the old logging?', other: 1.3, followUp: 0 }],
    [
      'a condition that is another topic',
      { text: 'and if logging breaks?', other: 1.3, followUp: 0 },
    ],
    ['who decides for whom', { text: 'who decides who may start it' }],
    ['the own part in another topic', { text: 'our part in logs', other: 2 }],
  ])('leaves the topic before for %s', (_, said) => {
    expect(takesTopic(leaning(said))).toBe(false);
  });

  it('takes the topic before to another place that is all a message names', () => {
    const text = 'for the little shop that we run on Lambda';

    expect(takesTopic(leaning({ text, isMoved: true, followUp: 0 }))).toBe(true);
    expect(takesTopic(leaning({ text, isMoved: false, followUp: 0 }))).toBe(false);
  });
});

describe('namesPlace', () => {
  it.each([
    ['for the little shop on Lambda', true],
    ['it is the shop on Lambda', true],
    ['the shop on Lambda', false],
    ['for the shop', false],
    ['for the logs on Lambda', false],
    ['for Lambda, who saves it', false],
    ['for Lambda, what does it cost', false],
  ])('reads %j', (text, isPlace) => {
    const { reading } = leaning({ text });

    expect(namesPlace(names, reading)).toBe(isPlace);
  });
});

describe('pointsBack', () => {
  it.each([
    ['who reads them', true],
    ['who keeps those old files safe from the intern', true],
    ['who keeps files, tables, queues safe and sends them', false],
    ['and who keeps files, tables, queues safe and sends them', true],
    ['which are those?', false],
    ['who swaps files, tables and queues there?', true],
    ['who reads files', false],
  ])('reads %j', (text, isBack) => {
    expect(pointsBack(leaning({ text }))).toBe(isBack);
  });
});

describe('isForeign', () => {
  const outOfScope = [aCandidate('pricing', 2)];
  const text = 'what does Lambda cost';

  it.each<[string, Omit<Said, 'text'>, boolean]>([
    ['what is none of ours', { ours: 0, outOfScope }, true],
    ['what may be ours', { ours: 0.9, outOfScope }, false],
    ['what fits a topic as well', { ours: 0, outOfScope, other: 1.8 }, false],
    ['what fits nothing out of scope', { ours: 0 }, false],
  ])('hears %s', (_, parts, is) => {
    expect(isForeign(leaning({ text, ...parts }))).toBe(is);
  });

  it('hears nothing in a message without words of its own', () => {
    expect(isForeign(leaning({ text: 'and on Lambda?', ours: 0, outOfScope }))).toBe(false);
  });
});
