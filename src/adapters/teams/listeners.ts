import type { TeamsActivity } from './activity';
import type { Arrival } from './arrival';
import type { LiveTurn } from './cloud-adapter';
import type { Desk } from './desk';
import { UNKNOWN_INVOKE } from './invoke-response';
import { onInstallation } from './on-installation';
import { onInvoke } from './on-invoke';
import { onMembers } from './on-members';
import { onEdit, onMessage } from './on-message';
import { onShare } from './on-share';
import { parse } from './parse';
import { parseEdit } from './parse-edit';
import { parseSharePress, type SharePress } from './parse-share';

/** Answers checked activities. */
export interface Listeners {
  /** Turns that are not answered yet. */
  readonly pending: number;
  /** Resolves when every acknowledged turn is answered or given up. */
  idle(): Promise<void>;
  /** Hands an activity off, or answers an invoke; never rejects, and waits for no reply to a message. */
  handle(activity: TeamsActivity, live: LiveTurn): Promise<void>;
}

/**
 * Creates what listens to each kind of activity. What is acknowledged before it is answered waits in a queue of its
 * conversation, so that two turns keep their order, in the dialog and on the wire.
 */
export function createListeners(desk: Desk): Listeners {
  const { thinking, posting } = desk;
  return {
    get pending() {
      return thinking.pending + posting.pending;
    },
    async idle() {
      await thinking.idle();
      await posting.idle();
    },
    async handle(activity, live) {
      const arrival = { activity, reference: live.reference };
      desk.directory.see(arrival);
      if (activity.type === 'invoke') {
        const answer = await onInvoke(desk, arrival);
        if (answer === UNKNOWN_INVOKE) logActivity(desk, 'teams-invoke-refused', activity);
        return live.respond(answer);
      }
      if (activity.type === 'installationUpdate') {
        logActivity(desk, 'teams-installation', activity);
        return onInstallation(desk, arrival);
      }
      if (activity.type === 'conversationUpdate') return onMembers(desk, arrival);
      handOff(desk, arrival);
    },
  };
}

/** What is acknowledged now and answered later; silent for what is none of ours. */
function handOff(desk: Desk, arrival: Arrival): void {
  const { activity } = arrival;
  const share = activity.type === 'message' ? parseSharePress(activity) : undefined;
  const edit = parseEdit(activity);
  const turn = parse(activity);
  if (share) shareLater(desk, arrival, share);
  else if (edit) onEdit(desk, arrival, edit);
  else if (turn) onMessage(desk, arrival, turn);
}

/** A message has no answer of its own: whoever pressed sees the shared answer like everybody. */
function shareLater(desk: Desk, arrival: Arrival, press: SharePress): void {
  void desk.posting.run(press.id, () => onShare(desk, arrival, press));
}

function logActivity({ logger }: Desk, event: string, activity: TeamsActivity): void {
  const { action, scope } = activity;
  // The name of an invoke is Microsoft's own word; anything longer or stranger is not.
  const name = activity.name?.match(/^[a-zA-Z/.]{1,60}$/)?.[0];
  logger.info(event, { platform: 'teams', action, scope, name });
}
