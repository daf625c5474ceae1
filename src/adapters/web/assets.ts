import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files a browser loads; `src` and `dist` lie equally deep, so one path finds them from both. */
const FOLDER = path.resolve(__dirname, '../../../src/adapters/web/assets');

const FILES = [
  ['page.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
] as const;

/** A file of the page, ready to send. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** Reads the page's own files once. */
export function loadAssets(): readonly Asset[] {
  return FILES.map(([name, contentType]) => ({
    path: `/web/${name}`,
    contentType,
    content: readFileSync(path.join(FOLDER, name)),
  }));
}
