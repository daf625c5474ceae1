import {
  type Enrolment,
  isOverdue,
  renderDigestLine,
  renderReport,
  reportCsv,
  reportTeam,
} from '../../../src/onboarding';
import { anEnrolment, BERLIN } from '../../support/learners';

const NOBODY = { enrolled: 0, finished: 0 };
const scored = (...scores: readonly number[]) =>
  scores.map((score) => anEnrolment({ score, step: 6, finishedAt: 1, state: 'finished' }));
const recalled = (right: number, wrong: number) => ({ right, wrong, hash: '' });

describe('reportTeam', () => {
  it('adds up who is enrolled, has started, has finished and is overdue', () => {
    const team = [anEnrolment(), anEnrolment({ step: 2 }), ...scored(90)];

    const report = reportTeam(team, NOBODY, (each) => each.step === 2);

    expect(report).toMatchObject({ enrolled: 3, started: 2, finished: 1, overdue: 1 });
  });

  it('counts erased people on', () => {
    const report = reportTeam(scored(90), { enrolled: 3, finished: 2 }, () => false);

    expect(report).toMatchObject({ enrolled: 4, started: 3, finished: 3 });
  });

  it.each([
    [[], null],
    [[90], 90],
    [[80, 100], 90],
    [[100, 70, 80], 80],
  ])('takes the middle of the scores %j: %s', (scores, medianScore) => {
    expect(reportTeam(scored(...scores), NOBODY, () => false).medianScore).toBe(medianScore);
  });

  it('names the hardest facts first, by the share of wrong answers', () => {
    const team: readonly Enrolment[] = [
      anEnrolment({ recalls: { 'a@ec2': recalled(3, 1), 'b@ec2': recalled(0, 1) } }),
      anEnrolment({ recalls: { 'a@ec2': recalled(3, 1), 'c@ec2': recalled(5, 0) } }),
    ];

    expect(reportTeam(team, NOBODY, () => false).hardest).toEqual([
      { fact: 'b@ec2', wrong: 1, asked: 1 },
      { fact: 'a@ec2', wrong: 2, asked: 8 },
    ]);
  });
});

describe('isOverdue', () => {
  it.each([
    ['2026-03-17T12:00Z', false],
    ['2026-03-18T12:00Z', true],
  ])('waits for the last reminder: %s is %s', (now, isLate) => {
    const enrolment = anEnrolment({ shownOn: '2026-03-09', step: 1 });

    expect(isOverdue({ clock: () => Date.parse(now) }, enrolment, BERLIN)).toBe(isLate);
  });
});

describe('reportCsv', () => {
  const report = reportTeam(scored(90), NOBODY, () => false);

  it('holds figures, nobody by name, and the line for NIST AT-2', () => {
    const csv = reportCsv('core', '2026-11-30', report);

    expect(csv).toContain('mapping,NIST SP 800-53 Rev. 5 AT-2 Literacy Training and Awareness\r\n');
    expect(csv).toContain('median score percent,90\r\n');
    expect(csv).not.toContain('U1');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['a,"b"', '"a,""b"""'],
  ])('writes a team called %s so that no spreadsheet takes it for more', (team, cell) => {
    expect(reportCsv(team, '2026-11-30', report)).toContain(`team,${cell}\r\n`);
  });
});

describe('renderReport', () => {
  it('says the figures in words', () => {
    const report = reportTeam([anEnrolment(), ...scored(90)], NOBODY, ({ step }) => step === 0);

    expect(renderReport('core', report).text).toBe(
      'The team of core: 2 enrolled, 1 started, 1 finished, 1 overdue.\nMedian score: 90 %.',
    );
    expect(renderDigestLine(report)).toMatch(/^One person of your team has had a step/);
    expect(renderDigestLine({ ...report, overdue: 0 })).toBe('');
  });
});
