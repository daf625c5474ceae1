/** Seconds of processor time that bots have used so far, by their own word; unlike times it tells little of the load beside them. */
export async function readProcessorSeconds(urls: readonly string[]): Promise<number> {
  const pages = await Promise.all(urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
  return pages
    .map((page) => Number(/^process_cpu_seconds_total (\S+)/m.exec(page)?.[1] ?? Number.NaN))
    .reduce((sum, seconds) => sum + seconds, 0);
}
