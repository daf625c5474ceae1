import { createRehearsal } from '../../../../src/adapters/web/rehearse';
import { webPorts } from '../../../support/web-ports';

describe('createRehearsal', () => {
  it('makes ready once what questions need', async () => {
    const done: string[] = [];
    const rehearse = createRehearsal(webPorts({ preparations: [() => done.push('ready')] }));
    const before = [...done];
    await rehearse();
    await rehearse();

    expect([before, done]).toEqual([[], ['ready']]);
  });

  it('asks nobody anything', async () => {
    const ports = webPorts();
    await createRehearsal(ports)();

    expect(ports.turns).toEqual([]);
  });
});
