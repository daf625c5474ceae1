import path from 'node:path';
import {
  findResponsibility,
  loadKnowledge,
  type ResponsibilityQuery,
} from '../../../src/knowledge';

const knowledge = loadKnowledge(path.resolve(__dirname, '../../../intents'));
const find = (query: ResponsibilityQuery) => findResponsibility(knowledge, query);

describe('findResponsibility', () => {
  it.each([
    ['lambda', 'runtime-patching', 'container image', 'customer'],
    ['lambda', 'runtime-patching', 'Manual mode', 'customer'],
    ['lambda', 'guest-os-patching', 'container image', 'shared'],
    ['rds-custom', 'guest-os-patching', 'RDS Custom for Oracle', 'customer'],
    ['rds-custom', 'guest-os-patching', 'RDS Custom for SQL Server', 'aws'],
    ['rds', 'software-licensing', 'Oracle BYOL', 'customer'],
    ['eks', 'guest-os-patching', 'managed node groups', 'shared'],
    ['eks', 'guest-os-patching', 'managed node groups with custom AMI', 'customer'],
    ['ecs', 'guest-os-patching', 'Fargate launch type', 'aws'],
    ['elastic-beanstalk', 'guest-os-patching', 'managed updates on', 'shared'],
    ['acm', 'tls-certificates', 'imported certificates', 'customer'],
    ['kms', 'key-management', 'AWS owned keys', 'aws'],
    ['kms', 'key-management', 'external key store', 'customer'],
    ['shield', 'ddos-protection', 'Shield Advanced', 'shared'],
    ['vpc', 'guest-os-patching', 'NAT instance', 'customer'],
  ])('takes the override of the named variant: %s %s, %s', (service, control, variant, party) => {
    expect(find({ service, control, variant })).toMatchObject({
      kind: 'responsibility',
      rule: 'variant',
      party,
      service,
      control,
      variant,
    });
  });

  it.each([
    ['rds', 'guest-os-patching', 'aws'],
    ['lambda', 'guest-os-patching', 'aws'],
    ['lambda', 'runtime-patching', 'aws'],
    ['kms', 'key-management', 'shared'],
    ['acm', 'tls-certificates', 'shared'],
    ['api-gateway', 'encryption-in-transit', 'shared'],
    ['eks', 'tenant-isolation', 'shared'],
    ['elasticache', 'engine-patching', 'shared'],
    ['bedrock', 'ai-training-data', 'shared'],
  ])('takes the plain override where no variant is named: %s %s', (service, control, party) => {
    expect(find({ service, control })).toMatchObject({
      kind: 'responsibility',
      rule: 'service',
      party,
      variant: null,
    });
  });

  it.each([
    ['shield', 'ddos-protection', 'Shield Standard', 'aws'],
    ['systems-manager', 'guest-os-patching', 'Patch Manager', 'customer'],
    ['vmware-cloud', 'guest-os-hardening', 'guest virtual machines', 'customer'],
    ['iot-core', 'tls-certificates', 'device certificates', 'customer'],
  ])(
    'assumes the default variant where none is named: %s %s',
    (service, control, variant, party) => {
      expect(find({ service, control })).toMatchObject({ rule: 'variant', variant, party });
    },
  );

  it.each([
    ['eks', 'guest-os-patching', { customer: 2, shared: 1, aws: 2 }],
    ['eks', 'worker-nodes', { customer: 2, shared: 1, aws: 2 }],
    ['ecs', 'guest-os-patching', { customer: 1, aws: 2 }],
    ['ecs', 'worker-nodes', { customer: 1, aws: 2 }],
    ['elastic-beanstalk', 'guest-os-patching', { shared: 1, customer: 1 }],
    ['rds-custom', 'guest-os-patching', { customer: 1, aws: 1 }],
    ['rds-custom', 'engine-patching', { shared: 1, aws: 1 }],
    ['batch', 'guest-os-patching', { customer: 1, aws: 1 }],
    ['redshift', 'encryption-at-rest', { shared: 1, aws: 1 }],
    ['codebuild', 'container-images', { aws: 1, customer: 1 }],
    ['sagemaker', 'guest-os-patching', { shared: 1, aws: 1 }],
  ])('depends where the modes differ and none is named: %s %s', (service, control, counts) => {
    const found = find({ service, control });

    expect(found.kind).toBe('depends');
    const split = found.kind === 'depends' ? found.split : [];
    expect(Object.fromEntries(split.map((part) => [part.party, part.variants.length]))).toEqual(
      counts,
    );
  });

  it('gives the duties of each mode beside the split', () => {
    const found = find({ service: 'ecs', control: 'worker-nodes' });

    const options = found.kind === 'depends' ? found.options : [];
    expect(options.map(({ variant, party, rule }) => [variant, party, rule])).toEqual([
      ['EC2 launch type', 'customer', 'class'],
      ['Fargate launch type', 'aws', 'service'],
      ['Managed Instances', 'aws', 'variant'],
    ]);
  });

  it.each([
    ['ec2', 'guest-os-patching', 'customer'],
    ['rds', 'software-licensing', 'shared'],
    ['eks', 'encryption-at-rest', 'customer'],
    ['shield', 'incident-response', 'shared'],
    ['cloudfront', 'tls-certificates', 'shared'],
    ['sagemaker', 'os-access', 'aws'],
  ])('falls to the class where only unnamed aspects differ: %s %s', (service, control, party) => {
    expect(find({ service, control })).toMatchObject({
      rule: 'class',
      party,
      service,
      variant: null,
    });
  });

  it.each([
    ['eks', 'os-access', 'Auto Mode', 'aws', 'service'],
    ['eks', 'guest-os-hardening', 'Fargate', 'aws', 'class'],
    ['ecs', 'os-access', 'Managed Instances', 'aws', 'service'],
    ['ecs', 'container-images', 'Fargate launch type', 'customer', 'service'],
  ])(
    'asks the service that a variant also is: %s %s, %s',
    (service, control, variant, party, rule) => {
      expect(find({ service, control, variant })).toMatchObject({ rule, party, service, variant });
    },
  );

  it('takes a named mode out of the split although the class speaks for it', () => {
    const query = { service: 'ecs', control: 'worker-nodes', variant: 'EC2 launch type' };

    expect(find(query)).toMatchObject({ kind: 'responsibility', rule: 'class', party: 'customer' });
  });

  it.each(['other AWS customers', 'a variant of last year'])(
    'ignores a variant that does not bear on the control: %s',
    (variant) => {
      const found = find({ service: 'eks', control: 'guest-os-patching', variant });

      expect(found.kind).toBe('depends');
    },
  );

  it('lists the overrides of other variants with another party as differing', () => {
    const found = find({ service: 'lambda', control: 'guest-os-patching' });

    const differing = found.kind === 'responsibility' ? found.differing : [];
    expect(differing.map(({ variant }) => variant)).toEqual([
      'container image',
      'customer-managed runtime',
    ]);
  });

  it('says so where a control does not apply to the service', () => {
    expect(find({ service: 's3', control: 'kubernetes-control-plane' })).toMatchObject({
      kind: 'not-applicable',
      rule: 'class',
      party: 'not-applicable',
    });
  });

  it('takes the responsibility of the class where no service is named', () => {
    expect(find({ class: 'managed-platform', control: 'guest-os-patching' })).toMatchObject({
      kind: 'responsibility',
      rule: 'class',
      party: 'aws',
      service: null,
      class: 'managed-platform',
    });
  });

  it('prefers the service to a class named beside it', () => {
    const found = find({ service: 'ec2', class: 'managed-platform', control: 'guest-os-patching' });

    expect(found).toMatchObject({ class: 'iaas', party: 'customer' });
  });

  it('answers with the general rule where neither service nor class is named', () => {
    expect(find({ control: 'guest-os-patching' })).toEqual({
      kind: 'general',
      control: 'guest-os-patching',
      party: knowledge.controls.get('guest-os-patching')?.general.party,
    });
  });

  it.each([
    [{ control: 'feng-shui' }, 'control', 'feng-shui'],
    [{ control: 'backups', service: 'ec3' }, 'service', 'ec3'],
    [{ control: 'backups', class: 'cloudy' }, 'class', 'cloudy'],
  ])('names the id that the knowledge does not hold: %j', (query, what, id) => {
    expect(find(query)).toEqual({ kind: 'unknown', what, id });
  });

  it('backs an override no further than its check went', () => {
    const read = find({ service: 'lambda', control: 'runtime-patching', variant: 'Manual mode' });
    const unread = find({
      service: 'lambda',
      control: 'runtime-patching',
      variant: 'custom runtime',
    });

    expect(read).toMatchObject({ basis: 'stated' });
    expect(unread).toMatchObject({ basis: 'derived' });
  });

  it('answers every control for every service and each of its variants', () => {
    const kinds = new Set<string>();
    for (const control of knowledge.controls.keys()) {
      for (const service of knowledge.services.values()) {
        for (const variant of [undefined, ...service.variants.map(({ name }) => name)]) {
          kinds.add(find({ control, service: service.id, variant }).kind);
        }
      }
    }

    expect([...kinds].sort()).toEqual(['depends', 'not-applicable', 'responsibility']);
  });
});
