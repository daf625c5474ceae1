import path from 'node:path';

/** The project's folder; `src` and `dist` lie equally deep in it. */
const ROOT = path.resolve(__dirname, '..');

/** The knowledge as data. */
export const KNOWLEDGE_FOLDER = path.join(ROOT, 'intents');

/** What the build trains from the knowledge. */
export const MODEL_FILE = path.join(ROOT, 'dist', 'model.bin');

/** Slack's description of the app, with a placeholder for the address of the bot. */
export const SLACK_MANIFEST = path.join(ROOT, 'manifests', 'slack', 'manifest.json');

/** The font that pages and pictures are set in. */
export const FONTS_FOLDER = path.join(ROOT, 'src', 'adapters', 'web', 'assets', 'fonts');

/** The files of the Teams app package, with placeholders in the manifest. */
export const TEAMS_PACKAGE = path.join(ROOT, 'manifests', 'teams');
