import { findTopic } from '../../src/dialog/answer-topics';
import { findResponsibility, loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** The service that a question is about, and its variant. */
function placeOf(text: string): string {
  const { match } = matcher.match(text);
  if (match.kind !== 'topics') return match.kind;
  const [topic] = match.topics;
  const finding = topic && findTopic(knowledge, topic);
  const variant = finding && 'variant' in finding ? finding.variant : null;
  return [topic?.service, variant].filter(Boolean).join(' / ');
}

describe('words that tell a serverless variant from nodes of one’s own', () => {
  it.each([
    ['who chooses the maintenance window of our Redshift cluster?', 'redshift / provisioned'],
    ['Redshift cluster encryption at rest: us or AWS', 'redshift / provisioned'],
    ['who patches the OS of Redshift Serverless', 'redshift / Serverless'],
    ['maintenance window for a Redshift workgroup, who picks it', 'redshift / Serverless'],
    ['who encrypts a Redshift namespace', 'redshift / Serverless'],
    ['MSK Serverless cluster: who scales it', 'msk / MSK Serverless'],
    ['who picks the broker size on MSK', 'msk / MSK Provisioned'],
    ['elasticache serverless maintenance window, ours?', 'elasticache / serverless caches'],
    [
      'who encrypts the cache nodes of ElastiCache at rest',
      'elasticache / self-designed Redis or Valkey clusters',
    ],
    ['who upgrades our OpenSearch collection', 'opensearch-serverless'],
    ['EMR in serverless mode, who patches the OS', 'emr-serverless'],
    ['who patches a serverless DMS replication', 'dms / DMS Serverless'],
    ['who sets the capacity of Neptune Serverless', 'neptune / Neptune Serverless'],
  ])('places %j', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each([
    ['who patches Redshift', 'redshift'],
    ['who encrypts MSK topics at rest', 'msk'],
    ['who patches ElastiCache', 'elasticache'],
    ['who upgrades our OpenSearch domain', 'opensearch'],
    ['who patches our Aurora cluster', 'aurora'],
    ['who patches our DMS replication instance', 'dms'],
  ])('leaves %j to the service as such', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });
});

/** What has nobody to choose it where there are no nodes. */
const OF_NODES =
  /\b(?:pick|choose)\b[^.;]*\b(?:maintenance window|window|instance size|node types?|broker types?)\b/i;

describe('serverless variants', () => {
  it.each([
    ['redshift', 'Serverless'],
    ['msk', 'MSK Serverless'],
    ['elasticache', 'serverless caches'],
    ['emr-serverless', undefined],
    ['opensearch-serverless', undefined],
    ['mwaa-serverless', undefined],
    ['lambda', undefined],
    ['aurora-dsql', undefined],
  ])('ask for no window and no node of %s %s', (service, variant) => {
    const texts = [...knowledge.controls.keys()].flatMap((control) => {
      const finding = findResponsibility(knowledge, { control, service, variant });
      return 'customer' in finding ? [`${control}: ${finding.customer}`] : [];
    });

    expect(texts.filter((text) => OF_NODES.test(text))).toEqual([]);
  });
});
