import {
  areTwoQuestions,
  asks,
  asksOfOneApart,
  asksWho,
  asksYesOrNo,
  beginsAsking,
  beginsWithWhoFor,
  holdsQuestion,
  isVerbAlone,
  listBefore,
  sharesPlace,
} from '../../../../src/matcher/decision/clauses';
import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['and', 'the', 'is', 'it', 'on', 'our', 'of', 'what', 'which', 'these', 'who', 'does'],
    cues: { who: ['who', 'whose', 'in charge', 'on our side'], us: ['we', 'our'] },
  }),
});
const read = (text: string) => anEvidence(knowledge, { text });

/** The cuts of a text that may part two questions, a bar at each. */
const parted = (text: string) =>
  cutsOf(text)
    .filter((cut) => areTwoQuestions(read(cut.left), read(cut.right), cut))
    .map(({ left, right }) => `${left} | ${right}`);

describe('areTwoQuestions', () => {
  it.each([
    ['who patches RDS and who logs it', 'who patches RDS | who logs it'],
    ['backups of RDS, logs of RDS', 'backups of RDS | logs of RDS'],
    ['who saves RDS? is the log kept', 'who saves RDS? | is the log kept'],
    ['who may delete and who may read', 'who may delete | who may read'],
    ['is RDS patched, and who does the copies', 'is RDS patched | who does the copies'],
    ['does RDS make copies, and who restores one', 'does RDS make copies | who restores one'],
    [
      'tell us whether RDS is saved, and who drops it',
      'tell us whether RDS is saved | who drops it',
    ],
  ])('takes the cut of %j for one', (text, cut) => {
    expect(parted(text)).toEqual([cut]);
  });

  it.each([
    ['a clause that only asks who', 'backups of RDS, who is in charge'],
    ['a condition', 'if the disk dies, who pays the bill'],
    ['a condition that names a side', 'if it breaks on our side, who pays the bill'],
    ['a place that stands before', 'on RDS, who makes copies'],
    ['a verb before its object', 'who picks, installs the patches'],
    ['a verb after its object', 'backups of RDS, who makes it'],
    ['who asks of all that was named', 'who patches RDS? who does what'],
    ['a remark', 'who patches RDS? our auditor wants a name'],
    ['a conclusion', 'we bring images. so is the runtime patched'],
    ['the end of a clause', 'who patches RDS, on the weekends'],
  ])('leaves %s with what it belongs to', (_, text) => {
    expect(parted(text)).toEqual([]);
  });
});

describe('asks', () => {
  it('hears a word for who and a question mark', () => {
    expect(['who saves', 'saved?', 'saved'].map((text) => asks(read(text)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('listBefore', () => {
  const list = (text: string) => listBefore(cutsOf(text).at(-1), read);

  it.each([
    ['patches, copies - which of these', 'patches, copies'],
    ['patches + copies, who does who', 'patches + copies'],
    ['patches + copies, who', 'patches + copies'],
    ['patches + copies, who must', 'patches + copies'],
    ['who patches, who copies, who does which', undefined],
    ['patches', undefined],
  ])('finds the list in %j: %j', (text, found) => {
    expect(list(text)).toBe(found);
  });
});

describe('beginsAsking', () => {
  it.each([
    ['and is it patched', true],
    ['whose are copies', true],
    ['RDS: is it patched', false],
    ['copies of who', false],
  ])('hears a question begin in %j: %j', (text, begins) => {
    expect(beginsAsking(read(text))).toBe(begins);
  });
});

describe('isVerbAlone', () => {
  it.each([
    ['who makes', true],
    ['who makes copies', false],
    ['who for copies', false],
    ['and who of the copies', false],
  ])('hears a verb without its object in %j: %j', (text, isAlone) => {
    expect(isVerbAlone(read(text))).toBe(isAlone);
  });
});

describe('beginsWithWhoFor', () => {
  it.each([
    ['and who for copies', true],
    ['who makes copies', false],
    ['copies and who for', false],
  ])('hears a thing that "who" names after another in %j: %j', (text, begins) => {
    expect(beginsWithWhoFor(read(text))).toBe(begins);
  });
});

describe('asksWho', () => {
  it('hears a word for who, not a turn of phrase', () => {
    expect(['whose copies', 'copies in charge'].map((text) => asksWho(read(text)))).toEqual([
      true,
      false,
    ]);
  });
});

describe('asksOfOneApart', () => {
  it.each([
    ['RDS and EC2: who patches, and who for the EC2 copies', true],
    ['RDS and EC2: who patches, and who for the copies', false],
    ['who patches and who copies RDS and EC2', false],
    ['those who run RDS ask who copies EC2', false],
    ['RDS and EC2: patches, and who for the EC2 copies', false],
  ])('hears a second question about one of the services in %j: %j', (text, isApart) => {
    expect(asksOfOneApart(read(text))).toBe(isApart);
  });
});

describe('asksYesOrNo', () => {
  it.each([
    ['RDS: is it patched', true],
    ['copies of all that we hold for years is', false],
    ['is it whose', false],
    ['copies', false],
  ])('hears a question for yes or no in %j: %j', (text, asked) => {
    expect(asksYesOrNo(read(text))).toBe(asked);
  });
});

describe('holdsQuestion', () => {
  it.each([
    ['RDS: is it patched', true],
    ['copies in charge', true],
    ['copies', false],
  ])('hears a question anywhere in %j: %j', (text, holds) => {
    expect(holdsQuestion(read(text))).toBe(holds);
  });
});

describe('sharesPlace', () => {
  it.each([
    ['patches', 'copies on RDS, who', true],
    ['who patches', 'copies on RDS', true],
    ['who patches', 'copies on RDS?', true],
    ['who patches?', 'copies on RDS?', false],
    ['who patches', 'copies on RDS, who', false],
    ['who patches', 'copies on our RDS', true],
    ['patches', 'copies on our RDS', false],
    ['who patches', 'RDS copies on the RDS', true],
    ['who patches', 'EC2 copies on RDS', false],
    ['patches', 'RDS copies', false],
    ['patches', 'copies', false],
    ['patches', 'who copies on RDS', false],
  ])('tells whether %j and %j are in one place: %j', (left, right, shares) => {
    expect(sharesPlace(read(left), read(right))).toBe(shares);
  });
});
