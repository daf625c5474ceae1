import { createGazetteer } from '../../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../../src/matcher/entities/names';
import type { MatchContext } from '../../../../src/matcher/match';
import { createGoBack } from '../../../../src/matcher/reading/go-back';
import { createReader } from '../../../../src/matcher/reading/read-message';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';

const knowledge = aKnowledge({
  controls: [aControl({ aliases: ['copies'] }), aControl({ id: 'mfa', name: 'MFA' })],
  services: [
    aService({ id: 'cloudtrail', name: 'AWS CloudTrail', aliases: { proper: ['CloudTrail'] } }),
    aService({ id: 'aurora', name: 'Amazon Aurora', cues: ['database'] }),
    aService({ id: 'kms', name: 'AWS KMS' }),
  ],
  lexicon: aLexicon({
    fillers: ['ok', 'let', 'us', 'the', 'please', 'can', 'we'],
    talk: { returns: ['back to', 'go back to'] },
  }),
});
const read = createReader(knowledge, {
  gazetteer: createGazetteer(knowledge.services.values()),
});
const goBack = createGoBack(knowledge, createNames(knowledge), read);

const TRAIL = { control: 'logging', service: 'cloudtrail' };
const COPIES = { control: 'backups', service: 'aurora' };
const TALK: MatchContext = { control: 'mfa', earlier: [COPIES, TRAIL] };

describe('createGoBack', () => {
  it.each([
    ['back to CloudTrail: who reads it?', 'AWS CloudTrail: who reads it?', TRAIL],
    ['ok, back to the trail. who reads it?', 'AWS CloudTrail: who reads it?', TRAIL],
    ['Back to the database please', 'Amazon Aurora', COPIES],
    ['can we go back to the copies?', 'Amazon Aurora', COPIES],
    ['back to MFA: who turns it on', 'who turns it on', { control: 'mfa' }],
    ['back to MFA', 'MFA', { control: 'mfa' }],
  ])('goes by %j to what was talked about', (text, asked, topic) => {
    expect(goBack(text, TALK)).toEqual({
      text: asked,
      context: { ...topic, earlier: [{ control: 'mfa' }, COPIES, TRAIL] },
    });
  });

  it.each(['who moves back to the database', 'back to the office', 'and the trail?', 'back to'])(
    'leaves %j as it is',
    (text) => {
      expect(goBack(text, TALK)).toEqual({ text, context: TALK });
    },
  );

  it('asks about a service that was not talked about', () => {
    expect(goBack('back to AWS KMS: who rotates it', TALK)).toEqual({
      text: 'AWS KMS: who rotates it',
      context: TALK,
    });
  });

  it('goes nowhere in a first message', () => {
    expect(goBack('back to CloudTrail', {})).toEqual({ text: 'back to CloudTrail', context: {} });
  });

  it.each(HOSTILE_TEXTS)('survives %j', (text) => {
    expect(() => goBack(`back to ${text}`, TALK)).not.toThrow();
  });
});
