import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { OLDEST_NODE } from '../../../src/doctor';
import { checkClock, checkDisk, checkNode, checkPort } from '../../../src/doctor/check-machine';

describe('checkNode', () => {
  it('wants what package.json wants', () => {
    const file = path.resolve(__dirname, '../../../package.json');

    expect(JSON.parse(readFileSync(file, 'utf8')).engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
  });

  it.each([
    ['20.19.0', 'fine'],
    ['v22.0.0', 'fine'],
    ['20.18.9', 'fault'],
    ['18.20.4', 'fault'],
  ])('takes %s for %s', (version, kind) => {
    expect(checkNode(version).kind).toBe(kind);
  });

  it('says what to do', () => {
    expect(checkNode('18.20.4').message).toBe(
      '18.20.4 is too old: install 20.19 or later from nodejs.org',
    );
  });
});

describe('checkDisk', () => {
  it.each([
    [undefined, 'skipped'],
    [49, 'fault'],
    [50, 'warning'],
    [999, 'warning'],
    [1_000, 'fine'],
  ])('takes %s MB for %s', (megabytes, kind) => {
    expect(checkDisk(megabytes).kind).toBe(kind);
  });
});

describe('checkClock', () => {
  it.each([
    [0, 'fine', '0 s behind the platform'],
    [59_000, 'fine', '59 s ahead of the platform'],
    [-60_000, 'warning', '60 s behind the platform: let this machine set its clock by NTP'],
    [
      300_000,
      'fault',
      '300 s ahead of the platform, which refuses that: let this machine set its clock by NTP',
    ],
    [
      -3_600_000,
      'fault',
      '3600 s behind the platform, which refuses that: let this machine set its clock by NTP',
    ],
  ])('takes %s ms for %s', (skew, kind, message) => {
    expect(checkClock(1_000_000_000, 1_000_000_000 + skew)).toEqual({
      name: 'clock',
      kind,
      message,
    });
  });

  it('is skipped where no platform told the time', () => {
    expect(checkClock(undefined, 0).kind).toBe('skipped');
  });
});

describe('checkPort', () => {
  const serve = async (body: string) => {
    const server = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, port: (server.address() as AddressInfo).port };
  };

  it.each([
    ['{"ready":true,"knowledgeVersion":"v"}', 'fine', 'is taken by the running bot'],
    ['hello', 'fault', 'is in use: stop the other process or set PORT'],
  ])('tells the running bot from another process: %s', async (body, kind, words) => {
    const { server, port } = await serve(body);

    const found = await checkPort('127.0.0.1', port);

    server.close();
    expect(found).toEqual({ name: 'port', kind, message: `${port} ${words}` });
  });

  it('finds a free port free and leaves it so', async () => {
    const { server, port } = await serve('');
    await new Promise((resolve) => server.close(resolve));

    const found = [await checkPort('127.0.0.1', port), await checkPort('127.0.0.1', port)];

    expect(found.map(({ kind }) => kind)).toEqual(['fine', 'fine']);
  });

  it('says so where the address is not of this machine', async () => {
    expect(await checkPort('192.0.2.1', 0)).toMatchObject({
      kind: 'fault',
      message: expect.stringMatching(/^192\.0\.2\.1:0 cannot be listened on \(EADDRNOTAVAIL\): /),
    });
  });
});
