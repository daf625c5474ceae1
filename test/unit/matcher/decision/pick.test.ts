import type { MatchContext } from '../../../../src/matcher';
import { aCandidate } from '../../../support/dialog-readings';
import { decide } from '../../../support/dialog-rules';

const asked = [
  { control: 'backups', service: 'rds', variant: 'Custom' },
  { control: 'logging', service: 'rds' },
  { control: 'engine-backups' },
];
const context: MatchContext = { control: 'backups', service: 'rds', asked };
const answer = (text: string, parts: Partial<Parameters<typeof decide>[0]> = {}) =>
  decide({ text, context, ...parts });
const picked = (text: string) => {
  const match = answer(text);
  return match?.kind === 'topics' ? match.topics.map(({ control }) => control) : match?.kind;
};

describe('pick', () => {
  it.each([
    ['2', ['logging']],
    ['the second one please', ['logging']],
    ['second?', ['logging']],
    ['the last', ['engine-backups']],
    ['both', ['backups', 'logging', 'engine-backups']],
    ['the logging one', ['logging']],
    ['Logs', ['logging']],
    ['Engine backups', ['engine-backups']],
    ['the engine', ['engine-backups']],
  ])('reads %j as the answer to what was asked', (text, controls) => {
    expect(picked(text)).toEqual(controls);
  });

  it('keeps the place that was offered, and takes the service that is named instead', () => {
    expect(answer('1')).toMatchObject({ topics: [{ service: 'rds', variant: 'Custom' }] });
    expect(answer('the logging on Lambda')).toMatchObject({
      topics: [{ control: 'logging', service: 'lambda', variant: null }],
    });
  });

  it('leaves the way of use open where only words of the topic are said', () => {
    const ways = ['Custom', 'Plain'].map((variant) => ({
      control: 'logging',
      service: 'rds',
      variant,
    }));
    const offered = { ...context, asked: [...ways, { control: 'engine-backups' }] };

    expect(answer('the logs', { context: offered })).toMatchObject({
      topics: [{ control: 'logging', service: 'rds', variant: null }],
    });
    expect(answer('the plain logs', { context: offered })).toMatchObject({
      topics: [{ control: 'logging', service: 'rds', variant: 'Plain' }],
    });
  });

  it('takes the first topic that was offered for a service that is all that is said', () => {
    expect(answer('on Lambda')).toMatchObject({
      topics: [{ control: 'backups', service: 'lambda' }],
    });
  });

  it.each([
    ['on RDS', ['logging']],
    ['RDS please', ['logging']],
    ['on Aurora', ['engine-backups']],
  ])('takes what was offered on the service that is all of %j', (text, controls) => {
    const offered = [
      { control: 'backups' },
      { control: 'logging', service: 'rds' },
      { control: 'backups', service: 'lambda' },
    ];

    expect(answer(text, { context: { ...context, asked: offered } })).toMatchObject({
      topics: controls.map((control) => ({ control })),
    });
  });

  it.each([
    ['the customer one', 'customer keys'],
    ['AWS', 'AWS keys'],
    ['keys', null],
  ])('tells ways of using a service apart by the words of their names: %j', (text, variant) => {
    const offered = ['AWS keys', 'customer keys'].map((name) => ({
      control: 'backups',
      service: 'rds',
      variant: name,
    }));
    const match = answer(text, { context: { ...context, asked: offered } });

    expect(match?.kind === 'topics' ? match.topics[0]?.variant : undefined).toBe(variant);
  });

  it.each(['2', 'on Lambda', 'Lambda please'])(
    'shows the service that %j means, where whole services were offered',
    (text) => {
      const whole = { asked: [], askedServices: ['rds', 'lambda'] };

      expect(answer(text, { context: whole })).toMatchObject({
        kind: 'overview',
        service: 'lambda',
      });
    },
  );

  it('refuses calmly where none is meant', () => {
    expect(answer('neither')).toEqual({ kind: 'unmatched', reason: 'unclear', outOfScope: null });
  });

  it.each(['4', 'the second or the third', 'who encrypts the logs and the tables'])(
    'reads %j as a question of its own',
    (text) => {
      const match = answer(text, { controls: [aCandidate('fresh', 2)] });

      expect(match).not.toMatchObject({ topics: [{ control: 'logging' }] });
    },
  );

  it('picks nothing where nothing was asked', () => {
    expect(decide({ text: 'the second one' })).toMatchObject({ topics: [{ control: 'backups' }] });
  });
});
