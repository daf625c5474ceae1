import { comparedOf } from '../../../../src/matcher/decision/compared';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const mode = (name: string, aliases: readonly string[] = [], service?: string) => ({
  ...{ name, role: 'mode' as const, aliases },
  ...(service && { service }),
});

const knowledge = aKnowledge({
  services: [
    aService({
      id: 'redshift',
      aliases: { proper: ['Redshift'] },
      variants: [mode('provisioned'), mode('Serverless')],
    }),
    aService({
      id: 'eks',
      aliases: { proper: ['EKS'] },
      variants: [
        mode('self-managed nodes'),
        mode('managed nodes'),
        mode('Auto Mode', [], 'eks-auto'),
      ],
    }),
    aService({ id: 'eks-auto', aliases: { proper: ['EKS Auto Mode'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
    aService({
      id: 'ecs',
      aliases: { proper: ['ECS'] },
      variants: [
        mode('EC2 launch type', ['on ec2']),
        mode('Fargate launch type', ['fargate'], 'fargate'),
      ],
    }),
    aService({ id: 'fargate', aliases: { proper: ['Fargate'] } }),
    aService({ id: 'lambda', aliases: { proper: ['Lambda'] } }),
    aService({ id: 'rds', aliases: { proper: ['RDS'] } }),
    aService({
      id: 'aurora',
      aliases: { proper: ['Aurora'] },
      variants: [{ name: 'Aurora Serverless v2', role: 'aspect', aliases: ['serverless'] }],
    }),
    aService({ id: 'backup', aliases: { proper: ['AWS Backup'], ordinary: ['Backup'] } }),
  ],
  lexicon: aLexicon({ cues: { compare: ['vs', 'against', 'compared'] } }),
});

describe('comparedOf', () => {
  it('takes a word of the topic for no service', () => {
    const evidence = anEvidence(knowledge, {
      text: 'EC2 vs the rack, backup duty',
      controls: [aCandidate('backups', 2)],
    });

    expect(comparedOf(evidence)).toEqual([]);
  });

  it.each([
    ['EC2 vs Redshift', ['ec2', 'redshift']],
    ['Redshift provisioned vs serverless', ['redshift/provisioned', 'redshift/Serverless']],
    ['Redshift vs Redshift Serverless', ['redshift/provisioned', 'redshift/Serverless']],
    ['EKS: self-managed nodes vs managed nodes', ['eks/self-managed nodes', 'eks/managed nodes']],
    ['EKS self-managed nodes compared', ['eks', 'eks/self-managed nodes']],
    ['EKS Auto Mode vs managed nodes', ['eks-auto', 'eks/managed nodes']],
    ['ECS on EC2 vs Fargate vs Lambda', ['ecs/EC2 launch type', 'fargate', 'lambda']],
    ['ECS on EC2 vs Lambda', ['ecs/EC2 launch type', 'lambda']],
    ['Fargate vs EKS on EC2', ['fargate', 'eks']],
    ['RDS against Aurora Serverless', ['rds', 'aurora/Aurora Serverless v2']],
    ['Aurora Serverless vs RDS', ['aurora/Aurora Serverless v2', 'rds']],
    ['EC2 vs RDS, whose backup duty is smaller', ['ec2', 'rds']],
    ['Backup vs EC2 vs RDS', ['backup', 'ec2', 'rds']],
    ['what is backed up on Redshift Serverless', []],
    ['Redshift or Redshift Serverless', ['redshift/provisioned', 'redshift/Serverless']],
    ['what is EC2', []],
    ['what is it', []],
  ])('sees what %j puts side by side', (text, keys) => {
    const compared = comparedOf(anEvidence(knowledge, { text }));

    expect(compared.length > 1 ? compared : []).toEqual(keys);
  });
});
