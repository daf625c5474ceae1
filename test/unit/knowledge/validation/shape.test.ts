import { BotError } from '../../../../src/errors';
import { checkShape } from '../../../../src/knowledge/validation/shape';
import { faultsOf, faultyFile, issueOf } from '../../../support/knowledge-faults';
import { INTENTS } from '../../../support/knowledge-folder';

describe('checkShape', () => {
  it.each(faultsOf('shape'))('finds $fault and nothing else', (fault) => {
    const { issues, sound } = checkShape(INTENTS, [faultyFile(fault)]);

    expect(issues).toEqual(issueOf(fault));
    expect(sound).toEqual([]);
  });

  it('stops where the schemas are missing', () => {
    expect(() => checkShape(__dirname, [])).toThrow(BotError);
    expect(() => checkShape(__dirname, [])).toThrow('restore the folder from version control');
  });
});
