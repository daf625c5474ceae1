import fc from 'fast-check';
import { readActivity } from '../../../../src/adapters/teams/activity';
import { parse as parseActivity, parsePress } from '../../../../src/adapters/teams/parse';
import { parseEdit } from '../../../../src/adapters/teams/parse-edit';
import { parseSearch } from '../../../../src/adapters/teams/parse-search';
import { parseSharePress } from '../../../../src/adapters/teams/parse-share';
import {
  parseDialogPress,
  parseMessageShortcut,
} from '../../../../src/adapters/teams/parse-shortcut';
import { TEAMS_PEOPLE, teamsActivities as teams } from '../../../support/teams-fake';

function parse(payload: unknown) {
  const activity = readActivity(payload);
  return activity && parseActivity(activity);
}

const READERS = [
  parseEdit,
  parseSearch,
  parseSharePress,
  parseDialogPress,
  parseMessageShortcut,
  parsePress,
];

const URL = 'https://smba.trafficmanager.net/emea/';

describe('parse', () => {
  it('reads a message of the personal chat', () => {
    expect(parse(teams.personal(URL, 'who patches rds?', { id: '1' }))).toEqual({
      id: '["teams","22222222-2222-4222-8222-222222222222","a:personal","1"]',
      conversation: {
        platform: 'teams',
        tenant: '22222222-2222-4222-8222-222222222222',
        channel: 'a:personal',
        owner: 'ada-object-id',
      },
      user: { id: 'ada-object-id' },
      scope: 'personal',
      input: { kind: 'text', text: 'who patches rds?' },
    });
  });

  it('reads the tenant of a team from its channel data', () => {
    const turn = parse(
      teams.channel(URL, 'hello', {
        conversation: { id: '19:x;messageid=7', conversationType: 'channel' },
        channelData: { tenant: { id: 'ABC' } },
      }),
    );

    expect(turn?.conversation).toEqual({
      platform: 'teams',
      tenant: 'abc',
      channel: '19:x',
      thread: '7',
    });
  });

  it('reads a mention without words as an empty question', () => {
    expect(parse(teams.channel(URL, ''))?.input).toEqual({ kind: 'text', text: '' });
  });

  it('takes itself for nobody who is enrolled, whatever its id looks like', () => {
    const recipient = { id: 'bot-11', name: 'Demarc' };
    const entities = [{ type: 'mention', mentioned: recipient, text: '<at>Demarc</at>' }];
    const typed = '<at>Demarc</at> enroll';

    expect(parse(teams.channel(URL, typed, { recipient, entities }))?.input).toEqual({
      kind: 'text',
      text: 'enroll',
    });
  });

  it('reads words beside a card from the message extension', () => {
    const text = 'who does this? <span class="inline-compose-card">…<span>x</span></span>';

    expect(parse(teams.personal(URL, text))?.input).toEqual({
      kind: 'text',
      text: 'who does this?',
    });
  });

  it('reads a message that mentions others and us, without any name', () => {
    const other = { type: 'mention', mentioned: { id: '29:bob', name: 'Bob' } };
    const turn = parse(
      teams.channel(URL, '<at>Bob</at> is backup ours?', {
        entities: [other, TEAMS_PEOPLE.mention, null, 'x'],
      }),
    );

    expect(turn?.input).toEqual({ kind: 'text', text: 'is backup ours?' });
  });

  it.each([
    ['a vote of another action', teams.vote(URL, 'like', '', { value: { actionName: 'other' } })],
    ['an invoke without a value', teams.execute(URL, {}, { value: undefined })],
    ['a mention of somebody else', teams.channel(URL, 'x', { entities: [{ type: 'mention' }] })],
    ['no activity', 'message'],
  ])('is silent for %s', (_what, activity) => {
    expect(parse(activity)).toBeUndefined();
  });

  it('keeps at most 2,000 characters of a reason', () => {
    const input = parse(teams.vote(URL, 'like', 'x'.repeat(9_000)))?.input;

    expect(input).toMatchObject({ reason: 'x'.repeat(2_000) });
  });

  it('never throws and stays within 40,000 characters, whatever comes', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('<at>', '</at>', '<span class="inline-compose-card">', '&#x110000;', '&lt;'),
      fc.string().map((text) => text.repeat(9_000)),
    );
    fc.assert(
      fc.property(
        fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.anything(),
        (text, value) => {
          const turn = parse(teams.personal(URL, text, { value }));
          const input = turn?.input;
          expect(input?.kind === 'text' ? input.text.length : 0).toBeLessThanOrEqual(40_000);
          parse(value);
          parse(teams.execute(URL, value));
          parse(teams.vote(URL, 'like', value));
          parse(teams.channel(URL, text, { entities: value, channelData: value }));
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  it('reads no invoke with a throw, whatever it carries', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom('search', 'shortcut', 'execute'),
        (value, kind) => {
          const carried = [value, { messagePayload: value }, { parameters: value, data: value }];
          for (const one of carried) {
            const activity = readActivity(teams[kind](URL, 'x', { value: one }));
            for (const read of READERS) if (activity) read(activity);
          }
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });
});
