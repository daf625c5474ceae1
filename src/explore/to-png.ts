import path from 'node:path';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { FONTS_FOLDER } from '../locations';

/** Wider pictures are drawn at their own size, narrower ones at twice as many pixels. */
const WIDEST_DOUBLED = 3_000;

/**
 * Turns a picture of ours into PNG; its texts are set in the font that comes with Demarc. `zoom` = pixels for each of
 * its units, where it knows better.
 */
export function toPng(picture: string, zoom?: number): Buffer {
  // Loaded here: a native library that most starts never need.
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const width = Number(/ width="(\d+)"/.exec(picture)?.[1] ?? 0);
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'zoom', value: zoom ?? (width > WIDEST_DOUBLED ? 1 : 2) },
    font: {
      fontFiles: ['inter-400.ttf', 'inter-600.ttf'].map((name) => path.join(FONTS_FOLDER, name)),
      loadSystemFonts: false,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  };
  return Buffer.from(new Resvg(picture, options).render().asPng());
}
