import { loadShipped } from '../support/local-dialog';

const { matcher } = loadShipped();

/** The services that a question is understood to be about. */
function services(text: string): readonly string[] {
  return matcher.match(text).explanation.services;
}

/** Services that people and machines mix up, with a spelling of each that has an error in it. */
const CONFUSABLE: readonly (readonly [string, string, string])[] = [
  ['EC2', 'ec2 instnace', 'ec2'],
  ['ECS', 'ecs tasks', 'ecs'],
  ['ECR', 'ecr repositry', 'ecr'],
  ['EKS', 'eks clutser', 'eks'],
  ['EKS Anywhere', 'eks anywere', 'eks-anywhere'],
  ['EKS Auto Mode', 'eks auto moed', 'eks-auto-mode'],
  ['EKS on Fargate', 'eks on fragate', 'eks-fargate'],
  ['EKS Hybrid Nodes', 'eks hybird nodes', 'eks-hybrid-nodes'],
  ['RDS', 'rds databse', 'rds'],
  ['RDS Custom', 'rds cutsom', 'rds-custom'],
  ['Aurora', 'auorra', 'aurora'],
  ['DynamoDB', 'dynmodb', 'dynamodb'],
  ['S3', 's3 buckte', 's3'],
  ['S3 Glacier', 's3 glacer', 's3-glacier'],
  ['KMS', 'kms kyes', 'kms'],
  ['CloudHSM', 'cloudhms', 'cloudhsm'],
  ['CloudFront', 'cloudfornt', 'cloudfront'],
  ['CloudFormation', 'cloudformtion', 'cloudformation'],
  ['CloudTrail', 'cloudtrial', 'cloudtrail'],
  ['CloudWatch', 'cloudwacth', 'cloudwatch'],
  ['CloudShell', 'cloudshel', 'cloudshell'],
  ['AWS Config', 'aws confg', 'config'],
  ['Amazon Connect', 'amazon conect', 'connect'],
  ['Direct Connect', 'direct conenct', 'direct-connect'],
  ['OpenSearch', 'opensaerch', 'opensearch'],
  ['OpenSearch Serverless', 'opensearch serverles', 'opensearch-serverless'],
  ['ElastiCache', 'elasticahce', 'elasticache'],
  ['Lambda', 'lmabda', 'lambda'],
  ['SageMaker', 'sagemakr', 'sagemaker'],
  ['SageMaker HyperPod', 'sagemaker hyprpod', 'sagemaker-hyperpod'],
  ['Secrets Manager', 'secrets manger', 'secrets-manager'],
  ['Systems Manager', 'systems manger', 'systems-manager'],
  ['Network Firewall', 'network firewal', 'network-firewall'],
  ['Transit Gateway', 'transit gatway', 'transit-gateway'],
  ['Storage Gateway', 'storage gatway', 'storage-gateway'],
];

describe('names of services', () => {
  it.each(CONFUSABLE)('tells %s from its neighbours', (name, _, service) => {
    expect(services(`who is responsible for access to ${name}?`)).toEqual([service]);
  });

  it.each(CONFUSABLE)('tells %s by "%s"', (_, typed, service) => {
    expect(services(`who is responsible for access to ${typed}?`)).toEqual([service]);
  });

  it.each([
    'who writes the config file of our app',
    'who may connect to the office network',
    'who gives support to our customers',
    'who runs the nightly batch of letters',
    'who holds glue and paper in the office',
    'who looks after the health of the staff',
    'who carries the shield in the game',
    'who checks the organization of the party',
    'who artifacts the museum',
    'who inspects the bridge',
  ])('takes no ordinary word for a service in "%s"', (text) => {
    expect(services(text)).toEqual([]);
  });

  it.each([
    ['our pods run on Fargate, who patches the host?', 'eks-fargate'],
    ['Fargate jobs in Batch: who patches the hosts?', 'batch'],
    ['who hardens our VMs?', null],
    ['who patches the nodes of our managed Kubernetes?', null],
    ['WAF rules for the web shop: whose?', null],
    ['which of us turns on WAF for the ALB?', 'elb'],
  ])('asks "%s" of %s', (text, service) => {
    const { match } = matcher.match(text);

    expect(match).toMatchObject({ kind: 'topics', topics: [{ service }] });
  });
});

describe('a phrase of an entry', () => {
  const { knowledge } = loadShipped();

  it.each([...knowledge.controls.values()].map(({ id, name }) => [id, name] as const))(
    'is certain to mean %s when it is "%s"',
    (control, name) => {
      expect(matcher.match(name).match).toMatchObject({
        kind: 'topics',
        topics: [{ control, confidence: 1 }],
      });
    },
  );
});
