import { createMatcher } from '../../../src/matcher/create-matcher';
import type { MatchContext, Matcher } from '../../../src/matcher/match';
import type { MatcherModel } from '../../../src/matcher/model';
import { type Course, createCourse, trainModel } from '../../../src/matcher/training';
import { aTeachingKnowledge, learnModel } from '../../support/dialog-matcher';

const knowledge = aTeachingKnowledge();
const steps: string[] = [];
let model: MatcherModel;
let matcher: Matcher;
beforeAll(async () => {
  const course = createCourse(knowledge);
  model = await trainModel(knowledge.version, course, (step) => steps.push(step));
  matcher = createMatcher(knowledge, model);
});
const TALK: MatchContext = { control: 'patching', service: 'rds' };

describe('createMatcher', () => {
  it.each([
    ['who takes care of the backups', 'backups', null],
    ['who does the security updates on RDS', 'patching', 'rds'],
    ['WHO DOES THE BACKUPS ON LAMBDA', 'backups', 'lambda'],
    ['whose job are the snpashots', 'backups', null],
    ['are audit trails on us', 'logging', null],
  ])('finds the topic of %j', (text, control, service) => {
    expect(matcher.match(text).match).toMatchObject({
      kind: 'topics',
      topics: [{ control, service }],
    });
  });

  it.each([
    ['since AWS does the snapshots of RDS anyway', { side: 'aws', form: 'premise' }],
    ['are log files on us', { side: 'customer', form: 'guess' }],
    ['who takes care of the backups', null],
  ])('hears what %j takes for granted', (text, belief) => {
    expect(matcher.match(text).match).toMatchObject({ kind: 'topics', belief });
  });

  it.each([
    ['what do we do on RDS', { kind: 'overview', service: 'rds' }],
    ['compare RDS and Lambda', { kind: 'comparison', services: ['rds', 'lambda'] }],
    ['what is the shared model', { kind: 'concept', concept: 'the-model' }],
    ['how do I make soup', { kind: 'unmatched', outOfScope: 'cooking' }],
    ['thanks', { kind: 'smalltalk', id: 'thanks' }],
    ['', { kind: 'unmatched', reason: 'too-short' }],
  ])('tells what %j asks for', (text, match) => {
    expect(matcher.match(text).match).toMatchObject(match);
  });

  it('finds two questions in one message', () => {
    const { match, explanation } = matcher.match(
      'who does the backups and who keeps the log files',
    );

    expect(match).toMatchObject({ topics: [{ control: 'backups' }, { control: 'logging' }] });
    expect(explanation.rule).toBe('several questions in one');
  });

  it.each([
    ['and on Lambda?', { control: 'patching', service: 'lambda', variant: null }],
    ['with custom?', { control: 'patching', service: 'rds', variant: 'Custom' }],
    ['who takes care of the log files on Lambda', { control: 'logging', service: 'lambda' }],
  ])('reads %j in its conversation', (text, topic) => {
    expect(matcher.match(text, TALK).match).toMatchObject({ kind: 'topics', topics: [topic] });
  });

  it('explains how a match came about', () => {
    const { explanation } = matcher.match('who does the backups on RDS');

    expect(explanation).toMatchObject({
      rule: 'the best topic',
      services: ['rds'],
      form: { label: expect.any(String) },
    });
    expect(explanation.readings[0]?.label).toBe('control:backups');
    const scores = explanation.readings.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives probabilities for what it says of itself', () => {
    for (const text of ['who does the backups', 'how do I boil an egg', '', 'zzzz']) {
      const { ours, confidence } = matcher.match(text).explanation;

      for (const p of [ours, confidence]) {
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }
    }
  });

  it('gives the same match whatever was asked in between', () => {
    const text = 'who is responsible for kernel fixes on RDS';
    const first = matcher.match(text);
    matcher.match('and on Lambda?', TALK);
    matcher.match('thanks');

    expect(matcher.match(text)).toEqual(first);
  });
});

describe('trainModel', () => {
  it('tells a person who waits what it does', () => {
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.at(-1)).toMatch(/features, \d+ labels learnt$/);
  });

  it('remembers the knowledge and the words it was taught', () => {
    expect(model.knowledgeVersion).toBe(knowledge.version);
    expect(model.words.get('snapshots')).toBeGreaterThan(1);
    expect(model.topics.labels).toEqual(
      expect.arrayContaining(['control:backups', 'oos:cooking', 'smalltalk:thanks']),
    );
    expect(model.forms.labels).toEqual(expect.arrayContaining(['plain', 'compound', 'followup']));
  });

  it('learns the same from the same knowledge', async () => {
    expect(await learnModel(aTeachingKnowledge())).toEqual(model);
  });

  it('learns the same in whatever order the parts of the course are done', async () => {
    const course = createCourse(knowledge);
    const done: string[] = [];
    const late = async <T>(part: string, turns: number, work: () => Promise<T>) => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      done.push(part);
      return work();
    };
    const shuffled: Course = {
      read: course.read,
      learn: () => late('all', 0, course.learn),
      hold: (fold) => late(`fold ${fold}`, 50 - 20 * fold, () => course.hold(fold)),
      cut: (fold, ...given) =>
        late(`cuts ${fold}`, 50 - 20 * fold, () => course.cut(fold, ...given)),
    };

    expect(await trainModel(knowledge.version, shuffled, () => undefined)).toEqual(model);
    expect(done).toEqual(['all', 'fold 2', 'fold 1', 'fold 0', 'cuts 2', 'cuts 1', 'cuts 0']);
  });
});
