import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { callDemarc, copyProject, ROOT } from '../support/process';

jest.setTimeout(60_000);

describe('demarc', () => {
  it.each([[['help']], [['--help']], [['ask', '--help']]])(
    'explains itself on %j',
    async (args) => {
      const { code, stdout } = await callDemarc(args);

      expect(code).toBe(0);
      expect(stdout).toContain('Usage: demarc');
    },
  );

  it.each([
    [[], /Usage: demarc/],
    [['explain'], /^demarc: unknown command 'explain'/],
    [['ask', '--loud', 'who?'], /^demarc: unknown option '--loud'/],
  ])('ends with code 2 on wrong usage: %j', async (args, line) => {
    const { code, stdout, stderr } = await callDemarc(args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(line);
  });

  it('finds nothing wrong with its own knowledge', async () => {
    const { code } = await callDemarc(['check']);

    expect(code).toBe(0);
  });

  it('shows the stack of an error only when asked', async () => {
    const project = copyProject();
    rmSync(path.join(project.root, 'dist/model.bin'));

    const [plain, debug] = await Promise.all([
      callDemarc(['ask', 'who?'], { root: project.root }),
      callDemarc(['ask', 'who?', '--debug'], { root: project.root }),
    ]);

    project.remove();
    expect(plain).toMatchObject({ code: 1, stderr: expect.stringMatching(/^demarc: .+\n$/) });
    expect(debug.stderr).toMatch(/\n {4}at /);
  });

  it('ends without noise when its reader goes away', async () => {
    const child = spawn(process.execPath, [
      path.join(ROOT, 'dist/cli/demarc.js'),
      'ask',
      '--jsonl',
    ]);
    child.stdin.on('error', () => undefined);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());

    child.stdin.write('{"id":"1","text":"hello"}\n'.repeat(2_000));
    const [code] = await once(child, 'close');

    expect([code, stderr]).toEqual([0, '']);
  });
});
