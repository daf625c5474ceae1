import type { Command } from 'commander';
import type { RestoreOptions } from '../stores/sql';
import { DEBUG, type SetExitCode } from './command';
import type { InboxOptions } from './inbox-command';
import type { MigrateOptions } from './migrate-command';
import type { PrivacyOptions } from './privacy-command';
import type { Terminal } from './terminal';

/** Adds the commands that work on what the bot keeps. */
export function addStorageCommands(
  program: Command,
  terminal: Terminal,
  setExitCode: SetExitCode,
): void {
  program
    .command('migrate')
    .description("bring the database's tables up to date, as each start of the bot does")
    .option('--dry-run', 'only say what would run')
    .option(...DEBUG)
    .action(async (options: MigrateOptions) => {
      const { runMigrate } = require('./migrate-command') as typeof import('./migrate-command');
      setExitCode(await runMigrate(options, terminal.out));
    });
  addBackupCommands(program, terminal, setExitCode);
  addInboxCommands(program, terminal, setExitCode);
  addPrivacyCommands(program, terminal, setExitCode);
}

function addBackupCommands(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const load = () => require('./backup-command') as typeof import('./backup-command');
  program
    .command('backup')
    .description('write everything that is kept into a file, also while the bot runs')
    .argument('<file>')
    .option(...DEBUG)
    .action(async (file: string) => {
      setExitCode(await load().runBackup(file, terminal.out));
    });
  program
    .command('restore')
    .description('put a backup into DATA_DIR or DATABASE_URL, whichever it came from')
    .argument('<file>')
    .option('--replace', 'delete what is there first')
    .option(...DEBUG)
    .action(async (file: string, options: RestoreOptions) => {
      setExitCode(await load().runRestore(file, options, terminal.out));
    });
}

function addInboxCommands(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const load = () => require('./inbox-command') as typeof import('./inbox-command');
  const inbox = program
    .command('inbox')
    .description('questions without an answer and disputed answers, also beside the running bot');
  const add = (name: string, description: string) =>
    inbox
      .command(name, { isDefault: name === 'list' })
      .description(description)
      .option(...DEBUG);
  add('list', 'the most pressing first')
    .option('--json', 'as one JSON array')
    .option('--all', 'with what was ignored')
    .action(async (options: InboxOptions) => {
      setExitCode(await load().runInboxList(options, terminal.out));
    });
  add('show', 'every question of one item')
    .argument('<id>')
    .option('--json', 'as one JSON object')
    .action(async (id: string, options: InboxOptions) => {
      setExitCode(await load().runInboxShow(id, options, terminal.out));
    });
  add('ignore', 'set an item aside for good, with all questions like it')
    .argument('<id>')
    .option('--undo', 'bring it back')
    .action(async (id: string, options: InboxOptions) => {
      setExitCode(await load().runInboxIgnore(id, options, terminal.out));
    });
  add('export', 'every item with its questions, one JSON object a line')
    .option('--all', 'with what was ignored')
    .action(async (options: InboxOptions) => {
      setExitCode(await load().runInboxExport(options, terminal.out));
    });
}

function addPrivacyCommands(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const load = () => require('./privacy-command') as typeof import('./privacy-command');
  const privacy = program
    .command('privacy')
    .description('what is kept about one person, also beside the running bot');
  privacy
    .command('export')
    .description('print it as JSON')
    .argument('<person>', 'platform and id, such as slack:U0123ABC')
    .option('--tenant <id>', 'only this workspace or tenant; all when left out')
    .option(...DEBUG)
    .action(async (person: string, options: PrivacyOptions) => {
      setExitCode(await load().runPrivacyExport(person, options, terminal));
    });
  privacy
    .command('erase')
    .description('forget it, with a receipt for each store')
    .argument('<person>', 'platform and id, such as slack:U0123ABC')
    .option('--tenant <id>', 'only this workspace or tenant; all when left out')
    .option(...DEBUG)
    .action(async (person: string, options: PrivacyOptions) => {
      setExitCode(await load().runPrivacyErase(person, options, terminal));
    });
}
