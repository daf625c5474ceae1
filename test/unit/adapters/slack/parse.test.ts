import { type Origin, parseCommand, parseMessage } from '../../../../src/adapters/slack/parse';

const ORIGIN: Origin = { tenant: 'T1', botUserId: 'UBOT' };
const MENTION = { type: 'app_mention', user: 'U1', channel: 'C1', ts: '1.1', text: '<@UBOT> hi' };
const MESSAGE = { type: 'message', user: 'U1', channel: 'C1', ts: '1.2', text: 'hi' };

describe('parseMessage', () => {
  it('reads a mention as a turn in the thread it starts', () => {
    expect(parseMessage(MENTION, ORIGIN)).toEqual({
      turn: {
        id: 'slack:T1:C1:1.1',
        conversation: { platform: 'slack', tenant: 'T1', channel: 'C1', thread: '1.1' },
        user: { id: 'U1' },
        scope: 'channel',
        input: { kind: 'text', text: 'hi' },
      },
      place: { channel: 'C1', thread: '1.1' },
      isInThread: false,
    });
  });

  it('gives a mention and its twin the same id', () => {
    const twin = { ...MENTION, type: 'message', channel_type: 'im' };

    expect(parseMessage(twin, ORIGIN)?.turn.id).toBe(parseMessage(MENTION, ORIGIN)?.turn.id);
  });

  it.each([
    ['im', 'D1', 'personal'],
    [undefined, 'D1', 'personal'],
    ['mpim', 'G1', 'group'],
    ['group', 'G1', 'channel'],
    [undefined, 'C1', 'channel'],
  ])('reads the scope of %s in %s as %s', (channel_type, channel, scope) => {
    const message = parseMessage({ ...MENTION, channel_type, channel }, ORIGIN);

    expect(message?.turn.scope).toBe(scope);
  });

  it('marks a follow-up nobody addressed as overheard', () => {
    const message = parseMessage({ ...MESSAGE, thread_ts: '1.1' }, ORIGIN);

    expect(message).toMatchObject({
      turn: { overheard: true, conversation: { thread: '1.1' } },
      place: { thread: '1.1' },
    });
  });

  it.each([
    ['a file with words', { subtype: 'file_share', channel: 'D1' }, true],
    ['a thread reply sent to the channel', { subtype: 'thread_broadcast', thread_ts: '1' }, true],
    ['an edit', { subtype: 'message_changed', channel: 'D1' }, false],
    ['a reminder', { subtype: 'reminder_add', channel: 'D1' }, false],
    ['an own post', { user: 'UBOT', channel: 'D1' }, false],
    ['another bot', { bot_id: 'B2', channel: 'D1' }, false],
    ['Slackbot', { user: 'USLACKBOT', channel: 'D1' }, false],
    ['hidden', { hidden: true, channel: 'D1' }, false],
    ['no words overheard', { text: '  ', thread_ts: '1' }, false],
    ['the main flow', {}, false],
  ])('takes %s: %s → %s', (_name, parts, isTaken) => {
    expect(parseMessage({ ...MESSAGE, ...parts }, ORIGIN) !== undefined).toBe(isTaken);
  });

  it.each([null, undefined, 7, [], {}, { user: 1, channel: [], ts: {} }])('refuses %j', (event) => {
    expect(parseMessage(event, ORIGIN)).toBeUndefined();
  });
});

describe('parseCommand', () => {
  it('reads a question as the asker’s own conversation', () => {
    const command = { user_id: 'U1', channel_id: 'C1', text: 'RDS &amp; EC2', trigger_id: 't' };

    expect(parseCommand(command, ORIGIN)).toEqual({
      id: 'slack:T1:command:t',
      conversation: {
        platform: 'slack',
        tenant: 'T1',
        channel: 'C1',
        thread: 'user:U1',
        owner: 'U1',
      },
      user: { id: 'U1' },
      scope: 'channel',
      input: { kind: 'text', text: 'RDS & EC2' },
    });
  });

  it('knows a direct message', () => {
    const command = { user_id: 'U1', channel_id: 'D1', channel_name: 'directmessage', text: 'x' };

    expect(parseCommand(command, ORIGIN)?.scope).toBe('personal');
  });

  it.each(['', ' ', 'help', undefined])('reads %j as a call for help', (text) => {
    const turn = parseCommand({ user_id: 'U1', channel_id: 'C1', text }, ORIGIN);

    expect(turn?.input).toEqual({ kind: 'lookup', lookup: { kind: 'help' } });
  });

  it('refuses a command without a person', () => {
    expect(parseCommand({ channel_id: 'C1', text: 'x' }, ORIGIN)).toBeUndefined();
  });
});
