import { withLikeness } from '../../../../src/matcher/decision/likened';
import type { Match, MatchContext } from '../../../../src/matcher/match';
import { aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { aTopicMatch } from '../../../support/dialog-parts';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    fillers: ['for', 'the', 'even', 'not', 'same', 'do', 'we', 'too'],
    cues: { who: ['who'], us: ['we'] },
    talk: { same: ['same'], too: ['too'], even: ['even'], notEven: ['not even'] },
  }),
});
const TALK: MatchContext = { control: 'backups', service: 'rds' };
const GUESS = { side: 'customer', form: 'guess' } as const;

function liken(text: string, context = TALK, match: Match = aTopicMatch()) {
  const found = withLikeness(anEvidence(knowledge, { text, context }), match);
  return found.kind === 'topics' ? found.likened : undefined;
}

describe('withLikeness', () => {
  it.each([
    ['same for EFS?', 'yes'],
    ['even the OS?', 'yes'],
    ['not even the OS?', 'no'],
    ['the OS too?', 'yes'],
  ])('likens the topic of %j to the one before', (text, same) => {
    expect(liken(text)).toEqual({ to: { control: 'backups', service: 'rds' }, same });
  });

  it.each<[string, string, MatchContext]>([
    ['a plain addition', 'and EFS?', TALK],
    ['a statement', 'the OS too', TALK],
    ['a thing that is the same', 'the same day?', TALK],
    ['a first message', 'same for EFS?', {}],
    ['the answer to a question back', 'same for EFS?', { ...TALK, asked: [] }],
    ['a comparison', 'same for EFS?', { ...TALK, compared: [] }],
    ['a question of its own', 'who does the same', TALK],
    ['a long message', 'same copies, tables, queues, topics', TALK],
  ])('likens nothing in %s', (_, text, context) => {
    expect(liken(text, context)).toBeUndefined();
  });

  it('leaves the guess of a side as it is', () => {
    expect(liken('do we save it too?', TALK, aTopicMatch([{}], GUESS))).toBeUndefined();
    expect(liken('same for EFS', TALK, aTopicMatch([{}], GUESS))).toBeDefined();
  });

  it('likens one topic, not several', () => {
    expect(liken('same for EFS', TALK, aTopicMatch([{}, { control: 'keys' }]))).toBeUndefined();
  });
});
