import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemarc } from '../support/process';

jest.setTimeout(60_000);

const SAID = 'zebra crossing spreadsheet';

/** Runs the bot, has it asked something it cannot answer, and gives what its data folder then holds. */
async function keptOf(env: Readonly<Record<string, string>>) {
  const DATA_DIR = path.join(tmpdir(), `demarc-data-${randomUUID()}`);
  const bot = await startDemarc({ env: { ...env, DATA_DIR } });
  const post = async (message: object) => {
    const response = await fetch(`${bot.url}/web/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    return (await response.json()) as { readonly id: string; readonly text: string };
  };
  const { id } = await post({ text: SAID, conversation: 'c1' });
  await post({ text: 'who patches the OS of RDS?', conversation: 'c1' });
  const followUp = await post({ text: 'and on EC2?', conversation: 'c1' });
  const vote = await post({ vote: 'not-right', reason: SAID, answerId: id, conversation: 'c1' });
  const learn = await post({ text: 'learn', conversation: 'c1' });
  const begin = await post({
    lookup: { kind: 'learn', act: 'begin cloud-basics' },
    conversation: 'c1',
  });
  const { stdout, stderr } = await bot.stop();
  const files = readdirSync(DATA_DIR).map((name) => readFileSync(path.join(DATA_DIR, name)));
  rmSync(DATA_DIR, { recursive: true });
  const data = Buffer.concat(files).toString('latin1') + stdout + stderr;
  return { data, followUp, vote, learn, begin };
}

describe('demarc serve with DEMARC_PLAYGROUND=public', () => {
  it('keeps nothing that was typed, neither on disk nor in the log', async () => {
    const { data, followUp, vote } = await keptOf({ DEMARC_PLAYGROUND: 'public' });

    expect(data).not.toContain(SAID);
    expect(vote.text).toContain('read-only');
    expect(followUp.text).toMatch(/^You · Guest OS patching on Amazon EC2/);
  });

  it('says in one line that nobody learns there, and enrols nobody', async () => {
    const { data, learn, begin } = await keptOf({ DEMARC_PLAYGROUND: 'public' });

    expect(learn.text).toMatch(/^This page is open to everybody .+ “learn” to Demarc on Slack/);
    expect(begin.text).toBe(learn.text);
    expect(data).not.toContain('cloud-basics');
    expect((await keptOf({})).data).toContain('cloud-basics');
  });

  it('differs in this from a local page, whose unanswered questions are kept', async () => {
    expect((await keptOf({})).data).toContain(SAID);
  });

  it('stands beside a platform', async () => {
    const bot = await startDemarc({
      env: { DEMARC_PLAYGROUND: 'public', DEMARC_TEAMS_ANONYMOUS: 'true' },
    });
    const page = await fetch(bot.url);
    const ready = await (await fetch(`${bot.url}/readyz`)).json();
    await bot.stop();

    expect(page.status).toBe(200);
    expect(ready).toMatchObject({ adapters: { web: true, teams: true } });
  });
});
