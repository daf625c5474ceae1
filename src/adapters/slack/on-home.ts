import type { webApi } from '@slack/bolt';
import type { Catalogue } from '../../replies';
import type { Logger } from '../../telemetry';
import type { Answer } from './answering';
import { withoutPictures } from './blocks';
import { VIEW_CAPABILITIES } from './capabilities';
import { type Home, renderHome, renderHomeAnswer } from './home';
import type { Origin } from './parse';
import { homeTurn, type ViewPress } from './parse-view';
import { readString } from './payload';
import { renderReply } from './render';
import { failureName } from './web-api';
import { within } from './within';

/** What drawing the Home tab needs. */
export interface HomeDesk {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  /** How long the tab waits for what it says about learning, in milliseconds. */
  readonly inPlace: number;
  readonly logger: Logger;
}

/** Shows the start of the Home tab to whoever opens it. Never rejects. */
export async function onHomeOpened(
  desk: HomeDesk,
  client: webApi.WebClient,
  event: unknown,
  origin: Origin,
): Promise<void> {
  const user = readString(event, 'user');
  if (user === undefined || readString(event, 'tab') !== 'home') return;
  await publish(desk, client, user, await startOf(desk, user, origin));
}

/** Answers a press in the Home tab, in the Home tab. Never rejects. */
export async function onHomePress(
  desk: HomeDesk,
  client: webApi.WebClient,
  { view, turn }: ViewPress,
  origin: Origin,
): Promise<void> {
  const { answer, catalogue } = desk;
  if (turn === undefined) {
    return publish(desk, client, view.user, await startOf(desk, view.user, origin));
  }
  const { message } = await answer(turn, (reply, answerId) => {
    return renderReply(reply, answerId, VIEW_CAPABILITIES);
  });
  await publish(desk, client, view.user, renderHomeAnswer(catalogue, message));
}

/** The start; without the part on learning where that cannot be had in time. */
async function startOf(desk: HomeDesk, user: string, origin: Origin): Promise<Home> {
  const { answer, catalogue, inPlace } = desk;
  const asked = answer(homeTurn(user, origin));
  const { reply } = await within(asked, inPlace, 'home').catch(() => ({ reply: undefined }));
  return renderHome(catalogue, reply?.kind === 'notice' ? reply : undefined);
}

async function publish(
  { logger }: HomeDesk,
  client: webApi.WebClient,
  user: string,
  view: Home,
): Promise<void> {
  const put = (blocks: Home['blocks']) =>
    client.views.publish({ user_id: user, view: { ...view, blocks } });
  const plainer = withoutPictures(view.blocks);
  try {
    await put(view.blocks).catch((error: unknown) => {
      if (plainer.length === view.blocks.length) throw error;
      return put(plainer);
    });
  } catch (error) {
    logger.error('slack-home-failed', { error: failureName(error) });
  }
}
