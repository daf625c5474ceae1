import { comparedOf } from '../../../../src/matcher/decision/compared';
import { aKnowledge, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

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
  ],
});

describe('comparedOf', () => {
  it.each([
    ['EC2 vs Redshift', ['ec2', 'redshift']],
    ['Redshift provisioned vs serverless', ['redshift/provisioned', 'redshift/Serverless']],
    ['Redshift vs Redshift Serverless', ['redshift/provisioned', 'redshift/Serverless']],
    ['EKS: self-managed nodes vs managed nodes', ['eks/self-managed nodes', 'eks/managed nodes']],
    ['EKS self-managed nodes compared', ['eks', 'eks/self-managed nodes']],
    ['EKS Auto Mode vs managed nodes', ['eks-auto', 'eks/managed nodes']],
    ['what is EC2', []],
    ['what is it', []],
  ])('sees what %j puts side by side', (text, keys) => {
    const compared = comparedOf(anEvidence(knowledge, { text }));

    expect(compared.length > 1 ? compared : []).toEqual(keys);
  });
});
