import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../src/app';
import { type Env, readConfig } from '../../src/config';
import { aLogger, type RecordingLogger } from './builders';
import { aClock, type FakeClock } from './clock';
import { aStudent } from './quiz-answers';
import { type SlackPayload, signedRequest, slackEvents } from './slack-events';
import { type FakeSlack, startFakeSlack, type WebCall } from './slack-fake';
import { directMessageOf, type FakePerson, slackUser } from './slack-people';
import { elementsOf, type ScreenElement, wordsOf } from './slack-screen';

const SECRET = 'shhh';

/** The whole bot looks for its work once in a second, and machines are busy. */
const PATIENCE_MS = 20_000;

/** A message on somebody's screen. */
export interface Shown {
  readonly ts: string;
  readonly message: SlackPayload;
  readonly words: string;
  readonly labels: readonly string[];
}

/** The whole bot with its journeys, in a workspace of people, at a time of the test's own. */
export interface LearningBot {
  /** The address of its one port. */
  readonly url: string;
  readonly slack: FakeSlack;
  readonly clock: FakeClock;
  readonly logger: RecordingLogger;
  /** Somebody joins the workspace; `id` is the event's. */
  join(user: string, id?: string): Promise<void>;
  /** Somebody writes to the bot directly; gives what they then see. */
  write(user: string, text: string): Promise<Shown>;
  /** Somebody types a command; gives the private answer. */
  command(user: string, text: string): Promise<Shown>;
  /** What stands in somebody's direct messages with the bot, the one that changed last at the end. */
  screen(user: string): readonly Shown[];
  /** Waits until so many messages were written or changed there. */
  changes(user: string, count: number): Promise<Shown>;
  /** Somebody presses the first button with such a label on their last message, or on another one. */
  press(user: string, label: string | RegExp, on?: Shown): Promise<Shown>;
  /** Somebody presses a button that stands in a channel, and gives what they alone then see. */
  pressInChannel(user: string, label: string, on: Shown): Promise<Shown>;
  /** Opens the Home tab, or presses a button there, and gives what it then shows. */
  home(user: string, label?: string): Promise<Shown>;
  stop(): Promise<void>;
}

/** What passes of the test's time with each look at what has come. */
const LOOK_MS = 20;

/** Monday, 9 March 2026, eleven in Berlin. */
const MONDAY = Date.UTC(2026, 2, 9, 10);

/** Starts a fake Slack and the whole bot on it. */
export async function startLearningBot(
  mode: 'http' | 'socket',
  people: ReadonlyMap<string, FakePerson>,
  env: Env = {},
): Promise<LearningBot> {
  const slack = await startFakeSlack({ people, patience: PATIENCE_MS });
  const clock = aClock(MONDAY);
  const logger = aLogger();
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-learn-'));
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: folder,
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_API_URL: slack.apiUrl,
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: SECRET } : { SLACK_APP_TOKEN: 'xapp-fake' }),
    ...env,
  });
  const app = await createApp(config, { logger, clock: clock.now }).catch(
    async (error: unknown) => {
      await slack.close();
      throw error;
    },
  );
  const url = await app.start();

  async function deliver(type: string, payload: SlackPayload): Promise<void> {
    if (mode === 'socket') {
      const id = slack.socket.send(type, payload);
      await slack.until(() => slack.socket.acknowledged.has(id), 'an acknowledgement');
      return;
    }
    const form = type !== 'events_api';
    // A connection of its own: one that was kept may be closed while a test thinks.
    const headers = { connection: 'close' };
    const request = signedRequest(payload, { secret: SECRET, now: clock.now(), form, headers });
    const { status } = await fetch(`${url}/slack/events`, request);
    if (status !== 200) throw new Error(`the bot said ${status}`);
  }

  /** The messages that presses may replace, by the path of the press's `response_url`. */
  const pressed = new Map<string, { readonly user: string; readonly ts: string }>();
  /** In whose direct messages a call has written or changed what. */
  const placeOf = ({ method, path: at, args, answer }: WebCall) => {
    if (answer?.ok !== true) return undefined;
    if (args.replace_original === true) return pressed.get(at);
    if (method !== 'chat.postMessage' && method !== 'chat.update') return undefined;
    const user = String(args.channel).replace(/^D/, 'U');
    return { user, ts: String(answer.ts) };
  };
  const changesOf = (user: string): readonly Shown[] => {
    return slack.calls.flatMap((call) => {
      const place = placeOf(call);
      return place?.user === user ? [shownOf(call.args, place.ts)] : [];
    });
  };
  const changes = async (user: string, count: number): Promise<Shown> => {
    await slack.until(() => {
      // Whoever waits for an unasked message lets the time pass in which it is held back for the pace.
      clock.advance(LOOK_MS);
      return changesOf(user).length >= count;
    }, `${count} changes for ${user}`);
    return last(changesOf(user));
  };
  let acts = 0;
  const nextTs = () => `1795500000.${String(++acts).padStart(6, '0')}`;
  const views = () => slack.accepted('views.publish');

  return {
    url,
    slack,
    clock,
    logger,
    changes,
    screen: (user) => [...new Map(changesOf(user).map((each) => [each.ts, each])).values()],
    join: (user, id = `EvJoin${user}`) => {
      const event = slackEvents.teamJoined(slackUser(user, people.get(user)), { event_id: id });
      return deliver('events_api', event);
    },
    async write(user, text) {
      const before = changesOf(user).length;
      const event = { user, text, channel: directMessageOf(user), ts: nextTs() };
      await deliver('events_api', slackEvents.directMessage(event));
      return changes(user, before + 1);
    },
    async command(user, text) {
      const response_url = slack.responseUrl();
      const before = slack.accepted('response_url').length;
      const fields = { user_id: user, text, response_url, trigger_id: nextTs() };
      await deliver('slash_commands', slackEvents.command(fields));
      await slack.until(() => slack.accepted('response_url').length > before, `${text} answered`);
      return shownOf(slack.accepted('response_url').at(-1)?.args ?? {}, '');
    },
    async press(user, label, on = last(changesOf(user))) {
      const before = changesOf(user).length;
      const channel = directMessageOf(user);
      const container = { type: 'message', channel_id: channel, message_ts: on.ts };
      const response_url = slack.responseUrl();
      pressed.set(new URL(response_url).pathname, { user, ts: on.ts });
      const place = { channel: { id: channel }, message: { ts: on.ts }, container };
      const body = { user: { id: user }, response_url, ...place };
      const action = { ...buttonOn(on, label), action_ts: nextTs() };
      await deliver('interactive', slackEvents.press(action, body));
      return changes(user, before + 1);
    },
    async pressInChannel(user, label, on) {
      const whispers = () => slack.accepted('chat.postEphemeral');
      const before = whispers().length;
      const body = { user: { id: user }, message: { ts: slack.say('C1') } };
      const action = { ...buttonOn(on, label), action_ts: nextTs() };
      await deliver('interactive', slackEvents.press(action, body));
      await slack.until(() => whispers().length > before, `a word to ${user}`);
      return shownOf(whispers().at(-1)?.args ?? {}, '');
    },
    async home(user, label) {
      const shown = views().length;
      const on = shownOf((views().at(-1)?.args.view ?? { blocks: [] }) as SlackPayload, '');
      const view = { id: 'VH', type: 'home' };
      const event = { user, tab: 'home', channel: directMessageOf(user), event_ts: nextTs() };
      if (label === undefined) await deliver('events_api', slackEvents.tabOpened(event));
      else {
        const action = { ...buttonOn(on, label), action_ts: nextTs() };
        await deliver('interactive', slackEvents.pressInView(action, view, { user: { id: user } }));
      }
      await slack.until(() => views().length > shown, 'the Home tab');
      return shownOf(views().at(-1)?.args.view as SlackPayload, '');
    },
    async stop() {
      await app.stop(2_000);
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function shownOf(message: SlackPayload, ts: string): Shown {
  const words = [wordsOf(message), String(message.text ?? '')].join('\n');
  return { ts, message, words, labels: elementsOf(message).map(labelOf) };
}

function buttonOn({ message, labels }: Shown, label: string | RegExp): ScreenElement {
  const found = elementsOf(message).find((each) => {
    return typeof label === 'string' ? labelOf(each) === label : label.test(labelOf(each));
  });
  if (found === undefined) throw new Error(`no button ${label}, only ${labels.join(', ')}`);
  return found;
}

function labelOf(element: ScreenElement): string {
  return (element.text as { text?: string } | undefined)?.text ?? '';
}

const STUDENT = aStudent();

/** The button of the right option of the question that is open on a screen, or of a wrong one; `undefined` = none is. */
export function answerOn({ message, words }: Shown, isRight = true): string | undefined {
  const options = elementsOf(message).flatMap((each) => {
    const { act = '' } = JSON.parse(String(each.value ?? '{}')) as { act?: string };
    const [word, seed = ''] = act.split(' ');
    return word === 'answer' ? [{ seed, label: labelOf(each) }] : [];
  });
  const [first] = options;
  if (first === undefined) return undefined;
  const texts = options.map(({ label }) => label.replace(/^[A-D]: /, ''));
  const right = STUDENT.rightOf(words, texts, first.seed);
  return options[isRight ? right : (right + 1) % options.length]?.label;
}

function last<T>(list: readonly T[]): T {
  const found = list.at(-1);
  if (found === undefined) throw new Error('nothing was written yet');
  return found;
}
