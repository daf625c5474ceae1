import type { Turn } from '../../../src/dialog';
import { readLearning } from '../../../src/dialog/read-learning';
import { aConversation, aTurn } from '../../support/builders';
import { aKnowledge } from '../../support/dialog-knowledge';
import { aMatcher, anOpenDialog } from '../../support/dialog-parts';

const PLACE: Partial<Turn> = {
  conversation: aConversation({ platform: 'slack', tenant: 'T1', channel: 'D1' }),
  user: { id: 'U1' },
};

describe('readLearning', () => {
  it.each([
    ['learn', 'continue'],
    ['/learn', 'continue'],
    ['Learn!', 'continue'],
    ['learn pause', 'pause'],
    ['learn snooze 3', 'snooze 3'],
    ['LEARN Progress', 'progress'],
    ['verify 7KX0ABCDEFGH', 'verify 7KX0ABCDEFGH'],
    ['learn zone Europe/Berlin', 'zone Europe/Berlin'],
    ['learn zone', 'zone'],
    ['enroll U1 U2', 'enrol - U1 U2'],
    [
      'Enrol U1, U2 and U3 in Cloud basics for developers.',
      'enrol cloud-basics-for-developers U1 U2 U3',
    ],
    ['enroll U1 for U9 in cloud-basics', 'enrol-for U9 cloud-basics U1'],
    ['enroll UABCDEFGH 29:1aB', 'enrol - UABCDEFGH 29:1aB'],
    ['enroll', 'enrol -'],
    ['report', 'report'],
    ['Report CSV', 'report csv'],
    ['report team U9 people', 'report team U9 people'],
  ])('takes "%s" as %s', (text, act) => {
    expect(readLearning(text)).toBe(act);
  });

  it.each([
    'learn about S3',
    'how do I learn AWS?',
    'verify our backups on RDS',
    'learn snooze 9',
    'enroll accounts in Control Tower',
    'enroll devices for us',
    'report abuse',
    'report security findings to AWS',
  ])('leaves "%s" to the matcher', (text) => {
    expect(readLearning(text)).toBeUndefined();
  });
});

describe('readLearning of what is meant to take long', () => {
  it.each([
    ['spaces', `enroll${' '.repeat(39_000)}x\nx`],
    ['spaces within its length', `enroll${' '.repeat(7_900)}x\nx`],
    ['words between', `enroll ${'a in '.repeat(8_000)}\n?`],
    ['stops', `enroll a${'.'.repeat(7_900)}x`],
    ['stops after a zone', `learn zone a${'.'.repeat(7_900)}x y`],
  ])('takes no time over %s', (_what, text) => {
    const start = process.cpuUsage();
    readLearning(text);

    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  });
});

describe('createDialog with a learning desk', () => {
  const open = () => {
    const asked: unknown[] = [];
    const learning = {
      act: async (person: object, act: string) => {
        asked.push([person, act]);
        return { kind: 'notice', text: 'From the desk.', choices: [] } as const;
      },
    };
    return { asked, dialog: anOpenDialog(aKnowledge(), aMatcher({}), { learning }) };
  };
  const person = { platform: 'slack', tenant: 'T1', user: 'U1' };

  it.each([
    ['words', { kind: 'text', text: 'learn' }, 'continue'],
    ['a button', { kind: 'lookup', lookup: { kind: 'learn', act: 'done x' } }, 'done x'],
  ] as const)('hands %s to it, with who asks', async (_, input, act) => {
    const { asked, dialog } = open();

    await dialog.handleTurn(aTurn({ ...PLACE, input }));

    expect(asked).toEqual([[person, act]]);
  });

  it('does not take what people say to each other', async () => {
    const { asked, dialog } = open();

    await dialog.handleTurn(
      aTurn({ ...PLACE, overheard: true, input: { kind: 'text', text: 'learn' } }),
    );

    expect(asked).toEqual([]);
  });

  it('answers a button of a journey where there are none', async () => {
    const dialog = anOpenDialog(aKnowledge(), aMatcher({}), {});

    const reply = await dialog.handleTurn(
      aTurn({ ...PLACE, input: { kind: 'lookup', lookup: { kind: 'learn', act: 'pause' } } }),
    );

    expect(reply).toMatchObject({ kind: 'fallback', reason: 'unclear' });
  });
});
