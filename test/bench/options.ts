import { parseArgs } from 'node:util';
import { type RenderTable, renderMarkdown, renderText } from './table';

/** What every bench understands on its command line. */
export interface BenchOptions {
  /** Less work, for a quick look. */
  readonly isQuick: boolean;
  /** Words, one of which is in the name of what is measured; the empty one is in all. */
  readonly only: readonly string[];
  /** Also the words of questions that only measure. */
  readonly showTexts: boolean;
  /** Tables as text for a terminal, or with `--markdown` for a document. */
  readonly render: RenderTable;
  readonly positionals: readonly string[];
}

/** Reads the command line of a bench; throws on an unknown option. */
export function readBenchOptions(): BenchOptions {
  const { values, positionals } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string', default: '' },
      markdown: { type: 'boolean' },
      texts: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  return {
    isQuick: values.quick === true,
    only: values.only.toLowerCase().split(','),
    showTexts: values.texts === true,
    render: values.markdown ? renderMarkdown : renderText,
    positionals,
  };
}

/** Tells a person who waits what is being done, beside the report. */
export function progress(step: string): void {
  process.stderr.write(`${step}\n`);
}
