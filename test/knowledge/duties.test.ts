import { answerTopics } from '../../src/dialog/answer-topics';
import { loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** The topic and the verdict of the one answer to a question. */
function verdictOn(text: string): readonly [string, string] | string {
  const { match } = matcher.match(text);
  if (match.kind !== 'topics') return match.kind;
  const [answer] = answerTopics(knowledge, match).answers;
  return answer ? [answer.control.id, answer.party] : 'no answer';
}

describe('questions about one part of a shared topic', () => {
  it.each([
    ['Who has to choose the maintenance window of our RDS database?', 'maintenance-windows'],
    ['who fixes the retention period of the automated backups on Aurora', 'backups'],
    ['who has to activate the VPC flow logs', 'logging'],
    ['CloudTrail: who switches data events on?', 'logging'],
    ['who makes sure nobody deletes the CloudTrail log files', 'logging'],
    ['who must replace an imported certificate in ACM before it runs out', 'tls-certificates'],
    ['who writes the key policy of our KMS key', 'key-management'],
    ['Someone schedules the deletion of a KMS key: whose decision is that?', 'key-management'],
    ['who looks after the imported key material in KMS', 'key-management'],
    ['who has to enable GuardDuty in all our accounts', 'monitoring-threat-detection'],
    ['who works through the Security Hub findings', 'monitoring-threat-detection'],
    ['who builds the alarm for CPU load of our RDS instance', 'monitoring-threat-detection'],
    ['who sets up budget alerts for the AWS bill', 'cost-billing'],
    ['who picks the Region in which S3 keeps our files', 'data-residency'],
    ['who updates CoreDNS on our EKS cluster', 'cluster-addons'],
    ['who starts the upgrade to the next Kubernetes version on EKS', 'version-upgrades'],
    ['who asks for a higher Lambda concurrency quota', 'capacity-scaling'],
    ['who patches the customer gateway of our Site-to-Site VPN', 'private-connectivity'],
    ['who accepts the PrivateLink endpoint connections', 'private-connectivity'],
    ['who removes dangling CNAME records from Route 53', 'dns-domains'],
    ['who reports a data breach to the regulator', 'incident-response'],
    ['who answers the access requests of our users under GDPR', 'personal-data-privacy'],
    ['who tests whether the RDS backups can be restored', 'restore-disaster-recovery'],
    ['who picks the support plan', 'support-plan'],
    ['who opens a support case at AWS', 'support-plan'],
  ])('gives the customer: %s', (text, control) => {
    expect(verdictOn(text)).toEqual([control, 'customer']);
  });

  it.each([
    ['who rotates the AWS managed keys in KMS', 'key-management'],
    ['who manages the AWS owned keys in KMS', 'key-management'],
    ['who renews a certificate that ACM issued', 'tls-certificates'],
    ['who runs the name servers of Route 53', 'dns-domains'],
    ['who runs the nightly automated backup on RDS', 'backups'],
    ['who names our technical account manager', 'support-plan'],
    ['who performs penetration tests of the AWS infrastructure', 'penetration-testing'],
    ['who meters our usage of AWS services', 'cost-billing'],
  ])('gives AWS: %s', (text, control) => {
    expect(verdictOn(text)).toEqual([control, 'aws']);
  });

  it.each([
    ['who is responsible for backups on RDS', 'backups'],
    ['backups on Aurora', 'backups'],
    ['Who takes care of logging in AWS?', 'logging'],
    ['logging on CloudTrail, whose job', 'logging'],
    ['who is responsible for key management in KMS', 'key-management'],
    ['who handles encryption keys on AWS', 'key-management'],
    ['TLS certificates in ACM: AWS or us?', 'tls-certificates'],
    ['who is in charge of certificates on CloudFront', 'tls-certificates'],
    ['who does high availability on RDS', 'high-availability'],
    ['who is responsible for high availability on Aurora', 'high-availability'],
    ['who does threat detection on AWS', 'monitoring-threat-detection'],
    ['monitoring, us or AWS?', 'monitoring-threat-detection'],
    ['who is responsible for patch management', 'patch-management'],
    ['who handles engine patching on ElastiCache', 'engine-patching'],
    ['version upgrades on RDS, who is responsible', 'version-upgrades'],
    ['who is responsible for data residency', 'data-residency'],
    ['incident response in the cloud, AWS or us', 'incident-response'],
    ['who is responsible for DNS on Route 53', 'dns-domains'],
    ['DDoS protection of CloudFront, who is responsible?', 'ddos-protection'],
    ['who is responsible for capacity and scaling of DynamoDB', 'capacity-scaling'],
    ['cost management, who is responsible', 'cost-billing'],
    ['who is responsible for configuration management', 'configuration-management'],
    ['penetration testing on AWS: whose responsibility', 'penetration-testing'],
    ['who is responsible for vulnerability management of RDS', 'vulnerability-scanning'],
    ['who is responsible for maintenance windows on RDS', 'maintenance-windows'],
    ['is privacy of personal data on us or on AWS', 'personal-data-privacy'],
    ['encryption at rest on RDS, who is responsible', 'encryption-at-rest'],
    ['who is responsible for encryption in transit on API Gateway', 'encryption-in-transit'],
    ['who is responsible for private connectivity with Direct Connect', 'private-connectivity'],
    ['who deals with DDoS attacks on our website behind the ALB?', 'ddos-protection'],
    ['who stops a DDoS on our load balancer?', 'ddos-protection'],
    ['who keeps DDoS away from our load balancers?', 'ddos-protection'],
    ['who keeps attackers away from our ALB?', 'ddos-protection'],
    ['who is responsible for attacks on our load balancer', 'ddos-protection'],
    ['a zone goes down, who deals with that for our Aurora cluster', 'high-availability'],
    ['who covers data loss in Redshift', 'data-durability'],
    ['who manages disaster recovery for DynamoDB', 'restore-disaster-recovery'],
    ['man in the middle attacks on our ALB, who covers that', 'encryption-in-transit'],
  ])('leaves the topic as a whole shared: %s', (text, control) => {
    expect(verdictOn(text)).toEqual([control, 'shared']);
  });
});

describe('what comes after a shared answer', () => {
  it.each([
    ['and on our side?', 'customer'],
    ['ok and on our side who', 'customer'],
    ["and AWS's part?", 'aws'],
  ])('gives the side of the same topic: %s', (text, party) => {
    const { match } = matcher.match(text, { control: 'backups', service: 'rds' });

    expect(match.kind === 'topics' && answerTopics(knowledge, match).answers).toMatchObject([
      { party, control: { id: 'backups' }, service: { id: 'rds' } },
    ]);
  });
});
