import { COMMAND } from '../names';
import { BOT_SCOPES } from '../scopes';
import type { Page, PageLine } from './page';

/** Where an installation begins. */
export const INSTALL_PATH = '/slack/install';

const AGAIN: PageLine = { text: 'Start again', href: INSTALL_PATH };

/** The page an installation begins on; `address` is Slack's, good for ten minutes. */
export function installPage(address: string): Page {
  return {
    title: 'Add Demarc to Slack',
    lines: [
      'Demarc answers who is responsible for something on AWS: AWS, you, or both.',
      { text: 'Add to Slack', href: address },
      'Slack asks for the workspace, or for your whole organisation, and shows what Demarc may do there. Where only admins add apps, Slack lets you ask one of them. The link works for ten minutes.',
      'What it may do, and why:',
    ],
    list: Object.entries(BOT_SCOPES).map(([scope, why]) => `${scope}: ${why}`),
  };
}

/** What was installed where. */
export interface Installed {
  readonly name: string | undefined;
  /** Where to go on: Slack with the workspace open, or the page that adds workspaces to an organisation. */
  readonly next: string | undefined;
  readonly isEnterprise: boolean;
}

/** The page an installation ends on. */
export function installedPage({ name, next, isEnterprise }: Installed): Page {
  if (isEnterprise) {
    return {
      title: `Demarc is installed for ${name ?? 'your organisation'}`,
      lines: [
        'One step is left: say in which workspaces of the organisation it works.',
        ...(next === undefined ? [] : [{ text: 'Choose the workspaces', href: next }]),
      ],
    };
  }
  return {
    title: `Demarc is installed in ${name ?? 'your workspace'}`,
    lines: ['Try it now:', ...(next === undefined ? [] : [{ text: 'Open Slack', href: next }])],
    list: [
      `Anywhere: ${COMMAND} who patches RDS? Only you see the answer.`,
      'In a channel: /invite @Demarc, then mention it with a question.',
      'In its Messages tab: write to it.',
    ],
  };
}

/** Why an installation came to nothing, and how the page says so. */
export interface InstallFailure {
  readonly status: number;
  readonly page: Page;
}

/** Somebody said no in Slack. */
export const DENIED: InstallFailure = {
  status: 403,
  page: {
    title: 'Demarc was not installed',
    lines: [
      'Slack says that the installation was cancelled, or that you may not add apps to this workspace.',
      'If that was not your intention, ask an admin of the workspace to open this page and to install it.',
      AGAIN,
    ],
  },
};

/** The way back from Slack does not belong to a way there from this browser. */
export const STALE: InstallFailure = {
  status: 400,
  page: {
    title: 'This installation has expired',
    lines: [
      'It was begun more than ten minutes ago, in another browser, or in one that keeps no cookies. Nothing was installed.',
      AGAIN,
    ],
  },
};

/** Slack's answers to a code that is good once and for ten minutes. */
const SPENT_CODES: readonly string[] = ['invalid_code', 'code_already_used', 'code_expired'];

/** Slack did not grant what was asked for; `reason` is its own word. */
export function refused(reason: string): InstallFailure {
  const isSpent = SPENT_CODES.includes(reason);
  return {
    status: isSpent ? 400 : 502,
    page: {
      title: 'Slack did not finish the installation',
      lines: [
        isSpent
          ? 'This way back from Slack was used before, or too late. If Demarc already answers in your workspace, there is nothing left to do.'
          : `Nothing is wrong on your side. Tell whoever runs this Demarc what Slack said: ${reason}.`,
        AGAIN,
      ],
    },
  };
}

/** What Slack granted could not be kept. */
export const UNKEPT: InstallFailure = {
  status: 503,
  page: {
    title: 'Demarc could not finish the installation',
    lines: [
      'Slack agreed, but something failed on this server. Please start again in a minute; if it happens again, tell whoever runs this Demarc.',
      AGAIN,
    ],
  },
};
