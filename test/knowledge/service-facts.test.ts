import { answerTopics } from '../../src/dialog/answer-topics';
import { dutiesAt, findResponsibility, loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** The address of the page that answers for a control on a service; empty where modes differ. */
function pageOf(control: string, service: string): string {
  const found = findResponsibility(knowledge, { control, service });
  return 'source' in found ? (knowledge.sources.get(found.source)?.url ?? '') : '';
}

function partyOf(control: string, service: string, variant?: string): string {
  const found = findResponsibility(knowledge, { control, service, variant });
  return 'party' in found ? found.party : found.kind;
}

describe('facts of managed services that are no database', () => {
  it.each([
    'fsx',
    'mq',
    'msk',
    'transfer-family',
    'dms',
    'directory-service',
    'managed-grafana',
    'managed-flink',
    'mwaa',
    'elasticache',
    'sagemaker',
  ])('cite no page of Amazon RDS: %s', (service) => {
    const controls = [...knowledge.controls.keys()];
    const foreign = controls.filter((control) => pageOf(control, service).includes('/AmazonRDS/'));
    expect(foreign).toEqual([]);
  });
});

describe('facts that hang on how a service is used', () => {
  it.each([
    ['version-upgrades', 'msk', undefined, 'shared'],
    ['service-platform-software', 'datasync', undefined, 'aws'],
    ['federation-sso', 'fsx', 'self-managed Active Directory', 'customer'],
    ['federation-sso', 'fsx', 'AWS Managed Microsoft AD', 'aws'],
    ['acceptable-use', 'ses', 'shared IP addresses', 'aws'],
    ['acceptable-use', 'ses', 'dedicated IP addresses', 'customer'],
    ['restore-disaster-recovery', 'aurora', 'second Region', 'customer'],
    ['restore-disaster-recovery', 'dynamodb', 'second Region', 'customer'],
    ['tls-certificates', 'acm', 'issued certificates on integrated services', 'aws'],
    ['tls-certificates', 'acm', 'imported certificates', 'customer'],
    ['key-management', 'kms', 'deleted keys', 'customer'],
    ['credential-rotation', 'transfer-family', 'server host keys', 'customer'],
    ['cost-billing', 'iam', 'leaked access keys', 'customer'],
    ['high-availability', 'global-accelerator', undefined, 'shared'],
    ['machine-images', 'appstream', undefined, 'customer'],
    ['dependencies', 'sagemaker', undefined, 'customer'],
  ])('%s on %s (%s) is %s', (control, service, variant, party) => {
    expect(partyOf(control, service, variant)).toBe(party);
  });

  it.each([
    ['data-durability', 'eventbridge', 'catch-undelivered', 'customer'],
    ['data-durability', 'eventbridge', 'retry-delivery', 'aws'],
    ['monitoring-threat-detection', 'firehose', 'watch-deliveries', 'customer'],
    ['data-durability', 'dms', 'validate-migrated-data', 'customer'],
    ['key-management', 'kms', 'run-hsm-hardware', 'aws'],
    ['private-connectivity', 'direct-connect', 'run-own-router', 'customer'],
    ['high-availability', 'msk', 'replace-failed-nodes', 'aws'],
    ['service-platform-software', 'datasync', 'update-own-agents', 'aws'],
    ['database-access', 'lake-formation', 'enforce-item-permissions', 'aws'],
    ['incident-response', 'guardduty', 'respond-to-findings', 'customer'],
  ])('%s on %s has the duty %s of the %s', (control, service, id, side) => {
    const duties = dutiesAt(knowledge, { control, service });
    expect(duties.find((duty) => duty.id === id)?.side).toBe(side);
  });

  it('leaves updating its agents to DataSync alone', () => {
    const place = { control: 'service-platform-software', service: 'datasync' };
    expect(dutiesAt(knowledge, place).some(({ id }) => id === 'update-agents')).toBe(false);
  });
});

/** The party and service of the one answer to a question; the kind of another reply. */
function answerTo(text: string): readonly string[] {
  const { match } = matcher.match(text);
  if (match.kind !== 'topics') return [match.kind];
  const [answer] = answerTopics(knowledge, match).answers;
  return answer ? [answer.party, answer.control.id, answer.service?.id ?? ''] : [];
}

describe('questions whose facts were missing', () => {
  it.each([
    [
      'who adds the dead-letter queue to an EventBridge target',
      'customer',
      'data-durability',
      'eventbridge',
    ],
    ['who starts the Kafka version upgrade on MSK', 'customer', 'version-upgrades', 'msk'],
    ['who updates the DataSync agent software', 'aws', 'service-platform-software', 'datasync'],
    ['who turns on data validation in a DMS task', 'customer', 'data-durability', 'dms'],
    ['someone destroyed our KMS key, whose fault is that', 'customer', 'key-management', 'kms'],
    [
      'who rotates the host keys of our Transfer Family server',
      'customer',
      'credential-rotation',
      'transfer-family',
    ],
    ['who writes the AppSync resolvers', 'customer', 'application-code', 'appsync'],
    [
      'who keeps the secrets in secrets mgr encrypted',
      'aws',
      'encryption-at-rest',
      'secrets-manager',
    ],
  ])('are answered: %s', (text, party, control, service) => {
    expect(answerTo(text)).toEqual([party, control, service]);
  });

  it.each([
    'what does "managed service" mean',
    'define managed service',
    'what is meant by managed',
  ])('explain the word managed: %s', (text) => {
    const { match } = matcher.match(text);
    expect(match).toMatchObject({ kind: 'concept', concept: 'managed-service' });
  });
});
