import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files a browser loads; `src` and `dist` lie equally deep, so one path finds them from both. */
const FOLDER = path.resolve(__dirname, '../../../src/adapters/web/assets');

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const FONT = 'font/woff2';

const FILES: readonly (readonly [path: string, contentType: string, find: () => string])[] = [
  ['/web/page.css', STYLE, own('page.css')],
  ['/web/chat.css', STYLE, own('chat.css')],
  ['/web/views.css', STYLE, own('views.css')],
  ['/web/explore.css', STYLE, own('explore.css')],
  ['/web/chat.js', SCRIPT, own('chat.js')],
  ['/web/views.js', SCRIPT, own('views.js')],
  ['/web/teams.js', SCRIPT, own('teams.js')],
  ['/web/explore.js', SCRIPT, own('explore.js')],
  ['/web/matrix.js', SCRIPT, own('matrix.js')],
  ['/web/icon.svg', 'image/svg+xml', own('icon.svg')],
  ['/web/inter-400.woff2', FONT, own('fonts/inter-400.woff2')],
  ['/web/inter-600.woff2', FONT, own('fonts/inter-600.woff2')],
  // Microsoft's own renderer and the Markdown it leaves to others; loaded when a card is first looked at.
  [
    '/web/adaptivecards.js',
    SCRIPT,
    () => require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  ],
  ['/web/markdown-it.js', SCRIPT, () => require.resolve('markdown-it/browser')],
];

/** A file of the pages. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  /** Reads it, the first time from disk. */
  read(): Buffer;
}

/** The pages' own files, each read when first asked for. */
export function createAssets(): readonly Asset[] {
  return FILES.map(([at, contentType, find]) => {
    let content: Buffer | undefined;
    return {
      path: at,
      contentType,
      read() {
        content ??= readFileSync(find());
        return content;
      },
    };
  });
}

function own(name: string): () => string {
  return () => path.join(FOLDER, name);
}
