import { type Context, webApi } from '@slack/bolt';
import { createClients } from '../../../../src/adapters/slack/clients';

const inTeam = (teamId: string, token: string, more: Partial<Context> = {}): Context => ({
  isEnterpriseInstall: false,
  teamId,
  token,
  ...more,
});

describe('createClients', () => {
  const given = new webApi.WebClient();
  let made: string[];
  const create = (token: string, teamId: string | undefined) => {
    made.push(`${teamId} ${token}`);
    return new webApi.WebClient(token);
  };
  beforeEach(() => {
    made = [];
  });

  it('keeps a client for each workspace', () => {
    const clientOf = createClients(create);

    const [one, two, again] = ['T1', 'T2', 'T1'].map((team) => {
      return clientOf(inTeam(team, `xoxb-${team}`), given);
    });

    expect(again).toBe(one);
    expect(two).not.toBe(one);
    expect(one?.token).toBe('xoxb-T1');
    expect(made).toEqual(['T1 xoxb-T1', 'T2 xoxb-T2']);
  });

  it('keeps none for a token that has been replaced', () => {
    const clientOf = createClients(create);

    for (const token of ['old', 'new', 'new', 'old']) clientOf(inTeam('T1', token), given);

    expect(made).toEqual(['T1 old', 'T1 new', 'T1 old']);
  });

  it('leaves a workflow step its own', () => {
    const clientOf = createClients(create);

    const step = inTeam('T1', 'xoxb-1', { functionBotAccessToken: 'xwfp-1' });

    expect(clientOf(step, given)).toBe(given);
    expect(clientOf({ isEnterpriseInstall: false }, given)).toBe(given);
    expect(made).toEqual([]);
  });
});
