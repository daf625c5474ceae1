import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { VARIABLES } from '../../src/config';
import { createLegalPages } from '../../src/http';
import { readCopies, readStages } from '../support/container-file';
import { ROOT } from '../support/process';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const known = new Set([...VARIABLES.map(({ name }) => name), 'NODE_ENV']);
const replicas = ['demarc-1', 'demarc-2'];

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly [setting: string]: unknown;
}

describe('Dockerfile', () => {
  const stages = readStages();
  const [build = [], run = []] = stages;
  const restsOf = (stage: typeof build, name: string) =>
    stage.filter((each) => each.name === name).map(({ rest }) => rest);

  it('builds in one stage and runs in another of the same image', () => {
    expect(stages.map((stage) => stage[0]?.rest)).toEqual([
      expect.stringMatching(/^\$\{NODE_IMAGE\} AS build$/),
      expect.stringMatching(/^\$\{NODE_IMAGE\}$/),
    ]);
  });

  it('copies only what is there, and lets no more into the build', () => {
    const sources = readCopies(build).map(({ from }) => from);
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

    expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
    expect([...sources].sort()).toEqual([...allowed].sort());
    expect(read('.dockerignore')).toMatch(/^\*$/m);
  });

  it('runs no install script', () => {
    const commands = restsOf(build, 'RUN').flatMap((command) => command.split('&&'));
    const installs = commands.filter((command) => /npm (ci|install|prune)/.test(command));

    expect(installs).toHaveLength(2);
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });

  it('runs as a user without rights, with a health check, and writes to one place only', () => {
    expect(restsOf(run, 'USER')).toEqual(['node']);
    expect(restsOf(run, 'HEALTHCHECK')[0]).toContain('/healthz');
    expect(restsOf(run, 'VOLUME')).toEqual(['/data']);
    expect(restsOf(run, 'ENV')[0]).toContain('DATA_DIR=/data');
  });

  it('sets no variable that the bot does not know', () => {
    const names = restsOf(run, 'ENV').flatMap((rest) =>
      rest.split(' ').map((pair) => pair.split('=')[0] ?? ''),
    );

    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('deploy/compose.yaml', () => {
  const compose = parse(read('deploy/compose.yaml'), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: object;
    readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  };
  const { services } = compose;

  it.each(replicas)('locks %s up: read-only, no rights, a limit, time to finish', (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      user: 'node',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+m$/),
      stop_grace_period: expect.stringMatching(/^1[0-9]s$/),
      depends_on: { database: { condition: 'service_healthy' } },
    });
  });

  it.each(replicas)('gives %s only variables that it knows', (name) => {
    const names = Object.keys(services[name]?.environment ?? {});

    expect(names.filter((each) => !known.has(each))).toEqual([]);
    expect(names).toContain('DATABASE_URL');
  });

  it('lets nothing in but through the proxy, and keeps the database from it', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);

    expect(open.map(([name]) => name)).toEqual(['proxy']);
    expect(services.proxy?.networks).toEqual(['outside']);
    expect(services.database?.networks).toEqual(['inside']);
    expect(compose.networks.inside?.internal).toBe(true);
  });

  it('names every image with a version and every volume and network it uses', () => {
    const all = Object.values(services);
    const volumes = all.flatMap(({ volumes: used = [] }) => used.map((each) => each.split(':')[0]));
    const networks = all.flatMap((service) => service.networks);

    expect(all.filter(({ image }) => !/^(demarc|[a-z]+:\d[\w.-]*)$/.test(image))).toEqual([]);
    expect(
      volumes.filter((each) => !each?.startsWith('./') && !(`${each}` in compose.volumes)),
    ).toEqual([]);
    expect(networks.filter((each) => !(each in compose.networks))).toEqual([]);
  });

  it('holds no password', () => {
    expect(read('deploy/compose.yaml')).not.toMatch(/PASSWORD: (?!\$\{POSTGRES_PASSWORD:\?)/);
  });
});

describe('deploy/Caddyfile', () => {
  const caddyfile = read('deploy/Caddyfile');

  it('hands on to every replica, by readiness', () => {
    expect(caddyfile).toContain(
      `reverse_proxy ${replicas.map((name) => `${name}:3978`).join(' ')} {`,
    );
    expect(caddyfile).toMatch(/health_uri \/readyz/);
  });

  it("hands on the platforms' paths, the pages that the manifests name, and no other", () => {
    const pages = createLegalPages([]).map((page) => page.path);

    expect(/@public path (.+)/.exec(caddyfile)?.[1]?.split(' ')).toEqual([
      '/slack/*',
      '/api/messages',
      ...pages,
    ]);
    expect(caddyfile).toMatch(/handle \{\n\t\trespond 404\n\t\}/);
  });
});

describe('deploy/demarc.service', () => {
  const unit = read('deploy/demarc.service');

  it.each([
    'DynamicUser=yes',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'CapabilityBoundingSet=',
    'Restart=on-failure',
    'StateDirectoryMode=0700',
  ])('says %s', (line) => {
    expect(unit.split('\n')).toContain(line);
  });

  it('starts what the image starts', () => {
    const [, run = []] = readStages();
    const entry = run.find(({ name }) => name === 'ENTRYPOINT')?.rest ?? '[]';
    const words = (JSON.parse(entry) as string[]).slice(1);

    const command = /^ExecStart=\/usr\/bin\/node (.+)$/m.exec(unit)?.[1];
    expect(command?.replace('/opt/demarc/', '')).toBe([...words, 'serve'].join(' '));
  });

  it('gives more time to stop than the bot takes', () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
  });
});
