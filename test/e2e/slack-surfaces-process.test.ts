import { type RunningBot, startDemarc } from '../support/process';
import { signedRequest, slackEvents } from '../support/slack-events';
import { type FakeSlack, startFakeSlack } from '../support/slack-fake';
import { elementOf, updatedView, wordsOf } from '../support/slack-screen';

const SECRET = 'shhh';

describe('demarc serve on every surface of Slack', () => {
  let slack: FakeSlack;
  let bot: RunningBot;

  beforeAll(async () => {
    slack = await startFakeSlack();
    bot = await startDemarc({
      env: {
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: slack.apiUrl,
      },
    });
  });

  afterAll(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.refusals).toEqual([]);
  });

  const deliver = async (payload: unknown, form = true) => {
    const request = signedRequest(payload, { secret: SECRET, now: Date.now(), form });
    const response = await fetch(`${bot.url}/slack/events`, request);
    expect(response.status).toBe(200);
    return response.text();
  };
  const arrived = async (method: string, count: number) => {
    await slack.until(() => slack.accepted(method).length >= count, `${count} × ${method}`);
    return slack.accepted(method)[count - 1]?.args ?? {};
  };

  it('answers a sub-command and shares its answer', async () => {
    const response_url = slack.responseUrl();
    await deliver(slackEvents.command({ text: 'overview RDS', response_url }));
    const mine = await arrived('response_url', 1);

    const container = { channel_id: 'C1', message_ts: '9.9', is_ephemeral: true };
    const press = slackEvents.press(elementOf(mine, 'demarc_share'), { response_url, container });
    await deliver(press);

    expect(mine.text).toMatch(/^Amazon RDS: who does what/);
    const shared = await arrived('response_url', 2);
    expect(shared).toMatchObject({ response_type: 'in_channel' });
    expect(wordsOf(shared)).toMatch(/^Shared by <@U1>[\s\S]*Amazon RDS/);
  });

  it('answers about a message', async () => {
    const text = 'does anybody know who patches the operating system of RDS?';
    await deliver(slackEvents.messageShortcut({ ts: slack.say('C1'), text }));

    expect((await arrived('chat.postEphemeral', 1)).text).toMatch(/^AWS · .*RDS/);
  });

  it('finds a service as it is typed and answers the form', async () => {
    const typed = slackEvents.suggestion({ action_id: 'demarc_service', value: 'dinamo' });
    const { options } = JSON.parse(await deliver(typed)) as { options: { value: string }[] };
    const picked = (value: unknown) => ({ selected_option: { value } });
    const values = {
      demarc_service: { demarc_service: picked(options[0]?.value) },
      demarc_topic: { demarc_topic: picked('backups') },
    };

    const answer = await deliver(
      slackEvents.submission({ callback_id: 'demarc_lookup_form', state: { values } }),
    );

    expect(wordsOf(updatedView(JSON.parse(answer)))).toContain('Backups on Amazon DynamoDB');
  });

  it('draws its Home tab and forgets whoever asks', async () => {
    await deliver(slackEvents.tabOpened({ tab: 'home', event_ts: '1' }), false);
    const { view } = await arrived('views.publish', 1);

    await deliver(
      slackEvents.pressInView(elementOf(view, 'demarc_forget_me'), { id: 'VH', type: 'home' }),
    );

    expect(wordsOf(view)).toMatch(/Knowledge \d{4}-\d{2}-\d{2}-[0-9a-f]{8}/);
    const after = await arrived('views.publish', 2);
    expect(wordsOf(after.view)).toMatch(/^Done\. I have forgotten/);
  });
});
