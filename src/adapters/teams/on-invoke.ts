import type { TeamsActivity } from './activity';
import { apology } from './apology';
import type { Arrival } from './arrival';
import type { Desk } from './desk';
import {
  dialogWithSentence,
  type InvokeAnswer,
  searchSentence,
  sentenceAtCard,
  UNKNOWN_INVOKE,
} from './invoke-response';
import { onLookup } from './on-lookup';
import { OLD_BUTTON, onPress } from './on-press';
import { onShare } from './on-share';
import { onDialogPress, onMessageShortcut } from './on-shortcut';
import { onVote } from './on-vote';
import { parse, parsePress } from './parse';
import { parseSearch } from './parse-search';
import { parseSharePress } from './parse-share';
import { parseDialogPress, parseMessageShortcut } from './parse-shortcut';
import { reportFailure } from './report-failure';

/** How one kind of invoke is answered. */
interface InvokeKind {
  /** `undefined` = it holds nothing we know. */
  answer(desk: Desk, arrival: Arrival): Promise<InvokeAnswer> | InvokeAnswer | undefined;
  /** What a person is told instead of an answer. */
  say(sentence: string): InvokeAnswer;
}

const KINDS: Readonly<Record<string, InvokeKind>> = {
  'adaptiveCard/action': {
    answer(desk, arrival) {
      const share = parseSharePress(arrival.activity);
      if (share) return onShare(desk, arrival, share);
      const press = parsePress(arrival.activity);
      return press ? onPress(desk, arrival, press) : sentenceAtCard(OLD_BUTTON);
    },
    say: sentenceAtCard,
  },
  'message/submitAction': {
    answer(desk, { activity }) {
      const vote = parse(activity);
      return vote?.input.kind === 'feedback' ? onVote(desk, vote, vote.input) : undefined;
    },
    say: () => ({ status: 500 }),
  },
  'composeExtension/query': {
    answer(desk, { activity }) {
      const query = parseSearch(activity);
      return query && onLookup(desk, query);
    },
    say: searchSentence,
  },
  'composeExtension/fetchTask': {
    answer(desk, { activity }) {
      const turn = parseMessageShortcut(activity);
      return turn && onMessageShortcut(desk, turn);
    },
    say: dialogWithSentence,
  },
  'composeExtension/submitAction': {
    answer(desk, { activity }) {
      const press = parseDialogPress(activity);
      return press ? onDialogPress(desk, press) : dialogWithSentence(OLD_BUTTON);
    },
    say: dialogWithSentence,
  },
};

/** Answers an invoke, which Teams waits for; never rejects. */
export async function onInvoke(desk: Desk, arrival: Arrival): Promise<InvokeAnswer> {
  const { activity } = arrival;
  const kind = Object.hasOwn(KINDS, activity.name ?? '') ? KINDS[activity.name ?? ''] : undefined;
  try {
    return (await kind?.answer(desk, arrival)) ?? UNKNOWN_INVOKE;
  } catch (error) {
    const ref = reportFailure(desk.logger, 'invoke-failed', idOf(activity), error);
    return kind?.say(apology(ref)) ?? { status: 500 };
  }
}

function idOf({ id, replyToId, conversation }: TeamsActivity): string {
  return id ?? replyToId ?? conversation;
}
