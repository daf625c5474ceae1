import type { Control, KnowledgeBase, Service } from '../knowledge';
import { type OverviewEntry, sideText } from './build-overview';
import { citationsOf, mostCited } from './cite';
import type { ComparisonReply, Named } from './reply';
import { sameWords } from './wording';

/** The topic on one of the services: the sharper one of its kind of service, or itself. */
export interface AskedPlace {
  readonly service: Service;
  readonly control: Control;
  /** `null` = it does not arise there. */
  readonly entry: OverviewEntry | null;
}

/** The topic that a comparison is asked for. */
export interface AskedTopic {
  readonly control: Control;
  readonly places: readonly [AskedPlace, AskedPlace, ...AskedPlace[]];
}

/** What stands where a topic does not arise. */
const NOTHING = 'Nothing of the kind arises here.';

function named({ service: { id, name } }: AskedPlace): Named {
  return { id, name };
}

/** Says whose one topic is on each of the services, and who does what there. */
export function buildAskedPage(
  knowledge: KnowledgeBase,
  { control, places }: AskedTopic,
): Pick<ComparisonReply, 'services' | 'summary' | 'sections' | 'sources'> {
  const [first, second, ...others] = places;
  const parties = places.map(({ service, entry }) => ({
    service: service.name,
    party: entry?.party ?? null,
  }));
  return {
    services: [named(first), named(second), ...others.map(named)],
    summary: `${control.name}. ${sameWords(parties)}`,
    sections: places.map(({ service, control: { id, name }, entry }) => ({
      title: service.name,
      lines: [
        {
          control: { id, name },
          parties: [entry?.party ?? null],
          text: entry ? sideText(entry) : NOTHING,
        },
      ],
    })),
    sources: citationsOf(knowledge, mostCited(places.flatMap(({ entry }) => entry?.source ?? []))),
  };
}
