import type { Adapter } from './adapters/adapter';
import { createWebAdapter, type SetupState } from './adapters/web';
import type { Config } from './config';
import {
  createDialog,
  type DialogParts,
  explainLookup,
  explainMatch,
  replyToLookup,
  type Turn,
  type WhyFact,
} from './dialog';
import { createChart, createSheets } from './explore';
import type { Catalogue } from './replies';
import { createMemoryConversationStore } from './stores';

/** What the playground is made from. */
export interface PlaygroundParts {
  readonly dialog: DialogParts;
  readonly catalogue: Catalogue;
  readonly newId: () => string;
  /** How Slack and Teams are set up; without it, whether they are configured at all. */
  readonly readSetup?: () => Promise<readonly SetupState[]>;
}

/** Creates the playground: the bot in a browser, with what Slack and Teams would show and why. */
export function createPlayground(config: Config, parts: PlaygroundParts): Adapter {
  const exposure = config.playground;
  const { knowledge, clock } = parts.dialog;
  const chart = createChart(knowledge);
  const explained = new Map<string, readonly WhyFact[]>();
  const dialog = createDialog({
    ...parts.dialog,
    ...(exposure === 'public' && forgetfulStores(parts.dialog)),
    onMatch: ({ id }, match) => explained.set(id, explainMatch(knowledge, match)),
  });
  return createWebAdapter({
    dialog,
    exposure,
    clock,
    chart,
    sheets: createSheets(knowledge, chart),
    catalogue: parts.catalogue,
    newId: parts.newId,
    lookUp: (lookup) => replyToLookup(knowledge, lookup),
    explain(turn) {
      const facts = explained.get(turn.id) ?? explainPressed(parts.dialog, turn);
      explained.delete(turn.id);
      return facts;
    },
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
    readSetup: parts.readSetup ?? (async () => configuredPlatforms(config)),
  });
}

function explainPressed({ knowledge }: DialogParts, { input }: Turn): readonly WhyFact[] {
  return input.kind === 'lookup' ? explainLookup(knowledge, input.lookup) : [];
}

/** A page for everybody remembers what a conversation is about, in memory, and nothing that anybody wrote. */
function forgetfulStores({ clock }: DialogParts): Partial<DialogParts> {
  const nothing = async () => undefined;
  return {
    conversations: createMemoryConversationStore(clock),
    feedback: { record: nothing, forgetPerson: nothing },
    unanswered: { record: nothing },
  };
}

function configuredPlatforms({ slack, teams }: Config): readonly SetupState[] {
  const stateOf = (isConfigured: boolean) => (isConfigured ? 'Configured.' : 'Not configured yet.');
  return [
    {
      name: 'Slack',
      state: stateOf(slack !== undefined),
      remedy: slack
        ? ''
        : 'Create the app from the manifest that "node dist/cli/demarc.js manifest slack" prints, then set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.',
    },
    {
      name: 'Microsoft Teams',
      state: stateOf(teams !== undefined),
      remedy: teams
        ? ''
        : 'Create an Azure Bot, then set TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD.',
    },
  ];
}
