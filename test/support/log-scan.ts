import { VARIABLES } from '../../src/config';

/** Fields that hold a sentence of ours or a place in the code. */
const SENTENCES: ReadonlySet<string> = new Set(['notice', 'at']);
/** Ids, words of ours, versions, addresses and times; people's words and names have spaces between them. */
const PLAIN = /^[\w.:/@#+,|[\]"-]*$/;
const TOKEN = /\b((xox[a-z]|xapp|xwfp)-\w|Bearer \w|ey[A-Za-z0-9_-]{20,}\.)/;

/** What a process has let out in its output that it should have kept: tokens, secrets of its environment, text. */
export function findLeaks(
  output: string,
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  const secrets = VARIABLES.filter(({ secret }) => secret).flatMap(({ name }) => env[name] ?? []);
  const leaks = secrets.filter((secret) => output.includes(secret)).map(() => 'a secret');
  const token = TOKEN.exec(output)?.[0];
  if (token !== undefined) leaks.push(`a token that begins with ${token}`);
  return [...leaks, ...output.split('\n').flatMap(findText)];
}

function findText(line: string): readonly string[] {
  if (!line.startsWith('{')) return [];
  const fields = Object.entries(JSON.parse(line) as Record<string, unknown>);
  return fields
    .filter(([name]) => !SENTENCES.has(name))
    .filter(([, value]) => typeof value !== 'string' || !PLAIN.test(value))
    .filter(([, value]) => typeof value !== 'number' && typeof value !== 'boolean')
    .map(([name]) => `text in "${name}" of ${line}`);
}
