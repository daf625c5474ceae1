import type { Command } from 'commander';
import { DEBUG, type SetExitCode } from './command';
import type { PreviewOptions, UndeliveredOptions } from './journey-command';
import type { ReportOptions } from './report-command';
import type { Terminal } from './terminal';

/** Adds the commands about people who learn, and for those who write what they learn. */
export function addJourneyCommands(
  program: Command,
  terminal: Terminal,
  setExitCode: SetExitCode,
): void {
  program
    .command('enrol')
    .alias('enroll')
    .description('enrol everybody a CSV file names, also beside the running bot')
    .argument(
      '<file>',
      'columns platform,tenant,user,journey,team,zone; the last three may be empty',
    )
    .option(...DEBUG)
    .action(async (file: string) => {
      const { runEnrol } = require('./enrol-command') as typeof import('./enrol-command');
      setExitCode(await runEnrol(file, terminal));
    });
  program
    .command('report')
    .description('how a team is doing on its journeys')
    .requiredOption('--team <manager>', 'whose team, such as slack:T012AB3CD:U012AB3CD')
    .option('--people', 'one by one, by their ids')
    .option('--csv', 'as CSV, with the line that maps to NIST AT-2')
    .option(...DEBUG)
    .action(async (options: ReportOptions) => {
      const { runReport } = require('./report-command') as typeof import('./report-command');
      setExitCode(await runReport(options, terminal));
    });
  addAuthorCommands(program, terminal, setExitCode);
}

function addAuthorCommands(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const load = () => require('./journey-command') as typeof import('./journey-command');
  const journey = program.command('journey').description('for those who write journeys');
  journey
    .command('preview')
    .description('show a whole journey at once, its questions with the right answer marked')
    .argument('<id>', 'for example: cloud-basics')
    .option('--to <person>', 'send it there, such as slack:T012AB3CD:U012AB3CD')
    .option(...DEBUG)
    .action(async (id: string, options: PreviewOptions) => {
      setExitCode(await load().runPreview(id, options, terminal));
    });
  journey
    .command('undelivered')
    .description('list messages of journeys that never arrived')
    .option('--retry', 'plan them again')
    .option(...DEBUG)
    .action(async (options: UndeliveredOptions) => {
      setExitCode(await load().runUndelivered(options, terminal));
    });
}
