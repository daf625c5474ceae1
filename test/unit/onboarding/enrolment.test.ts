import { loadJourneys } from '../../../src/knowledge';
import { nextOpening } from '../../../src/onboarding/calendar';
import {
  beginEnrolment,
  endStep,
  markUnreachable,
  noteSent,
  pause,
  resume,
  showStep,
  snooze,
  stop,
} from '../../../src/onboarding/change-enrolment';
import type { Enrolment } from '../../../src/onboarding/enrolment';
import { planMessage } from '../../../src/onboarding/plan-message';
import { INTENTS } from '../../support/knowledge-folder';
import { anEnrolment, BERLIN } from '../../support/learners';

const journey = loadJourneys(INTENTS).get('cloud-basics');
if (journey === undefined) throw new Error('the default journey is there');

const at = (iso: string) => Date.parse(iso);
const on = (zone: string, ...holidays: readonly string[]) => ({
  ...BERLIN,
  zone,
  holidays: new Set(holidays),
});
const plan = (enrolment: Enrolment, iso: string, calendar = on('Europe/Berlin')) => {
  const planned = planMessage(enrolment, journey, calendar, at(iso));
  return planned && [planned.kind, new Date(planned.at).toISOString()];
};
const begun = (iso: string, calendar = on('Europe/Berlin')) => {
  const { person, journey: id, version, team, zone, zoneDoubt, region } = anEnrolment();
  return beginEnrolment(
    { person, journey: id, version, team, zone, zoneDoubt, region },
    calendar,
    at(iso),
  );
};
const sent = (enrolment: Enrolment, kind: 'step' | 'nudge' | 'review', iso: string) =>
  noteSent(enrolment, { kind, at: at(iso) }, on('Europe/Berlin'), at(iso));

describe('nextOpening', () => {
  it.each([
    ['Friday evening waits for Monday', 'Europe/Berlin', '2026-03-06T20:00Z', '2026-03-09T08:00Z'],
    ['an open minute is taken', 'Europe/Berlin', '2026-03-09T08:01Z', '2026-03-09T08:01Z'],
    ['the last minute is open', 'Europe/Berlin', '2026-03-09T14:59Z', '2026-03-09T14:59Z'],
    ['the end is closed', 'Europe/Berlin', '2026-03-09T15:00Z', '2026-03-10T08:00Z'],
    ['summer time begins', 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-30T07:00Z'],
    ['summer time ends', 'Europe/Berlin', '2026-10-24T12:00Z', '2026-10-26T08:00Z'],
    [
      'summer time begins in the south',
      'Australia/Sydney',
      '2026-10-03T12:00Z',
      '2026-10-04T22:00Z',
    ],
    ['summer time begins in America', 'America/New_York', '2026-03-07T12:00Z', '2026-03-09T13:00Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-03-09T00:00Z', '2026-03-09T03:30Z'],
  ])('in local time: %s', (_, zone, from, to) => {
    expect(new Date(nextOpening(on(zone), at(from))).toISOString()).toBe(
      new Date(to).toISOString(),
    );
  });

  it('passes over holidays', () => {
    const calendar = on('Europe/Berlin', '2026-04-03', '2026-04-06');

    const opening = nextOpening(calendar, at('2026-04-02T18:00Z'));

    expect(new Date(opening).toISOString()).toBe('2026-04-07T07:00:00.000Z');
  });
});

describe('planMessage', () => {
  it('sends the first step on Monday at nine to who joined on a Friday evening', () => {
    expect(plan(begun('2026-03-06T20:00Z'), '2026-03-06T20:00Z')).toEqual([
      'step',
      '2026-03-09T08:00:00.000Z',
    ]);
  });

  it('sends it at once to who joined in working hours', () => {
    expect(plan(begun('2026-03-09T10:00Z'), '2026-03-09T10:00Z')).toEqual([
      'step',
      '2026-03-09T10:00:00.000Z',
    ]);
  });

  it('sends each step on its workday, the one before being done', () => {
    const first = endStep(
      sent(begun('2026-03-06T20:00Z'), 'step', '2026-03-09T08:00Z'),
      journey,
      'two-halves',
      at('2026-03-09T09:00Z'),
    );

    expect(plan(first, '2026-03-09T09:00Z')).toEqual(['step', '2026-03-11T08:00:00.000Z']);
  });

  it('sends one message to who was away, and the next on the next day', () => {
    const late = begun('2026-03-06T20:00Z');
    const first = plan(late, '2026-04-20T09:00Z');
    const shown = sent(late, 'step', '2026-04-20T09:00Z');
    const done = endStep(shown, journey, 'two-halves', at('2026-04-20T09:10Z'));

    expect(first).toEqual(['step', '2026-04-20T09:00:00.000Z']);
    expect(plan(done, '2026-04-20T09:10Z')).toEqual(['step', '2026-04-21T07:00:00.000Z']);
  });

  it('reminds on the first, third and seventh workday, and then no more', () => {
    let enrolment = sent(begun('2026-03-06T20:00Z'), 'step', '2026-03-09T08:00Z');
    const planned = [];
    for (
      let next = plan(enrolment, '2026-03-09T09:00Z');
      next;
      next = plan(enrolment, `${next[1]}`)
    ) {
      planned.push(next);
      enrolment = sent(enrolment, 'nudge', `${next[1]}`);
    }

    expect(planned).toEqual([
      ['nudge', '2026-03-10T08:00:00.000Z'],
      ['nudge', '2026-03-12T08:00:00.000Z'],
      ['nudge', '2026-03-18T08:00:00.000Z'],
    ]);
  });

  it('counts reminders that a long gap has swallowed', () => {
    const shown = sent(begun('2026-03-06T20:00Z'), 'step', '2026-03-09T08:00Z');
    const reminded = sent(shown, 'nudge', '2026-03-13T09:00Z');

    expect(reminded.nudges).toBe(2);
    expect(plan(reminded, '2026-03-13T09:00Z')).toEqual(['nudge', '2026-03-18T08:00:00.000Z']);
  });

  it.each([
    ['paused', pause],
    ['stopped', stop],
    ['unreachable', markUnreachable],
  ])('plans nothing for who is %s, and goes on when they resume', (_, rest) => {
    const shown = sent(begun('2026-03-06T20:00Z'), 'step', '2026-03-09T08:00Z');
    const resting = rest(shown);
    const back = resume(resting, on('Europe/Berlin'), at('2026-05-04T09:00Z'));

    expect(plan(resting, '2026-03-10T08:00Z')).toBeUndefined();
    expect(plan(back, '2026-05-04T09:00Z')).toEqual(['nudge', '2026-05-05T07:00:00.000Z']);
  });

  it.each([
    [1, '2026-03-10T08:00:00.000Z'],
    [3, '2026-03-12T08:00:00.000Z'],
    [5, '2026-03-16T08:00:00.000Z'],
  ])('leaves alone for %i days who asks for it', (days, next) => {
    const quiet = snooze(
      begun('2026-03-06T20:00Z'),
      days,
      on('Europe/Berlin'),
      at('2026-03-09T08:00Z'),
    );

    expect(plan(quiet, '2026-03-09T08:00Z')).toEqual(['step', next]);
  });

  it('brings a missed topic back after one, three and seven days, and then no more', () => {
    const review = { fact: 'backups@rds', round: 0, day: '2026-03-10' };
    let enrolment: Enrolment = {
      ...begun('2026-03-06T20:00Z'),
      state: 'finished',
      reviews: [review],
    };
    const days = [];
    for (
      let next = plan(enrolment, '2026-03-09T09:00Z');
      next;
      next = plan(enrolment, `${next[1]}`)
    ) {
      days.push(next[1]?.slice(0, 10));
      enrolment = sent(enrolment, 'review', `${next[1]}`);
    }

    expect(days).toEqual(['2026-03-10', '2026-03-13', '2026-03-20']);
  });
});

describe('endStep', () => {
  const shown = sent(begun('2026-03-06T20:00Z'), 'step', '2026-03-09T08:00Z');

  it.each([
    ['that was pressed twice', endStep(shown, journey, 'two-halves', 1), 'two-halves'],
    ['that comes later', shown, 'final-quiz'],
    ['that was not shown', begun('2026-03-06T20:00Z'), 'two-halves'],
    ['of a paused journey', pause(shown), 'two-halves'],
  ])('changes nothing for a step %s', (_, enrolment, step) => {
    expect(endStep(enrolment, journey, step, 2)).toBe(enrolment);
  });

  it('finishes with the last step', () => {
    const last = showStep({ ...shown, step: 5, shownOn: null }, on('Europe/Berlin'), 1);

    expect(endStep(last, journey, 'final-quiz', 9)).toMatchObject({
      state: 'finished',
      finishedAt: 9,
      step: 6,
    });
  });
});
