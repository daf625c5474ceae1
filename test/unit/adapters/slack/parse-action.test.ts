import type { Origin } from '../../../../src/adapters/slack/parse';
import { parsePress, voteValue } from '../../../../src/adapters/slack/parse-action';

const ORIGIN: Origin = { tenant: 'T1', botUserId: 'UBOT' };
const LOOKUP = { kind: 'control', control: 'guest-os-patching', service: 'rds' } as const;
const CHOICE = {
  action_id: 'demarc_choice_1',
  block_id: 'demarc_readings',
  action_ts: '9.9',
  value: JSON.stringify(LOOKUP),
};

function body(parts: object = {}) {
  return { user: { id: 'U1' }, channel: { id: 'C1' }, message: { ts: '2.2' }, ...parts };
}

describe('parsePress', () => {
  it('reads a choice and the message it sits on', () => {
    expect(parsePress(body(), CHOICE, ORIGIN)).toEqual({
      kind: 'choice',
      turn: {
        id: 'slack:T1:action:9.9:U1',
        conversation: { platform: 'slack', tenant: 'T1', channel: 'C1', thread: '2.2' },
        user: { id: 'U1' },
        scope: 'channel',
        input: { kind: 'lookup', lookup: LOOKUP },
      },
      on: { place: { channel: 'C1', thread: '2.2' }, ts: '2.2', user: 'U1', isPrivate: false },
      replaces: true,
    });
  });

  it('keeps to the thread of the message', () => {
    const press = parsePress(body({ message: { ts: '2.2', thread_ts: '1.1' } }), CHOICE, ORIGIN);

    expect(press?.turn.conversation.thread).toBe('1.1');
    expect(press?.on.place.thread).toBe('1.1');
  });

  it('stays in the main flow of a direct message', () => {
    const press = parsePress(body({ channel: { id: 'D1' } }), CHOICE, ORIGIN);

    expect(press?.turn).toMatchObject({ scope: 'personal', conversation: { channel: 'D1' } });
    expect(press?.on.place).toEqual({ channel: 'D1' });
  });

  it('keeps a private message the presser’s own', () => {
    const container = { channel_id: 'C1', message_ts: '2.2', is_ephemeral: true };
    const press = parsePress({ user: { id: 'U1' }, container }, CHOICE, ORIGIN);

    expect(press).toMatchObject({
      turn: { conversation: { thread: 'user:U1' } },
      on: { isPrivate: true },
    });
  });

  it('knows a follow-up by its block', () => {
    const action = { ...CHOICE, block_id: 'demarc_follow_ups' };

    expect(parsePress(body(), action, ORIGIN)?.replaces).toBe(false);
  });

  it.each(['helpful', 'not-right'] as const)('reads the vote %s as it was written', (vote) => {
    const action = { action_id: 'demarc_feedback', value: voteValue(vote, 'slack:T1:C1:1|1') };

    expect(parsePress(body(), action, ORIGIN)).toMatchObject({
      kind: 'feedback',
      turn: { input: { kind: 'feedback', vote, answerId: 'slack:T1:C1:1|1' } },
    });
  });

  it.each([
    [{ ...CHOICE, value: undefined }],
    [{ ...CHOICE, value: '{' }],
    [{ ...CHOICE, value: '"control"' }],
    [{ ...CHOICE, action_id: 'other' }],
    [{ action_id: 'demarc_feedback', value: 'helpful' }],
    [{ action_id: 'demarc_feedback', value: 'helpful|' }],
    [null],
  ])('refuses the action %j', (action) => {
    expect(parsePress(body(), action, ORIGIN)).toBeUndefined();
  });

  it.each([[{}], [null], [body({ user: null })], [body({ message: undefined })]])(
    'refuses the body %j',
    (given) => {
      expect(parsePress(given, CHOICE, ORIGIN)).toBeUndefined();
    },
  );
});
