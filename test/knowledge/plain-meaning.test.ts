import { answerTopics } from '../../src/dialog/answer-topics';
import { loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** The topic and the verdict of the one answer to a question; what else it was taken for. */
function verdictOn(text: string): string {
  const { match } = matcher.match(text);
  if (match.kind === 'concept') return match.concept;
  if (match.kind !== 'topics') return match.kind;
  const [answer] = answerTopics(knowledge, match).answers;
  return answer ? `${answer.control.id}: ${answer.party}` : 'no answer';
}

describe('questions about the network below a service', () => {
  it.each([
    'who secures the network underneath our EKS cluster?',
    'who is responsible for the network below our EC2 instances?',
    'the underlying network of RDS: who protects it?',
    'physical network under our VPC - AWS or us?',
    'who handles the network beneath the load balancer',
    'Do we have to secure the physical network that our instances run on?',
    'network under the hood of Redshift, who secures it',
  ])("are about AWS's network: %s", (text) => {
    expect(verdictOn(text)).toBe('backbone-network: aws');
  });

  it.each([
    'who is responsible for our VPC network?',
    'who designs the network of our EKS cluster?',
    'who secures the network of our EKS cluster?',
    'who configures the network our RDS sits in?',
  ])('are told from those about the own network: %s', (text) => {
    expect(verdictOn(text)).toBe('network-architecture: customer');
  });
});

describe('questions about an endpoint', () => {
  it.each([
    'who secures the SFTP endpoint?',
    'the ALB endpoint is open to the internet, who is responsible?',
    'the endpoint of our OpenSearch domain, who secures it?',
    'who secures the endpoint of our RDS database?',
    'our kafka endpoint is reachable from everywhere, whose fault',
    'the writer endpoint of our Aurora cluster: who keeps it closed to the world?',
  ])('are about who can reach it where it is of the own: %s', (text) => {
    expect(verdictOn(text)).toBe('public-access: customer');
  });

  it.each([
    'who protects the DynamoDB endpoint?',
    'who secures the S3 API endpoints?',
    'who runs the regional endpoints of AWS?',
  ])("are about AWS's where it is AWS's: %s", (text) => {
    expect(verdictOn(text)).toBe('service-api-endpoints: aws');
  });
});

describe('questions about data that leaks or is safe', () => {
  it.each([
    'our Glue job logs leak customer data: who is to blame?',
    'our logs contain personal data, who is responsible?',
    'sensitive data in our ECS task logs, who has to deal with that',
  ])('give to the customer what is written to logs: %s', (text) => {
    expect(verdictOn(text)).toBe('logging: customer');
  });

  it.each([
    'our RDS database was leaked, who is to blame?',
    'who is to blame if our S3 bucket leaks customer records?',
  ])('say by what a leak is judged: %s', (text) => {
    expect(verdictOn(text)).toBe('breach-responsibility');
  });

  it.each([
    'is our data secure in S3?',
    'is my data safe in DynamoDB?',
    'are our files safe in EFS?',
  ])('are asked back where nothing says from what: %s', (text) => {
    expect(verdictOn(text)).toBe('ambiguous');
  });

  it.each([
    'is the data on a Snowball safe while in transport?',
    'who protects data on a Snowball device during shipping?',
  ])('are about its encryption while it is shipped: %s', (text) => {
    expect(verdictOn(text)).toBe('encryption-at-rest: aws');
  });
});

describe('questions about licences that the customer brings', () => {
  it.each([
    'we brought our own Windows licences to EC2: who is responsible?',
    'the RDS Oracle licence was bought by us, who is responsible?',
    'the SQL Server licence is ours on EC2, who tracks it?',
    'who manages licences on RDS for Oracle if we bring them',
    'our company-owned RHEL subscriptions on EC2, who renews them?',
    'on WorkSpaces we use our own Windows desktop licences. whose job is licensing?',
  ])('give them to the customer: %s', (text) => {
    expect(verdictOn(text)).toBe('software-licensing: customer');
  });

  it('leave the topic shared where nobody is said to bring them', () => {
    expect(verdictOn('who is responsible for licences on RDS?')).toBe('software-licensing: shared');
  });
});
