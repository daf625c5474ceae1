import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markUnreachable } from '../../src/onboarding/change-enrolment';
import { openJourneys } from '../../src/stores/sql';
import { callDemarc } from '../support/process';

jest.setTimeout(60_000);

const HEAD = 'platform,tenant,user,journey,team,zone';
const ADA = { platform: 'slack', tenant: 'T1', user: 'U1' };

let parent: string;
let env: { readonly DATA_DIR: string };
beforeEach(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'demarc-journeys-'));
  env = { DATA_DIR: path.join(parent, 'data') };
  await call('migrate');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const call = (...args: readonly string[]) => callDemarc(args, { env });
const enrol = (...lines: readonly string[]) => {
  const file = path.join(parent, 'people.csv');
  writeFileSync(file, [HEAD, ...lines].join('\n'));
  return call('enrol', file);
};
/** What lies in the folder, read as a command does. */
const open = <T>(work: Parameters<typeof openJourneys<T>>[2]) =>
  openJourneys({ kind: 'folder', folder: env.DATA_DIR }, Date.now, work);

describe('demarc enrol', () => {
  it('enrols the good lines once and lists each bad one with what to do', async () => {
    const first = await enrol(
      'slack,T1,U1,,M1,Europe/Berlin',
      'slack,T1,U1,,M1,Europe/Berlin',
      'discord,T1,U2,,M1,',
      'slack,T1,U 3,,M1,',
      'slack,T1,U3,no-such,M1,',
      'slack,T1,U4,,M1,Berlin',
      'slack,T1,U5',
    );
    const again = await enrol('slack,T1,U1,,M1,Europe/Berlin');

    expect(first.code).toBe(1);
    expect(first.stdout).toBe('1 enrolled, 1 already were, 5 lines not understood\n');
    expect(first.stderr.replaceAll(/^.+people\.csv, /gm, '').split('\n')).toEqual([
      'line 4: the platform "discord" is none: write slack or teams',
      expect.stringMatching(/^line 5: the user "U 3" is no id: write it as/),
      expect.stringMatching(/^line 6: there is no journey "no-such": write one of cloud-basics, /),
      'line 7: the zone "Berlin" is none: write it like Europe/Berlin, or leave it empty',
      expect.stringMatching(/^line 8: has 3 columns instead of 6: write platform,/),
      '',
    ]);
    expect(again).toEqual({
      code: 0,
      stdout: '0 enrolled, 1 already were, 0 lines not understood\n',
      stderr: '',
    });
    await open(async ({ enrolments, jobs }) => {
      expect(await enrolments.count(ADA)).toBe(1);
      expect(await jobs.count()).toMatchObject({ waiting: expect.any(Number) });
    });
  });

  it('asks for the line of columns', async () => {
    const file = path.join(parent, 'people.csv');
    writeFileSync(file, 'slack,T1,U1,,M1,\n');

    const { code, stderr } = await call('enrol', file);

    expect(code).toBe(2);
    expect(stderr).toContain(`does not begin with the line ${HEAD}: write it above the people`);
  });
});

describe('demarc report', () => {
  it('shows one team and no other, in words and as CSV', async () => {
    await enrol('slack,T1,U1,,M1,Europe/Berlin', 'slack,T1,U2,,M2,Europe/Berlin');

    const words = await call('report', '--team', 'slack:T1:M1', '--people');
    const csv = await call('report', '--team', 'slack:T1:M1', '--people', '--csv');
    const wrong = await call('report', '--team', 'M1');

    expect(words.stdout).toContain('The team of M1: 1 enrolled, 0 started, 0 finished, 0 overdue.');
    expect(words.stdout).toContain('U1, Cloud basics: who does what: running, 0 of 6 steps');
    expect(csv.stdout).toContain('mapping,NIST SP 800-53 Rev. 5 AT-2 Literacy Training');
    expect(csv.stdout).toContain('U1,U1,Cloud basics: who does what,running,0,6,,no');
    expect(words.stdout + csv.stdout).not.toContain('U2');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('platform:tenant:')]);
  });
});

describe('demarc journey', () => {
  it('prints a whole journey with its questions, the right answers marked', async () => {
    const { code, stdout } = await call('journey', 'preview', 'cloud-basics');

    expect(code).toBe(0);
    expect(stdout.match(/^\d of 6: /gm)).toHaveLength(6);
    expect(stdout.match(/^✓ /gm)).toHaveLength(2 + 2 + 3 + 10);
    expect(stdout).toContain('6 of 6: What you know now (quiz, workday 10, 5 minutes)');
  });

  it('leaves its steps for the running bot to send, in order', async () => {
    const { stdout } = await call('journey', 'preview', 'cloud-basics', '--to', 'slack:T1:U1');

    expect(stdout).toMatch(/^6 messages are on their way to slack:T1:U1: the running bot sends/);
    const leased = await open(({ jobs }) =>
      jobs.lease({ kinds: ['learn-preview'], limit: 1, leaseMs: 1 }),
    );
    expect(leased).toMatchObject([{ payload: { person: ADA, journey: 'cloud-basics', index: 0 } }]);
  });

  it('lists who takes no messages, and plans theirs again when told to', async () => {
    await enrol('slack,T1,U1,,M1,Europe/Berlin');
    const none = await call('journey', 'undelivered');
    await open(async ({ enrolments }) => {
      const enrolment = await enrolments.read(ADA, 'cloud-basics');
      if (enrolment)
        await enrolments.write(markUnreachable({ ...enrolment, shownOn: '2026-01-05' }));
    });

    const listed = await call('journey', 'undelivered');
    const retried = await call('journey', 'undelivered', '--retry');

    expect(none.stdout).toMatch(/^every message arrived/);
    expect(listed.stdout).toMatch(
      /^slack:T1:U1 {2}cloud-basics {2}takes no messages from the bot\n1 never arrived: .+--retry$/m,
    );
    expect(retried.stdout).toMatch(/^1 planned again/m);
    expect(await open(({ enrolments }) => enrolments.read(ADA, 'cloud-basics'))).toMatchObject({
      state: 'running',
      shownOn: null,
    });
  });
});

describe('demarc ask', () => {
  it('keeps a journey in the data folder from one call to the next', async () => {
    const first = await callDemarc(['ask'], { env, input: 'learn\n1\ngot it\nnow\nexit\n' });
    const later = await call('ask', 'learn progress');
    const forgotten = await callDemarc(['ask'], { env, input: 'forget me\nlearn\n' });

    expect(first.stdout).toContain('step 1 of 6: The builder and the owner');
    expect(first.stdout).toContain("step 2 of 6: Always the builder's part");
    expect(later.stdout).toContain('1 of 6 steps done (16 %)');
    expect(forgotten.stdout).toContain('Pick a journey');
  });
});
