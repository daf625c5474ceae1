import type { Env } from '../config';
import { examine } from '../doctor';
import { readEnv } from './read-env';
import { EXIT } from './terminal';

/** How `demarc doctor` is called. */
export interface DoctorOptions {
  readonly json?: boolean;
}

/** Looks at everything the bot depends on and writes one line for each; gives the exit code, 1 on a fault. */
export async function runDoctor(
  { json }: DoctorOptions,
  out: (line: string) => void,
  env: Env = readEnv(),
): Promise<number> {
  const findings = await examine(env, { node: process.versions.node, clock: Date.now });
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const [faults, warnings] = [count('fault'), count('warning')];
  if (json) {
    out(JSON.stringify({ ok: faults === 0, findings }, null, 2));
  } else {
    for (const { name, kind, message } of findings) out(`${kind.padEnd(8)}${name}: ${message}`);
    out(`${plural(faults, 'fault')}, ${plural(warnings, 'warning')}`);
  }
  return faults === 0 ? EXIT.fine : EXIT.failed;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
