import { createFindClaims } from '../../../../src/matcher/decision/claims';
import {
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    fillers: ['and', 'the', 'on', 'is', 'are', 'in', 'it', 'not', 'as', 'well'],
  }),
  controls: [aControl({ id: 'hosts', name: 'hosts' }), aControl({ id: 'code', name: 'code' })],
  services: [aService({ aliases: { proper: ['RDS'] } })],
});
const findClaims = createFindClaims(CONFIRMATIONS);

function claims(text: string, score = 1): readonly string[] {
  const read = (part: string, service: string | null) =>
    anEvidence(knowledge, {
      text: part,
      controls: [aCandidate(/\bcode/.test(part) ? 'code' : 'hosts', score)],
      carried: { service: /RDS/.test(part) ? 'rds' : service },
    });
  return findClaims(text, null, read).map(({ part, side }) => {
    const [topic] = part.reading.controls;
    return [topic?.id, side, part.carried.service].filter(Boolean).join(' ');
  });
}

describe('createFindClaims', () => {
  it.each([
    ['hosts = AWS, code = us', ['hosts aws', 'code customer']],
    ['hosts AWS, code us', ['hosts aws', 'code customer']],
    ['the hosts are on AWS and the code is ours', ['hosts aws', 'code customer']],
    ['on RDS: hosts AWS, code us', ['hosts aws rds', 'code customer rds']],
    ['the hosts are patched by AWS and not by us', ['hosts aws']],
    ['we never patch the hosts', ['hosts aws']],
  ])('finds each thing of %j with its side', (text, found) => {
    expect(claims(text)).toEqual(found);
  });

  it.each([
    ['because we grow AWS patches the hosts', ['hosts aws']],
    ['if we take RDS we never patch the hosts', ['hosts aws']],
    ['we use RDS so AWS patches the hosts', ['hosts aws']],
    ['AWS patches the hosts so we sleep', ['hosts aws']],
    ['AWS patches the hosts so we must write the code', ['code customer']],
  ])('leaves out the reasons and the mere acts of %j', (text, found) => {
    expect(claims(text).map((one) => one.replace(' rds', ''))).toEqual(found);
  });

  it.each([
    ['AWS patches the hosts while we write the code', 2, ['hosts aws', 'code customer']],
    ['while AWS patches the hosts, we write the code', 2, ['hosts aws', 'code customer']],
    ['while we sleep AWS patches the hosts', 2, ['hosts aws']],
    ['AWS patches the hosts while we drink our tea', 1, ['hosts aws']],
  ])('sets only what is a topic against the rest of %j', (text, score, found) => {
    expect(claims(text, score)).toEqual(found);
  });

  it('hears what is said once more of the same thing as part of it', () => {
    const read = (text: string) =>
      anEvidence(knowledge, { text, controls: [aCandidate('hosts', 1)] });
    const [claim, ...others] = findClaims('AWS patches the hosts, not us', null, read);

    expect(others).toEqual([]);
    expect(claim).toMatchObject({ side: 'aws', isDenied: true });
  });

  it('finds what happens by itself', () => {
    expect(claims('the hosts are patched by itself')).toEqual(['hosts aws']);
  });

  it.each(['the hosts run', 'hosts, are they ours', 'AWS RDS hosts run'])(
    'finds none in %j',
    (text) => {
      expect(claims(text)).toEqual([]);
    },
  );
});
