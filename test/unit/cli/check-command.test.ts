import path from 'node:path';
import { runCheck } from '../../../src/cli/check-command';
import { aKnowledgeFolder, INTENTS, type KnowledgeFolder } from '../../support/knowledge-folder';

const NOW = () => Date.UTC(2030, 0, 1);

describe('runCheck', () => {
  let folder: KnowledgeFolder;
  beforeAll(() => {
    folder = aKnowledgeFolder();
  });
  afterEach(() => folder.restore());
  afterAll(() => folder.dispose());

  const check = (checked: string) => {
    const lines: string[] = [];
    const code = runCheck(checked, (line) => lines.push(line), NOW);
    return { code, lines };
  };

  it('says in one line that all is well', () => {
    expect(check(INTENTS)).toEqual({ code: 0, lines: ['intents: no problems'] });
  });

  it('writes each problem behind a path that opens from here, then the count', () => {
    folder.set('controls/backups.json', 'source', 'rds-backups');
    folder.set('controls/mfa.json', 'reviewed', '2031-01-01');

    const shown = path.relative(process.cwd(), folder.path);
    expect(check(folder.path)).toEqual({
      code: 1,
      lines: [
        `${path.join(shown, 'controls/backups.json')}: source names "rds-backups", which is not in sources.json; did you mean "rds-backup"?`,
        `${path.join(shown, 'controls/mfa.json')}: reviewed is 2031-01-01, which lies after 2030-01-01; write the day you read the source`,
        `${shown}: 2 problems in 2 files`,
      ],
    });
  });

  it('names a step that cannot ask enough good questions, with the facts that give none and why', () => {
    const facts = ['aws-audit-reports@ec2', 'physical-security@ec2'];
    folder.set('journeys/cloud-basics.json', 'steps[id=always-aws].facts', facts);

    const { code, lines } = check(folder.path);

    expect(code).toBe(1);
    expect(lines[0]).toContain(
      'journeys/cloud-basics.json: the step "always-aws" asks 2 questions and only 1 good ones can be made; teach more facts or ask fewer: "aws-audit-reports@ec2" has an answer that its words give away',
    );
  });

  it('names a day off that is none', () => {
    folder.set('holidays.json', 'DE', ['02-30']);

    expect(check(folder.path).lines[0]).toContain(
      'holidays.json: DE has "02-30", which is no day; write 12-25, 11-22/thu or easter+39',
    );
  });
});
