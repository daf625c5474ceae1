import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callDemarc, startDemarc } from '../support/process';
import { signedRequest, slackEvents } from '../support/slack-events';
import { startFakeSlack } from '../support/slack-fake';

jest.setTimeout(60_000);

const SIGNING = 'shhh';
const PASTED = ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '123456789012'];

describe('a secret pasted on Slack', () => {
  it('is answered with what to do, and is in no file, log or backup', async () => {
    const parent = mkdtempSync(path.join(tmpdir(), 'demarc-pasted-'));
    const folder = path.join(parent, 'data');
    const slack = await startFakeSlack();
    const env = { DATA_DIR: folder, DEMARC_KEEP_QUESTIONS: 'none,slack:T1=all' };
    const bot = await startDemarc({
      env: {
        ...env,
        LOG_LEVEL: 'debug',
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_SIGNING_SECRET: SIGNING,
        SLACK_API_URL: slack.apiUrl,
      },
    });
    const say = (text: string) =>
      fetch(
        `${bot.url}/slack/events`,
        signedRequest(slackEvents.mention({ ts: slack.say('C1'), text: `<@UBOT> ${text}` }), {
          secret: SIGNING,
          now: Date.now(),
        }),
      );

    await say(`who rotates access keys on IAM, such as ${PASTED.join(' ')}?`);
    await say(`how do I create a bucket with ${PASTED.join(' ')}`);
    await slack.until(() => slack.accepted('chat.postMessage').length === 2, 'both answers');
    const file = path.join(parent, 'backup.jsonl');
    await callDemarc(['backup', file], { env });
    const { stdout, stderr } = await bot.stop();
    const files = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    const inbox = await callDemarc(['inbox', 'list'], { env });
    const posted = slack
      .accepted('chat.postMessage')
      .map(({ args }) => JSON.stringify(args.blocks));
    const kept = [stdout, stderr, inbox.stdout, readFileSync(file, 'utf8'), ...files].join('\n');

    await slack.close();
    rmSync(parent, { recursive: true });
    for (const blocks of posted) {
      expect(blocks).toContain(
        'what looks like an AWS access key and an AWS secret access key. I keep none of it',
      );
    }
    expect(inbox.stdout).toContain('how do I create a bucket with […] […] […]');
    expect(PASTED.filter((each) => kept.includes(each))).toEqual([]);
  });
});
