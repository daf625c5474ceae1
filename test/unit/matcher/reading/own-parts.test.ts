import { withOwnParts } from '../../../../src/matcher/reading/own-parts';
import { aKnowledge, aService } from '../../../support/dialog-knowledge';
import { aMessage } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['RDS'], generic: ['parameter groups', 'instances'] } }),
    aService({ id: 'aurora', aliases: { proper: ['Aurora'] }, parts: ['Parameter groups'] }),
    aService({ id: 'lambda', aliases: { generic: ['functions'] } }),
  ],
});

function servicesOf(text: string, service?: string) {
  return withOwnParts(knowledge, aMessage(knowledge, text), service).services;
}

describe('withOwnParts', () => {
  it('takes a part for that of the service talked about', () => {
    expect(servicesOf('and the parameter groups?', 'aurora')).toEqual([]);
  });

  it('takes the marks of the other service off what the message is read by', () => {
    const message = aMessage(knowledge, 'and the parameter groups?');

    expect(message.features).toContain('service:rds');
    expect(withOwnParts(knowledge, message, 'aurora').features).not.toContain('service:rds');
  });

  it.each([
    ['and the parameter groups?', undefined, ['rds']],
    ['and the parameter groups?', 'lambda', ['rds']],
    ['and the instances?', 'aurora', ['rds']],
    ['and on RDS?', 'aurora', ['rds']],
    ['the parameter groups and the functions', 'aurora', ['lambda']],
  ])('leaves every other name alone: %j after %s', (text, service, services) => {
    expect(servicesOf(text, service)).toEqual(services);
  });
});
