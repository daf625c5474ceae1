import {
  COMMAND,
  LOOKUP_SHORTCUT,
  MESSAGE_SHORTCUT,
  STEP,
} from '../../../../src/adapters/slack/names';
import { EVENT_HANDLERS } from '../../../../src/adapters/slack/on-event';
import { BOT_SCOPES, SUBSCRIPTIONS } from '../../../../src/adapters/slack/scopes';
import { SLACK_MANIFEST, SLACK_MANIFEST_TEXT } from '../../../support/slack-manifest';

/** Filled in by whoever prints the manifest. */
const PLACEHOLDER = ['$', '{PUBLIC_URL}'].join('');

describe('manifests/slack/manifest.json', () => {
  const { features, oauth_config, settings, functions } = SLACK_MANIFEST;

  it('declares exactly the command that is answered', () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it('subscribes to exactly the events that are answered', () => {
    const subscribed = settings.event_subscriptions.bot_events;

    expect([...subscribed].sort()).toEqual(Object.keys(SUBSCRIPTIONS).sort());
    const handled = new Set(Object.keys(EVENT_HANDLERS));
    expect(new Set(subscribed.map((name) => name.split('.')[0]))).toEqual(handled);
  });

  it('asks for exactly the scopes that are used', () => {
    const { bot } = oauth_config.scopes;

    expect([...bot].sort()).toEqual(Object.keys(BOT_SCOPES).sort());
    const others = ['assistant:write', 'chat:write', 'commands'];
    const needed = new Set([...Object.values(SUBSCRIPTIONS).flat(), ...others]);
    expect([...bot].sort()).toEqual([...needed].sort());
  });

  it('declares exactly the shortcuts that are answered', () => {
    expect(features.shortcuts.map((each) => [each.type, each.callback_id])).toEqual([
      ['message', MESSAGE_SHORTCUT],
      ['global', LOOKUP_SHORTCUT],
    ]);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('declares exactly the step that is answered, for apps that run elsewhere', () => {
    expect(Object.keys(functions)).toEqual([STEP]);
    expect(settings).toMatchObject({ function_runtime: 'remote', org_deploy_enabled: true });
    expect(functions[STEP]?.input_parameters).toMatchObject({ required: ['question'] });
  });

  it('sends everything to the one path', () => {
    const url = `${PLACEHOLDER}/slack/events`;

    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity).toEqual({
      is_enabled: true,
      request_url: url,
      // The menus that fill as people type.
      message_menu_options_url: url,
    });
    expect(features.slash_commands[0]?.url).toBe(url);
    expect(SLACK_MANIFEST_TEXT.match(/\$\{[^}]*\}/g)).toEqual(new Array(5).fill(PLACEHOLDER));
  });

  it('leads back from an installation to the page that ends it', () => {
    const { redirect_urls } = oauth_config;

    expect(redirect_urls).toEqual([`${PLACEHOLDER}/slack/oauth_redirect`]);
  });

  it('opens both tabs', () => {
    expect(features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('stays within the lengths Slack allows', () => {
    const { name, description, long_description: long } = SLACK_MANIFEST.display_information;
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
    const { long_description: long } = SLACK_MANIFEST.display_information;

    expect(long).toMatch(/not affiliated with or endorsed by AWS or Slack/);
    expect(long).toMatch(/not legal advice/);
  });
});
