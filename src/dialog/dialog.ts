import type { Reply } from '../replies';
import type { Turn } from './turn';

/**
 * The bot's mind: one turn in, one reply out. Every adapter talks to this and to nothing else of the core.
 */
export interface Dialog {
  /**
   * Answers a turn. Never rejects because of what a person typed; a failing store costs memory of the
   * conversation, not the answer.
   */
  handleTurn(turn: Turn): Promise<Reply>;
}
