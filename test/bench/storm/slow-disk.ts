import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds the layer that slows the disk down and gives what loads it; needs a C compiler (`cc`). */
export function slowDisk(folder: string): Readonly<Record<string, string>> {
  const library = path.join(folder, 'slow-fsync.so');
  const source = path.join(__dirname, 'slow-fsync.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']);
  return { LD_PRELOAD: library };
}
