import { runManifest } from '../../../src/cli/manifest-command';
import { SLACK_MANIFEST as FILE } from '../../../src/locations';
import { SLACK_MANIFEST_TEXT, type SlackManifest } from '../../support/slack-manifest';
import { validateManifest } from '../../support/slack-manifest-rules';

describe('runManifest', () => {
  const print = (options: Parameters<typeof runManifest>[1]) => {
    const lines: string[] = [];
    runManifest(FILE, options, (line) => lines.push(line));
    return lines.join('\n');
  };

  it('fills the address in wherever Slack asks for it', () => {
    const manifest = JSON.parse(print({ url: 'https://demarc.example.com' })) as SlackManifest;
    const url = 'https://demarc.example.com/slack/events';

    expect(manifest.settings.event_subscriptions.request_url).toBe(url);
    expect(manifest.settings.interactivity.request_url).toBe(url);
    expect(manifest.features.slash_commands[0]?.url).toBe(url);
    expect(manifest.settings.socket_mode_enabled).toBe(false);
    expect(validateManifest(manifest)).toEqual([]);
  });

  it('changes nothing but the address', () => {
    const filled = SLACK_MANIFEST_TEXT.replaceAll(/\$\{PUBLIC_URL\}/g, 'https://a.example');

    expect(JSON.parse(print({ url: 'https://a.example/' }))).toEqual(JSON.parse(filled));
  });

  it('leaves every address out for Socket Mode', () => {
    const text = print({ socket: true });
    const manifest = JSON.parse(text) as SlackManifest;

    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(text).not.toMatch(/"(request_)?url"|redirect_urls|PUBLIC_URL/);
    expect(validateManifest(manifest)).toEqual([]);
  });

  it.each([
    ['over HTTP', {}, true],
    ['in Socket Mode', { socket: true }, false],
  ])('leads people back and rotates tokens for many workspaces %s', (_name, options, hasUrl) => {
    const text = print({ ...options, oauth: true, url: 'https://demarc.example.com' });
    const manifest = JSON.parse(text) as SlackManifest;

    expect(manifest.oauth_config).toMatchObject({
      redirect_urls: ['https://demarc.example.com/slack/oauth_redirect'],
    });
    expect(manifest.settings).toMatchObject({
      token_rotation_enabled: true,
      socket_mode_enabled: !hasUrl,
    });
    expect('request_url' in manifest.settings.event_subscriptions).toBe(hasUrl);
    expect(validateManifest(manifest)).toEqual([]);
  });

  it.each([
    ['no address to lead people back to', { socket: true, oauth: true }],
    ['neither address nor socket', {}],
    ['both', { url: 'https://demarc.example.com', socket: true }],
    ['an address without TLS', { url: 'http://demarc.example.com' }],
    ['no address', { url: 'demarc.example.com' }],
    ['an address with a password', { url: 'https://a:b@demarc.example.com' }],
    ['an address with a query', { url: 'https://demarc.example.com?a=1' }],
  ])('asks for the address when it gets %s', (_name, options) => {
    expect(() => print(options)).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});

describe('validateManifest', () => {
  const good = JSON.parse(SLACK_MANIFEST_TEXT.replaceAll(/\$\{PUBLIC_URL\}/g, 'https://a.example'));

  it.each<[string, (manifest: typeof good) => void]>([
    ['a long name', (manifest) => (manifest.display_information.name = 'x'.repeat(36))],
    ['a short long description', (m) => (m.display_information.long_description = 'short')],
    ['an unknown key', (manifest) => (manifest.settings.colour = 'blue')],
    ['an unknown event', (m) => m.settings.event_subscriptions.bot_events.push('app_sneezed')],
    ['an unknown scope', (manifest) => manifest.oauth_config.scopes.bot.push('minds:read')],
    ['an event without its scope', (manifest) => manifest.oauth_config.scopes.bot.shift()],
    ['a command without slash', (m) => (m.features.slash_commands[0].command = 'demarc')],
    ['five prompts', (m) => (m.features.agent_view.suggested_prompts.length = 5)],
    ['the older assistant pane', (m) => (m.features.assistant_view = {})],
    ['neither address nor socket', (m) => delete m.settings.event_subscriptions.request_url],
    ['a command without address', (m) => delete m.features.slash_commands[0].url],
    ['a placeholder', (m) => (m.features.slash_commands[0].url = '$' + '{PUBLIC_URL}')],
    ['a step that is not org-ready', (m) => (m.settings.org_deploy_enabled = false)],
    ['a step without its event', (m) => m.settings.event_subscriptions.bot_events.splice(3, 1)],
    ['a long shortcut', (m) => (m.features.shortcuts = [{ name: 'x'.repeat(25) }])],
  ])('finds %s', (_name, spoil) => {
    const manifest = structuredClone(good);
    spoil(manifest);

    expect(validateManifest(manifest)).not.toEqual([]);
  });
});
