import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The manifest as shipped, placeholders and all. */
export interface SlackManifest {
  readonly display_information: Readonly<Record<string, string>>;
  readonly features: {
    readonly agent_view: {
      readonly agent_description: string;
      readonly suggested_prompts: readonly { readonly title: string; readonly message: string }[];
    };
    readonly app_home: Readonly<Record<string, boolean>>;
    readonly bot_user: { readonly display_name: string };
    readonly slash_commands: readonly Readonly<Record<string, string>>[];
    readonly shortcuts: readonly Readonly<
      Record<'name' | 'type' | 'callback_id' | 'description', string>
    >[];
  };
  readonly oauth_config: {
    readonly redirect_urls: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: {
      readonly request_url: string;
      readonly bot_events: readonly string[];
    };
    readonly interactivity: Readonly<Record<string, boolean | string>>;
    readonly [name: string]: unknown;
  };
  readonly functions: Readonly<Record<string, SlackFunction>>;
}

/** A Workflow Builder step as the manifest declares it. */
export interface SlackFunction {
  readonly input_parameters: SlackParameters;
  readonly output_parameters: SlackParameters;
}

interface SlackParameters {
  readonly properties: Readonly<Record<string, { readonly type: string }>>;
  readonly required: readonly string[];
}

/** The file's text. */
export const SLACK_MANIFEST_TEXT = readFileSync(
  path.resolve(__dirname, '../../manifests/slack/manifest.json'),
  'utf8',
);

/** The file's content. */
export const SLACK_MANIFEST = JSON.parse(SLACK_MANIFEST_TEXT) as SlackManifest;
