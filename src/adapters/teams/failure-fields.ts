import type { LogFields } from '../../telemetry';
import { isPayload } from './payload';

const FRAMES = 4;

/** What a log line may say about an error: its name, code and place, never its message, which may quote a person. */
export function failureFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = isPayload(error) && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    at: frames
      .slice(0, FRAMES)
      .map((line) => line.trim())
      .join(' | '),
  };
}
