import type { webApi } from '@slack/bolt';
import type { Catalogue } from '../../replies';
import type { Logger } from '../../telemetry';
import type { Answer } from './answering';
import { withoutPictures } from './blocks';
import { VIEW_CAPABILITIES } from './capabilities';
import { type Home, renderHome, renderHomeAnswer } from './home';
import type { ViewPress } from './parse-view';
import { readString } from './payload';
import { renderReply } from './render';
import { failureName } from './web-api';

/** What drawing the Home tab needs. */
export interface HomeDesk {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly logger: Logger;
}

/** Shows the start of the Home tab to whoever opens it. Never rejects. */
export async function onHomeOpened(
  desk: HomeDesk,
  client: webApi.WebClient,
  event: unknown,
): Promise<void> {
  const user = readString(event, 'user');
  if (user === undefined || readString(event, 'tab') !== 'home') return;
  await publish(desk, client, user, renderHome(desk.catalogue));
}

/** Answers a press in the Home tab, in the Home tab. Never rejects. */
export async function onHomePress(
  desk: HomeDesk,
  client: webApi.WebClient,
  { view, turn }: ViewPress,
): Promise<void> {
  const { answer, catalogue } = desk;
  if (turn === undefined) return publish(desk, client, view.user, renderHome(catalogue));
  const { message } = await answer(turn, (reply, answerId) => {
    return renderReply(reply, answerId, VIEW_CAPABILITIES);
  });
  await publish(desk, client, view.user, renderHomeAnswer(catalogue, message));
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
