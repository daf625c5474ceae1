import { answerTopics } from '../../src/dialog/answer-topics';
import { replyToMatch } from '../../src/dialog/reply-to-match';
import { loadKnowledge } from '../../src/knowledge';
import { MODEL_FILE } from '../../src/locations';
import { loadMatcher } from '../../src/matcher';
import { INTENTS } from '../support/knowledge-folder';

const knowledge = loadKnowledge(INTENTS);
const matcher = loadMatcher(MODEL_FILE, knowledge);

/** The first word of what a question is met with, where it is a yes, a no or a part; else nothing. */
function firstWord(text: string): string {
  const { match } = matcher.match(text);
  if (match.kind !== 'topics') return match.kind;
  const lead = answerTopics(knowledge, match).answers[0]?.lead ?? '';
  return /^(?:Yes|No|Partly)\b/.exec(lead)?.[0] ?? '';
}

describe('statements to be confirmed', () => {
  it.each([
    'hypervisor amazon, guest os ours – correct?',
    'host hardware = them, guest OS on our EC2 = us, right?',
    'physical security of the buildings is AWS, our IAM users are ours, yes?',
    'on RDS: engine patching aws, database users us, right?',
    'EKS control plane: AWS. worker nodes self managed: us. correct?',
    'cooling AWS, app code us',
    "the hypervisor is on amazon, isn't it",
    "we have to patch the guest OS on our EC2 boxes, don't we?",
    "I assume we don't need to replace broken disks in S3",
    "we don't have to patch the servers behind Lambda, do we?",
    'so we never have to patch the operating system of Fargate hosts?',
    "AWS doesn't write our security group rules, does it?",
    "it's not on us to guard the buildings, right?",
    'nobody on our team has to wipe the old disks of EBS, correct?',
    'if I understand correctly, we own the data we put in S3',
    'the runtime of Lambda is updated by AWS and not by us, right?',
    'it is amazon that destroys old drives, correct?',
    'no hypervisor work for us, right',
    'RDS backups are shared between AWS and us, right?',
    'so AWS updates the Lambda runtime while we fix our function code, right?',
    'while AWS patches the hypervisor, we patch the guest OS on EC2, right?',
    'AWS guards the data centres whereas we write the security group rules, correct?',
    'on RDS amazon patches the OS and we handle the database users, no?',
    'our auditor believes that AWS patches the hypervisor',
    'everyone here keeps telling me the security group rules are ours',
    "it's my understanding that broken disks of S3 are replaced by Amazon",
    'AWS guards the data centres, so nobody here has to think about it',
    'we are responsible for the guest OS of our EC2 instances',
    "I'm not the one to worry about the hypervisor or the racks",
    'Lambda needs no OS patching from our side, right?',
    'kindly confirm: customer is in charge of security groups',
    'The customer manages the security groups. Right or wrong?',
    'Awareness training is an example of a shared control. True or false?',
  ])('are met with yes: %s', (text) => {
    expect(firstWord(text)).toBe('Yes');
  });

  it.each([
    'Lambda: function code on us, runtime patching (zip) on us, yes?',
    "host OS under fargate is ours and our application code is AWS's, right?",
    'data center guards = amazon, security groups = amazon, correct?',
    'cooling us, app code AWS',
    "amazon patches Windows on our EC2 instances, doesn't it?",
    "I assume we don't need to patch the OS on EC2",
    "we don't have to manage our own IAM users, do we?",
    'so we never have to patch the guest OS on EC2?',
    "AWS doesn't patch the hypervisor, does it?",
    "patching the guest OS on EC2 isn't our problem, right?",
    "AWS isn't responsible for the cooling in its data centers, is it?",
    "the application code on Lambda is amazon's responsibility, or am I wrong?",
    'just to confirm, AWS classifies the data in our S3 buckets?',
    'False or true? AWS classifies our data.',
    'Agree or disagree: AWS patches the guest OS of our EC2 instances.',
    "True or false: compliance of our workload is AWS's job.",
    'RDS ran out of storage, should AWS have prevented it?',
    'we have nothing to do for RDS backups, right?',
    "backups on RDS are AWS's job alone, right?",
    'it is AWS who has to turn on MFA for our root user, right?',
    "they're the ones who must rotate our IAM access keys, right?",
    'physical security is shared, right?',
    'while we sleep AWS patches the guest OS of EC2, right?',
    'AWS destroys the old disks and AWS also classifies our data, right?',
    'we shred the disks and AWS writes our bucket policies, right?',
    "I'm under the impression that AWS writes our bucket policies",
    'a consultant told us the guest OS of our EC2 instances is patched by Amazon',
    'our CTO says DynamoDB tables are backed up by Amazon anyway',
    "isn't it so that AWS classifies the data in our S3 buckets?",
    'bucket policies are written by Amazon, that is what I heard',
    'someone claims we have to patch the hosts of S3',
  ])('are met with no: %s', (text) => {
    expect(firstWord(text)).toBe('No');
  });

  it.each([
    'encryption at rest on S3 = us, right?',
    'I thought S3 encrypts by itself',
    'apparently nobody has to care for backups on RDS',
  ])('are met with a part: %s', (text) => {
    expect(firstWord(text)).toBe('Partly');
  });

  it.each([
    'who patches the guest OS on EC2?',
    'MFA - aws or us?',
    'who should correct a wrong security group?',
    'whose job is it not to leak our access keys',
    'is the hypervisor on us or on them?',
    'hypervisor amazon or us?',
    'EKS control plane AWS or us, worker nodes AWS or us?',
    'tell me who surely has to patch windows on ec2',
    'I assume somebody patches Aurora, who?',
    'right owner for KMS key policies',
    'AWS or customer: cooling',
    'our auditor asks who guards the data centres',
    'my boss wants to know who patches EC2',
    'does S3 encrypt by itself or do we?',
    'we use Aurora and need backups',
    'AWS patching responsibility RDS',
    'when does AWS patch RDS? they told us nothing',
  ])('are no plain questions: %s', (text) => {
    expect(firstWord(text)).toBe('');
  });
});

describe('questions for a yes or a no', () => {
  it.each<[string, 'Yes' | 'No' | 'Partly' | '']>([
    ["Isn't the Kubernetes control plane of EKS AWS's job?", 'Yes'],
    ['Auditor here. Does the customer retain responsibility for security group rules?', 'Yes'],
    ['FSx for Windows: must we choose the maintenance window?', 'Yes'],
    ['if the hypervisor gets compromised, is that on Amazon?', 'Yes'],
    ['Is AWS responsible for Log4j in our Java app on Elastic Beanstalk?', 'No'],
    ['do we have to patch the hosts behind Lambda?', 'No'],
    ['can I tell the auditor that AWS patches the guest OS of our EC2 instances?', 'No'],
    ['Do we still patch anything on Fargate?', 'Partly'],
    ['Is AWS solely responsible for backups on RDS?', 'No'],
    ['does AWS patch the engine of RDS, or do we?', ''],
    ['does AWS offer a way to scan our images in ECR?', ''],
    ['windows updates on our EC2 instances, does aws do that for us?', 'No'],
    ['So we signed the BAA, AWS handles all of HIPAA then, correct?', ''],
  ])('%s: %s', (text, word) => {
    expect(firstWord(text)).toBe(word);
  });

  it.each([
    ["Does AWS's PCI DSS attestation cover our own checkout application?", 'No.'],
    ['Since AWS is SOC 2 certified our app is automatically compliant, right?', 'No.'],
    ['is it true that with Lambda we have no security duties at all?', 'No, part of it is yours.'],
    ['True or false: the customer is responsible for security OF the cloud.', 'No.'],
    ['True or false: AWS is responsible for security of the cloud.', 'Yes.'],
    ['AWS is responsible for security in the cloud. Agree or disagree?', 'No.'],
    ['so security in the cloud is ours, no?', 'Yes.'],
    ['AWS secures the cloud, we secure what we put in it, correct?', 'Yes.'],
    ['is the customer responsible for security of the cloud?', 'No.'],
    [
      'AWS is responsible for all security on S3, so we need not configure anything. True?',
      'No, part of it is yours.',
    ],
    ['we are responsible for everything on EC2, correct?', "No, part of it is AWS's."],
    [
      'Under the shared responsibility model, AWS is responsible for everything. True or false?',
      'No, part of it is yours.',
    ],
    ['Physical and environmental controls are inherited by the customer, correct?', 'Yes.'],
  ])('about more than a topic: %s', (text, lead) => {
    const { match } = matcher.match(text);
    if (match.kind === 'explain') throw new TypeError('explains nothing');
    const reply = replyToMatch(knowledge, match);
    const said =
      reply.kind === 'concept' ? reply.short : reply.kind === 'overview' && reply.summary;

    expect(said).toMatch(new RegExp(`^${lead} `));
  });
});

describe('exam questions', () => {
  it.each([
    [
      'Which of the following is the responsibility of AWS? A) Configuring security groups B) Patching guest operating systems C) Disposal of storage media D) Managing IAM users',
      'The answer is C)',
    ],
    [
      'Which of these is AWS NOT responsible for? A) Hypervisor B) Customer data C) Availability Zones D) Network cabling',
      'The answer is B)',
    ],
    [
      'When using Amazon EC2, which of the following is the responsibility of the customer? (Select TWO.) A. Physical security B. Guest operating system updates C. Security group configuration D. Hypervisor patching E. Hardware replacement',
      'The answer is B) Guest OS patching and C) Security groups:',
    ],
    [
      'which of these is ours on RDS: patching the OS, database users, or replacing failed disks?',
      'The answer is Database users, schema and queries:',
    ],
  ])('name the option first: %s', (text, opening) => {
    const { match } = matcher.match(text);
    const lead = match.kind === 'topics' ? answerTopics(knowledge, match).answers[0]?.lead : null;

    expect(lead?.slice(0, opening.length)).toBe(opening);
  });
});

describe('one topic on several services', () => {
  it.each([
    ['is patching the same on EC2, ECS and Lambda?', ['ec2', 'ecs', 'lambda']],
    ['who does key rotation on S3, EBS and RDS?', ['s3', 'ebs', 'rds']],
    [
      'does AWS patch the engine on RDS, ElastiCache and OpenSearch alike?',
      ['rds', 'elasticache', 'opensearch'],
    ],
    [
      'logs of CloudFront, ALB and API Gateway, who switches them on',
      ['cloudfront', 'elb', 'api-gateway'],
    ],
    ['do we back up both Aurora and DocumentDB ourselves?', ['aurora', 'documentdb']],
  ])('is answered on each: %s', (text, services) => {
    const { match } = matcher.match(text);

    expect(match.kind === 'topics' && match.topics.map(({ service }) => service)).toEqual(services);
  });

  it.each([
    ['backups: RDS vs DynamoDB vs Aurora, who', 3],
    ['compare OS patching for EC2, Lightsail and Fargate', 3],
    ['who encrypts at rest: S3, EBS, EFS and FSx?', 4],
    ['does logging differ between Lambda and EC2', 2],
  ])('is compared in few lines: %s', (text, count) => {
    const { match } = matcher.match(text);
    const reply = match.kind === 'comparison' ? replyToMatch(knowledge, match) : undefined;

    expect(reply?.kind === 'comparison' && reply.sections.map(({ lines }) => lines.length)).toEqual(
      Array.from({ length: count }, () => 1),
    );
  });
});
