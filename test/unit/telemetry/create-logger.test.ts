import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createLogger } from '../../../src/telemetry';

function collect(level = 'info', hashKey = 'key') {
  const lines: string[] = [];
  const logger = createLogger({
    level,
    hashKey,
    destination: { write: (line) => lines.push(line) },
  });
  return { logger, read: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('createLogger', () => {
  it('writes one JSON line with level, time, event and fields', () => {
    const { logger, read } = collect();

    logger.info('turn-answered', { kind: 'answer', milliseconds: 3, first: true });

    expect(read()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        event: 'turn-answered',
        kind: 'answer',
        milliseconds: 3,
        first: true,
      },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { logger, read } = collect('warn');

    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    logger.error('d');

    expect(read().map((line) => line.event)).toEqual(['c', 'd']);
  });

  it('hashes ids of people and places, alike for one key and unlike for two', () => {
    const [one, two] = [collect(), collect('info', 'another key')];

    one.logger.info('a', { user: 'U123' });
    one.logger.info('b', { user: 'U123' });
    two.logger.info('a', { user: 'U123' });

    const hashes = [...one.read(), ...two.read()].map((line) => line.user);
    expect(hashes[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  it('cuts a field that is long enough to be text', () => {
    const { logger, read } = collect();

    logger.info('a', { reason: 'x'.repeat(500) });

    expect(String(read()[0]?.reason)).toHaveLength(200);
  });

  it('takes secrets out of a field, before it is cut', () => {
    const { logger, read } = collect();

    logger.warn('a', { notice: `${'x'.repeat(190)} AKIAIOSFODNN7EXAMPLE` });

    expect(JSON.stringify(read())).not.toContain('AKIA');
  });

  it('has written to standard output whatever way the process ends', () => {
    const script = `
      const { createLogger } = require('./src/telemetry');
      const logger = createLogger({ level: 'info', hashKey: 'key' });
      logger.info('a');
      logger.warn('b');
      logger.info('c');
      process.exit(3);`;

    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      cwd: path.resolve(__dirname, '../../..'),
      encoding: 'utf8',
    });

    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toEqual(['a', 'b', 'c']);
    expect(status).toBe(3);
  });

  it('writes nothing at all when silent', () => {
    const { logger, read } = collect('silent');

    logger.error('a');

    expect(read()).toEqual([]);
  });
});
