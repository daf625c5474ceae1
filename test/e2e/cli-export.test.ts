import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callDemarc } from '../support/process';

jest.setTimeout(60_000);

const exportMatrix = (...args: readonly string[]) => callDemarc(['export', 'matrix', ...args]);

describe('demarc export matrix', () => {
  it('draws a service', async () => {
    const { code, stdout } = await exportMatrix('--service', 'rds', '--format', 'svg');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(stdout).toContain('<title>Guest OS patching: AWS</title>');
  });

  it('writes a PNG into a file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demarc-export-'));
    const file = path.join(folder, 'rds.png');
    const { code, stdout, stderr } = await exportMatrix(
      ...['--service', 'rds', '--format', 'png', '--out', file],
    );
    const head = existsSync(file) ? readFileSync(file).subarray(0, 8) : undefined;
    rmSync(folder, { recursive: true });

    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('rds.png: ');
    expect(head).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  });

  it('compares two services, called as people call them', async () => {
    const { stdout } = await exportMatrix('--service', 'EC2', 'fargate', '--format', 'md');

    expect(stdout).toMatch(/^# From Amazon EC2 to AWS Fargate\n/);
    expect(stdout).toContain('| Moves to AWS | Guest OS patching | You | AWS |');
  });

  it('writes every service beside every topic', async () => {
    const { stdout } = await exportMatrix('--columns', 'all', '--format', 'csv');
    const lines = stdout.trimEnd().split('\r\n');

    expect(lines).toHaveLength(84);
    expect(lines[0]?.split(',')).toHaveLength(191);
  });

  it.each([
    [['--format', 'gif'], 'demarc: "gif" is no format: use svg, png, csv, md'],
    [
      ['--service', 'lambd', '--format', 'md'],
      'demarc: "lambd" is no service that Demarc knows; did you mean lambda',
    ],
    [['--columns', 'cars', '--format', 'md'], 'demarc: "cars" is no class of services: use all, '],
    [['--service', 'a', 'b', 'c', '--format', 'md'], 'demarc: "a" is no service'],
    [['--format', 'md', '--out', '/nowhere/at/all'], 'demarc: /nowhere/at/all cannot be written'],
    [[], "demarc: required option '--format <format>' not specified"],
  ])('says what is wrong with %j and ends with code 2', async (args, line) => {
    const { code, stdout, stderr } = await exportMatrix(...args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(line);
  });
});
