import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aStudent } from '../support/quiz-answers';
import { readPng } from '../support/read-png';
import { validateCard } from '../support/teams-card-walker';
import { aMember, senderOf, TENANT_ID, teamsActivities as teams } from '../support/teams-fake';
import { seat, type TeamsLearner } from '../support/teams-learner';
import { startTeamsProcess, TEAMS_PASSWORD_ENV, type TeamsProcess } from '../support/teams-process';

// A whole journey is a hundred presses.
jest.setTimeout(180_000);

const ADA = aMember('Ada', 1, { name: 'Ada Lovelace' });
const GRACE = aMember('Grace', 2, { name: 'Grace Hopper' });

describe('the built bot with somebody who learns on Teams', () => {
  let running: TeamsProcess;
  let url: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-teams-'));

  beforeAll(async () => {
    running = await startTeamsProcess({
      ...TEAMS_PASSWORD_ENV,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://demarc.example.com',
      DEMARC_LEARN_ON_JOIN: `teams:${TENANT_ID}`,
      DEMARC_ENCRYPTION_KEY: Buffer.alloc(32, 3).toString('base64'),
    });
    running.connector.roster.push(ADA, GRACE);
    url = running.connector.serviceUrl;
  });
  afterAll(async () => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const student = aStudent();

  async function answerAll(ada: TeamsLearner): Promise<void> {
    for (let seen = 0; ada.buttons.length === 4 && seen < 20; seen += 1) {
      expect(validateCard(ada.card)).toEqual([]);
      const seed = /answer (\S+) /.exec(JSON.stringify(ada.card))?.[1] ?? '';
      await ada.pressAt(student.rightOf(ada.said, ada.buttons, seed));
    }
  }

  it('gives them a certificate with its picture, at an address that shows it to anyone', async () => {
    const ada = seat({ bot: running }, ADA);
    await running.deliver(teams.installation(url, 'add', senderOf(ADA)));
    ada.look((await running.connector.waitFor(1))[0]?.activity);
    await ada.press('Learn who does what');
    await ada.press('Cloud basics: who does what');
    for (let step = 1; step <= 6; step += 1) {
      await ada.pressAt(0);
      await answerAll(ada);
      if (step === 3) await running.restart();
      if (step < 6) await ada.write('learn');
    }
    await ada.write('learn certificate');
    const [, id = ''] = /verify ([0-9A-Z]{12})/.exec(ada.said) ?? [];

    expect(ada.said).toContain('Ada Lovelace has completed');
    expect(ada.card?.body.at(-1)).toMatchObject({
      type: 'Image',
      url: `https://demarc.example.com/verify/${id}.png`,
      altText: expect.stringContaining('Ada Lovelace has completed'),
    });
    const page = await fetch(`${running.bot.url}/verify/${id}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Lovelace')]);
    const picture = await fetch(`${running.bot.url}/verify/${id}.png`);
    const { width, height } = readPng(Buffer.from(await picture.arrayBuffer()));
    expect(width).toBeGreaterThan(height);
  });

  it('enrols who joins a team, and asks in a chat of their own for the zone that Teams did not tell', async () => {
    const before = running.connector.calls.length;
    await running.deliver(
      teams.conversationUpdate(url, {
        conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', isGroup: true },
        membersAdded: [{ id: GRACE.id }],
        channelData: { tenant: { id: TENANT_ID }, eventType: 'teamMemberAdded' },
      }),
    );
    const call = (await running.connector.waitFor(before + 1))[before];

    expect(call?.conversation).toBe(`a:chat-${GRACE.id}`);
    expect(JSON.stringify(call?.activity)).toContain('What time is it for you?');
  });
});
