import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const ROOT = path.resolve(__dirname, '../..');
const SCHEMA = require.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
);

/** A list of what a bot can be asked. */
export interface CommandList {
  readonly scopes: readonly string[];
  /** `mention` when absent. */
  readonly triggers?: readonly string[];
  readonly commands: readonly {
    readonly title: string;
    readonly description: string;
    readonly type?: string;
    readonly prompt?: string;
  }[];
}

/** A command of a message extension. */
export interface ExtensionCommand {
  readonly id: string;
  readonly type: string;
  readonly context: readonly string[];
  readonly title: string;
  readonly fetchTask?: boolean;
  readonly initialRun?: boolean;
  readonly parameters?: readonly { readonly name: string }[];
}

/** The manifest as shipped, placeholders and all. */
export interface TeamsManifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly supportsTargetedMessages: boolean;
    readonly commandLists: readonly CommandList[];
  }[];
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly ExtensionCommand[];
  }[];
  readonly validDomains: readonly string[];
}

/** Where the manifest and its icons lie. */
export const TEAMS_FOLDER = path.join(ROOT, 'manifests/teams');

/** The file's text. */
export const TEAMS_MANIFEST_TEXT = readFileSync(path.join(TEAMS_FOLDER, 'manifest.json'), 'utf8');

/** The file's content. */
export const TEAMS_MANIFEST = JSON.parse(TEAMS_MANIFEST_TEXT) as TeamsManifest;

/** The shipped manifest, filled in for an app. */
export function fillManifest(appId: string, domain: string): TeamsManifest {
  const text = TEAMS_MANIFEST_TEXT.replaceAll(/\$\{TEAMS_APP_ID\}/g, appId);
  return JSON.parse(text.replaceAll(/\$\{PUBLIC_DOMAIN\}/g, domain)) as TeamsManifest;
}

/** Lists what Microsoft's schema of version 1.30 says against a manifest; no network is asked. */
export function validateTeamsManifest(manifest: unknown): readonly string[] {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  // Named after a draft that this reader does not know by name; it uses nothing else of that draft.
  delete schema.$schema;
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
