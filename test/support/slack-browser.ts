import type { FakeSlack } from './slack-fake';
import type { Consent } from './slack-oauth';

/** Where the link with these words leads. */
export function hrefIn(html: string, words: string): string {
  const href = new RegExp(`<a href="([^"]*)">${words}</a>`).exec(html)?.[1];
  if (href === undefined) throw new Error(`no link "${words}" in ${html}`);
  return href.replace(/&#(\d+);/g, (_match, code) => String.fromCharCode(Number(code)));
}

/** Installs the bot as somebody in a browser does: to Slack, a yes there, and back; gives where that ends. */
export async function installBot(
  slack: FakeSlack,
  browse: (path: string, cookie?: string) => Promise<Response>,
  consent: Consent,
): Promise<Response> {
  const page = await browse('/slack/install');
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const address = new URL(hrefIn(await page.text(), 'Add to Slack'));
  const state = address.searchParams.get('state') ?? '';
  const code = slack.oauth.agree(consent);
  return browse(`/slack/oauth_redirect?code=${code}&state=${state}`, cookie);
}
