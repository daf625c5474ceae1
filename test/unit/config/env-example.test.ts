import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VARIABLES, type Variable } from '../../../src/config';

const ROOT = path.resolve(__dirname, '../../..');
const FALLBACK = (variable: Variable) =>
  variable.fallback === undefined ? '' : ` Default: ${variable.fallback}.`;

function describeInEnv(variable: Variable): string {
  const need = variable.need.charAt(0).toUpperCase() + variable.need.slice(1);
  return `# ${variable.what}. From: ${variable.where}.${FALLBACK(variable)} ${need}.\n${variable.name}=`;
}

describe('.env.example', () => {
  it('has each variable under its group with one comment', () => {
    const groups = [...new Set(VARIABLES.map((variable) => variable.group))];
    const expected = groups.map((group) =>
      [
        `## ${group}`,
        ...VARIABLES.filter((variable) => variable.group === group).map(describeInEnv),
      ].join('\n\n'),
    );

    const text = readFileSync(path.join(ROOT, '.env.example'), 'utf8');

    expect(text).toBe(`${expected.join('\n\n')}\n`);
  });
});

describe('README', () => {
  it.each(VARIABLES.map((variable) => [variable.name, variable] as const))(
    'explains %s in the configuration table',
    (_name, variable) => {
      const fallback = variable.fallback ?? '';
      const row = `| \`${variable.name}\` | ${variable.what} | ${variable.where} | ${fallback} | ${variable.need} |`;

      expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(row);
    },
  );
});
