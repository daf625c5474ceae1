import { createHash } from 'node:crypto';
import type { Dialog, Turn } from '../dialog';
import { machineKind, type Reply } from '../replies';
import type { Logger } from './logger';
import type { Metrics } from './metrics';

/** The same dialog, with a line in the log for each reply and a mark on the counters. */
export function watchDialog(dialog: Dialog, metrics: Metrics, logger: Logger): Dialog {
  return {
    async handleTurn(turn) {
      const begun = performance.now();
      const reply = await dialog.handleTurn(turn);
      const milliseconds = performance.now() - begun;
      const { platform, tenant } = turn.conversation;
      note(metrics, turn, reply, milliseconds);
      logger.info('reply-made', {
        turn: turnRef(turn),
        platform,
        tenant,
        user: turn.user.id,
        kind: machineKind(reply),
        milliseconds: Math.round(milliseconds),
      });
      return reply;
    },
  };
}

function note(metrics: Metrics, { conversation, input }: Turn, reply: Reply, took: number): void {
  const { platform } = conversation;
  if (input.kind === 'feedback') metrics.count('demarc_feedback_total', { vote: input.vote });
  if (input.kind !== 'text' && input.kind !== 'lookup') return;
  metrics.count('demarc_answers_total', { kind: machineKind(reply), platform });
  metrics.time('demarc_answer_seconds', { platform }, took);
  if (reply.kind === 'choice') metrics.count('demarc_disambiguations_total', { platform });
  if (reply.kind !== 'fallback') return;
  metrics.count('demarc_refusals_total', { reason: reply.reason, platform });
}

/** What a person is told when a turn fails, so that its lines in the log can be found. */
function turnRef({ id }: Turn): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}
