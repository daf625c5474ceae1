import type { KnowledgeBase } from '../knowledge';
import type { ExplainedMatch, Match, Matcher } from '../matcher';
import { buildFallback, buildHelp, type Lookup, type Reply } from '../replies';
import { answerTopics } from './answer-topics';
import { type ConversationState, rememberMatch } from './conversation';
import type { Dialog } from './dialog';
import { explainAnswer } from './explain-answer';
import type { Clock, ConversationStore, FeedbackStore, UnansweredStore } from './ports';
import { readCommand } from './read-command';
import { comparisonReply, overviewReply, replyToMatch } from './reply-to-match';
import { conversationKey, type FeedbackInput, type Turn } from './turn';

/** What a dialog is made of. */
export interface DialogParts {
  readonly knowledge: KnowledgeBase;
  readonly matcher: Matcher;
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly clock: Clock;
  /** Told of a store that fails; the answer is given all the same. */
  readonly onStoreFailure?: (store: string, cause: unknown) => void;
}

/** A dialog that can also say how it understood a text. */
export interface ExplainingDialog extends Dialog {
  /** How a text without a conversation is understood; for `--why`. */
  explain(text: string): ExplainedMatch;
}

/** Creates the bot's mind over its knowledge, matcher and stores. */
export function createDialog(parts: DialogParts): ExplainingDialog {
  const { knowledge, matcher } = parts;

  /** A failing store costs the memory of the conversation, never the answer. */
  async function attempt<T>(store: string, work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (cause) {
      parts.onStoreFailure?.(store, cause);
      return undefined;
    }
  }

  async function remember(
    key: string,
    before: ConversationState | undefined,
    match: Match,
    services: readonly string[] = [],
  ) {
    const state = rememberMatch(before, match, services, parts.clock());
    if (state) await attempt('conversations', parts.conversations.write(key, state));
  }

  async function answerText(turn: Turn, text: string): Promise<Reply> {
    const key = conversationKey(turn.conversation);
    const command = readCommand(text);
    if (command === 'help') return buildHelp();
    if (command === 'forget') {
      await attempt('conversations', parts.conversations.forget(key));
      return { kind: 'notice', text: 'Done. I have forgotten this conversation.', choices: [] };
    }
    const before = await attempt('conversations', parts.conversations.read(key));
    const { match, explanation } = matcher.match(text, before ?? {});
    if (match.kind === 'explain') return explainAnswer(knowledge, before ?? { at: 0 }, match.what);
    const reply = replyToMatch(knowledge, match);
    await remember(key, before, match, explanation.services);
    if (reply.kind === 'fallback' && !turn.overheard)
      await keepUnanswered(turn, text, reply.reason);
    return reply;
  }

  async function keepUnanswered(turn: Turn, text: string, reason: string): Promise<void> {
    const { platform, tenant } = turn.conversation;
    const question = { platform, tenant, text, reason, at: parts.clock() };
    await attempt('unanswered', parts.unanswered.record(question));
  }

  async function answerLookup(turn: Turn, lookup: Lookup): Promise<Reply> {
    const stale = () => buildFallback(knowledge, 'unclear', null);
    switch (lookup.kind) {
      case 'help':
        return buildHelp();
      case 'overview':
        return overviewReply(knowledge, lookup.service, 'both', lookup.page ?? 1) ?? stale();
      case 'comparison':
        return comparisonReply(knowledge, lookup.services, null, lookup.page ?? 1) ?? stale();
      case 'concept':
        return knowledge.concepts.has(lookup.concept)
          ? replyToMatch(knowledge, { kind: 'concept', concept: lookup.concept, confidence: 1 })
          : stale();
      default: {
        const match = matchOfLookup(lookup);
        const reply = answerTopics(knowledge, match);
        const key = conversationKey(turn.conversation);
        await remember(key, await attempt('conversations', parts.conversations.read(key)), match);
        return reply.answers.length ? reply : stale();
      }
    }
  }

  async function recordVote(turn: Turn, input: FeedbackInput): Promise<Reply> {
    const { platform, tenant } = turn.conversation;
    const { answerId, vote, reason } = input;
    const recorded = await attempt(
      'feedback',
      parts.feedback
        .record({
          answerId,
          platform,
          tenant,
          user: turn.user.id,
          vote,
          ...(reason === undefined ? {} : { reason }),
          at: parts.clock(),
        })
        .then(() => true),
    );
    const text = recorded
      ? 'Thank you, noted. The people who keep the knowledge will see it.'
      : 'I could not note that just now. Please try again in a minute.';
    return { kind: 'notice', text, choices: [] };
  }

  return {
    explain: (text) => matcher.match(text),
    handleTurn(turn) {
      const { input } = turn;
      if (input.kind === 'text') return answerText(turn, input.text);
      return input.kind === 'lookup' ? answerLookup(turn, input.lookup) : recordVote(turn, input);
    },
  };
}

function matchOfLookup(lookup: Lookup & { kind: 'control' }): Match & { kind: 'topics' } {
  const topic = {
    control: lookup.control,
    service: lookup.service ?? null,
    variant: lookup.variant ?? null,
    class: lookup.class ?? null,
    duty: null,
    confidence: 1,
  };
  return { kind: 'topics', topics: [topic], belief: null, runnerUp: null };
}
