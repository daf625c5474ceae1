import type { Place } from '../../explore';

/** The page of a service, by its id or the key of one of its modes. */
export function servicePath(key: string): string {
  const [id = key] = key.split('/');
  return `/explore/services/${encodeURIComponent(id)}`;
}

/** The page of a topic over all services. */
export function topicPath(id: string): string {
  return `/explore/topics/${encodeURIComponent(id)}`;
}

/** The page of what moves between two services; `file` = its file in that format. */
export function comparePath(from: string, to: string, file?: string): string {
  const query = new URLSearchParams({ from, to });
  return `/explore/compare${file ? `.${file}` : ''}?${query}`;
}

/** The page of one cell: whose a topic is in a place, with its source. */
export function cellPath({ kind, id }: Place, control: string): string {
  const folder = kind === 'service' ? 'services' : 'classes';
  return `/explore/${folder}/${encodeURIComponent(id)}/${encodeURIComponent(control)}`;
}

/** The view of an answer that was given; without a view, the answer itself. */
export function answerPath(answerId: string, view?: string): string {
  return `/answers/${encodeURIComponent(answerId)}${view ? `/${view}` : ''}`;
}
