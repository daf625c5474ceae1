import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMMAND, EVENTS } from '../../../../src/adapters/slack/names';
import { BOT_SCOPES, SUBSCRIPTIONS } from '../../../../src/adapters/slack/scopes';

interface Manifest {
  readonly display_information: Readonly<Record<string, string>>;
  readonly features: {
    readonly agent_view: {
      readonly agent_description: string;
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly bot_user: { readonly display_name: string };
    readonly slash_commands: readonly Readonly<Record<string, string>>[];
    readonly shortcuts?: readonly { readonly callback_id: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: {
      readonly request_url: string;
      readonly bot_events: readonly string[];
    };
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url: string };
  };
}

/** Filled in by whoever prints the manifest. */
const PLACEHOLDER = ['$', '{PUBLIC_URL}'].join('');

describe('manifests/slack/manifest.json', () => {
  const file = resolve(__dirname, '../../../../manifests/slack/manifest.json');
  const text = readFileSync(file, 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const { features, oauth_config, settings } = manifest;

  it('declares exactly the command that is answered', () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it('subscribes to exactly the events that are answered', () => {
    const subscribed = settings.event_subscriptions.bot_events;

    expect([...subscribed].sort()).toEqual(Object.keys(SUBSCRIPTIONS).sort());
    expect(new Set(subscribed.map((name) => name.split('.')[0]))).toEqual(new Set(EVENTS));
  });

  it('asks for exactly the scopes that are used', () => {
    const { bot } = oauth_config.scopes;

    expect([...bot].sort()).toEqual(Object.keys(BOT_SCOPES).sort());
    expect(bot).toEqual(expect.arrayContaining(Object.values(SUBSCRIPTIONS)));
    const others = ['assistant:write', 'chat:write', 'commands'];
    expect([...bot].sort()).toEqual([...Object.values(SUBSCRIPTIONS), ...others].sort());
  });

  it('declares no shortcut before one is answered', () => {
    expect(features.shortcuts ?? []).toEqual([]);
  });

  it('sends everything to the one path', () => {
    const url = `${PLACEHOLDER}/slack/events`;

    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: url });
    expect(features.slash_commands[0]?.url).toBe(url);
    expect(text.match(/\$\{[^}]*\}/g)).toEqual(new Array(3).fill(PLACEHOLDER));
  });

  it('opens the messages tab', () => {
    expect(features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('stays within the lengths Slack allows', () => {
    const { name, description, long_description: long } = manifest.display_information;
    const { agent_description: agent, suggested_prompts: prompts } = features.agent_view;

    expect(name?.length).toBeLessThanOrEqual(35);
    expect(description?.length).toBeLessThanOrEqual(140);
    expect(long?.length).toBeGreaterThanOrEqual(175);
    expect(long?.length).toBeLessThanOrEqual(4_000);
    expect(agent.length).toBeLessThanOrEqual(300);
    expect(prompts.length).toBeLessThanOrEqual(4);
    expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  });

  it('says that nobody endorses it and that an answer is no legal advice', () => {
    const { long_description: long } = manifest.display_information;

    expect(long).toMatch(/not affiliated with or endorsed by AWS or Slack/);
    expect(long).toMatch(/not legal advice/);
  });
});
