import path from 'node:path';

/** The project's folder; `src` and `dist` lie equally deep in it. */
const ROOT = path.resolve(__dirname, '..');

/** The knowledge as data. */
export const KNOWLEDGE_FOLDER = path.join(ROOT, 'intents');

/** What the build trains from the knowledge. */
export const MODEL_FILE = path.join(ROOT, 'dist', 'model.bin');
