import { COUNTERS, createMetrics, GAUGES, TIMERS } from '../../../src/telemetry';

const linesOf = async (metrics: ReturnType<typeof createMetrics>, name: string) => {
  const { text } = await metrics.render();
  return text.split('\n').filter((line) => line.startsWith(name));
};

describe('createMetrics', () => {
  it('counts by label', async () => {
    const metrics = createMetrics();

    metrics.count('demarc_feedback_total', { vote: 'helpful' });
    metrics.count('demarc_feedback_total', { vote: 'helpful' });
    metrics.count('demarc_feedback_total', { vote: 'not-right' });

    expect(await linesOf(metrics, 'demarc_feedback_total')).toEqual([
      'demarc_feedback_total{vote="helpful"} 2',
      'demarc_feedback_total{vote="not-right"} 1',
    ]);
  });

  it('times in seconds', async () => {
    const metrics = createMetrics();

    metrics.time('demarc_ack_seconds', { platform: 'slack' }, 40);

    const lines = await linesOf(metrics, 'demarc_ack_seconds');
    expect(lines).toContain('demarc_ack_seconds_bucket{le="0.025",platform="slack"} 0');
    expect(lines).toContain('demarc_ack_seconds_bucket{le="0.05",platform="slack"} 1');
    expect(lines).toContain('demarc_ack_seconds_sum{platform="slack"} 0.04');
  });

  it('reads gauges when asked, each time anew', async () => {
    const metrics = createMetrics();
    let due = 3;
    metrics.gauge('demarc_jobs', async () => [{ labels: { state: 'due' }, value: due }]);
    await metrics.render();
    due = 4;

    expect(await linesOf(metrics, 'demarc_jobs{')).toEqual(['demarc_jobs{state="due"} 4']);
  });

  it('leaves out a gauge that cannot be read and shows the rest', async () => {
    const metrics = createMetrics();
    metrics.gauge('demarc_jobs', () => Promise.reject(new Error('away')));
    metrics.gauge('demarc_stale_facts', async () => [{ labels: {}, value: 7 }]);

    expect(await linesOf(metrics, 'demarc_jobs{')).toEqual([]);
    expect(await linesOf(metrics, 'demarc_stale_facts')).toEqual(['demarc_stale_facts 7']);
  });

  it('speaks OpenMetrics', async () => {
    const { contentType, text } = await createMetrics().render();

    expect(contentType).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(text).toMatch(/^# EOF\n?$/m);
    expect(text).toContain('process_resident_memory_bytes');
  });

  it('keeps processes apart: each has its own counts', async () => {
    const [one, other] = [createMetrics(), createMetrics()];

    one.count('demarc_feedback_total', { vote: 'helpful' });

    expect(await linesOf(other, 'demarc_feedback_total')).toEqual([]);
  });
});

describe.each([
  ['COUNTERS', COUNTERS, /^demarc_[a-z_]+_total$/],
  ['TIMERS', TIMERS, /^demarc_[a-z_]+_seconds$/],
  ['GAUGES', GAUGES, /^demarc_[a-z_]+$/],
])('%s', (_, table, form) => {
  it.each(Object.entries(table))('names and explains %s as is usual', (name, { help }) => {
    expect(name).toMatch(form);
    expect(help).toMatch(/^[A-Z].+\.$/);
  });
});
