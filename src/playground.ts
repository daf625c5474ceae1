import type { Adapter, Finding } from './adapters/adapter';
import { createWebAdapter, type SetupState } from './adapters/web';
import type { Config } from './config';
import {
  createDialog,
  type Dialog,
  type DialogParts,
  explainLookup,
  explainMatch,
  type LearningDesk,
  replyToLookup,
  type Turn,
  type WhyFact,
} from './dialog';
import { createChart, createSheets } from './explore';
import { describeLocalPerson } from './local-person';
import { type Catalogue, EXAMPLE_QUESTIONS, type NoticeReply } from './replies';
import { createMemoryConversationStore } from './stores';
import type { Metrics } from './telemetry';

/** What the playground is made from. */
export interface PlaygroundParts {
  readonly dialogParts: DialogParts;
  /** Counts and logs what the dialog replies. */
  readonly watch: (dialog: Dialog) => Dialog;
  /** Its library is loaded by the first use. */
  readonly metrics: Pick<Metrics, 'render'>;
  readonly catalogue: Catalogue;
  readonly newId: () => string;
  /** Looks at what a restart would find. */
  readonly examine: () => Promise<readonly Finding[]>;
}

/** Creates the playground: the bot in a browser, with what Slack and Teams would show and why. */
export function createPlayground(
  exposure: Config['playground'],
  { dialogParts, watch, metrics, examine, catalogue, newId }: PlaygroundParts,
): Adapter {
  const { knowledge, matcher, clock } = dialogParts;
  const chart = createChart(knowledge);
  const explained = new Map<string, readonly WhyFact[]>();
  const dialog = createDialog({
    ...dialogParts,
    ...(exposure === 'public' && forgetfulParts(dialogParts)),
    onMatch: ({ id }, match) => explained.set(id, explainMatch(knowledge, match)),
  });
  return createWebAdapter({
    dialog: watch(dialog),
    exposure,
    clock,
    chart,
    sheets: createSheets(knowledge, chart),
    catalogue,
    newId,
    lookUp: (lookup) => replyToLookup(knowledge, lookup),
    explain(turn) {
      const facts = explained.get(turn.id) ?? explainPressed(dialogParts, turn);
      explained.delete(turn.id);
      return facts;
    },
    preparations: [
      () => metrics.render(),
      ...EXAMPLE_QUESTIONS.map((text) => () => explainMatch(knowledge, matcher.match(text, {}))),
    ],
    platforms: {
      slack: (reply, answerId) => {
        const { renderReply } =
          require('./adapters/slack/render') as typeof import('./adapters/slack/render');
        return renderReply(reply, answerId);
      },
      teams: (reply) => {
        const { render } =
          require('./adapters/teams/render') as typeof import('./adapters/teams/render');
        return render(reply);
      },
    },
    ...(exposure === 'local' && { profileOf: async () => describeLocalPerson() }),
    readSetup: async () => (await examine()).map(describeFinding),
  });
}

function explainPressed({ knowledge }: DialogParts, { input }: Turn): readonly WhyFact[] {
  return input.kind === 'lookup' ? explainLookup(knowledge, input.lookup) : [];
}

/** A page for everybody remembers what a conversation is about, in memory, and nothing that anybody wrote. */
function forgetfulParts({ clock, learning }: DialogParts): Partial<DialogParts> {
  const nothing = async () => undefined;
  return {
    conversations: createMemoryConversationStore(clock),
    feedback: { record: nothing, exportPerson: async () => [], forgetPerson: async () => 0 },
    unanswered: { record: nothing },
    personal: {},
    keepQuestions: () => 'none',
    ...(learning && { learning: verifyOnly(learning) }),
  };
}

const NOBODY_LEARNS: NoticeReply = {
  kind: 'notice',
  text: 'This page is open to everybody and keeps nothing about people, so nobody can learn here. Write “learn” to Demarc on Slack or Teams, or open the playground on a machine of your own.',
  choices: [],
};

/** Checks certificates for anyone and keeps nothing about anybody. */
function verifyOnly({ act }: LearningDesk): LearningDesk {
  return {
    act: async (person, words) => (/^verify /.test(words) ? act(person, words) : NOBODY_LEARNS),
  };
}

const STATES: Readonly<Record<Finding['kind'], string>> = {
  fine: 'Fine:',
  warning: 'It works, but:',
  fault: 'It does not work yet:',
  skipped: 'Not looked at:',
};

/** What to do about a platform that is not there yet. */
const FIRST_STEPS: Readonly<Record<string, string>> = {
  Slack:
    'Create the app from the manifest that "node dist/cli/demarc.js manifest slack" prints, then set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.',
  Teams: 'Create an Azure Bot, then set TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD.',
};

function describeFinding({ name, kind, message }: Finding): SetupState {
  const firstStep = kind === 'skipped' ? FIRST_STEPS[name] : undefined;
  return firstStep === undefined
    ? { name, state: STATES[kind], remedy: message }
    : { name, state: 'Not configured yet.', remedy: firstStep };
}
