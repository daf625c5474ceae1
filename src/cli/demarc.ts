#!/usr/bin/env node
import { Argument, Command, CommanderError } from 'commander';
import { BotError } from '../errors';
import { KNOWLEDGE_FOLDER, MODEL_FILE, SLACK_MANIFEST, TEAMS_PACKAGE } from '../locations';
import type { AskOptions } from './ask-command';
import { DEBUG, type SetExitCode } from './command';
import type { DoctorOptions } from './doctor-command';
import type { ExportOptions } from './export-command';
import { addJourneyCommands } from './journey-commands';
import type { ManifestOptions } from './manifest-command';
import { addStorageCommands } from './storage-commands';
import type { TeamsPackageOptions } from './teams-package-command';
import { createProcessTerminal, EXIT, type Terminal } from './terminal';
import type { TrainOptions } from './train-command';
import { UsageError } from './usage-error';

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function runDemarc(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    reportFailure(error, terminal, argv.includes('--debug'));
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

/** Each command loads its code when it is called: an answer in the terminal must not wait for Bolt or botbuilder. */
function createProgram(terminal: Terminal, setExitCode: SetExitCode): Command {
  const program = new Command('demarc')
    .description('Answers who is responsible on AWS: AWS, you, or both.')
    .option(...DEBUG)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd().replace(/^error: /, 'demarc: ')),
    });
  addKnowledgeCommands(program, terminal, setExitCode);
  addExportCommand(program, terminal);
  addServerCommands(program, terminal, setExitCode);
  addStorageCommands(program, terminal, setExitCode);
  addJourneyCommands(program, terminal, setExitCode);
  return program;
}

function addKnowledgeCommands(
  program: Command,
  terminal: Terminal,
  setExitCode: SetExitCode,
): void {
  program
    .command('ask')
    .description('answer a question; without one, talk')
    .argument('[question...]', 'for example: "who patches the OS of RDS?"')
    .option('--json', 'answer as one JSON object')
    .option('--why', 'show how the question was understood')
    .option('--jsonl', 'read questions as JSON lines from standard input')
    .option(...DEBUG)
    .action(async (words: readonly string[], options: AskOptions) => {
      const { runAsk } = require('./ask-command') as typeof import('./ask-command');
      setExitCode(await runAsk(words.join(' '), options, terminal));
    });
  program
    .command('check')
    .description('check everything under intents/ and list what is wrong')
    .option(...DEBUG)
    .action(() => {
      const { runCheck } = require('./check-command') as typeof import('./check-command');
      setExitCode(runCheck(KNOWLEDGE_FOLDER, terminal.out));
    });
  program
    .command('train')
    .description('train the matcher from intents/ into dist/')
    .option('--threads <number>', 'how many share the work; by default as many as there are cores')
    .option(...DEBUG)
    .action(async (options: TrainOptions) => {
      const { runTrain } = require('./train-command') as typeof import('./train-command');
      const paths = { knowledge: KNOWLEDGE_FOLDER, model: MODEL_FILE };
      setExitCode(await runTrain(paths, options, terminal.out));
    });
}

function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write who is responsible as a picture or a table')
    .addArgument(new Argument('<what>').choices(['matrix']))
    .option('--service <name...>', 'one service in full, or two to compare')
    .option('--columns <class>', 'the services of a class, or all; else the classes')
    .requiredOption('--format <format>', 'svg, png, csv or md')
    .option('--out <file>', 'where to write; standard output when left out')
    .option(...DEBUG)
    .action((_what: string, options: ExportOptions) => {
      const { runExport } = require('./export-command') as typeof import('./export-command');
      runExport(KNOWLEDGE_FOLDER, options, terminal);
    });
}

function addServerCommands(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  program
    .command('serve')
    .description('run the bot: Slack and Teams when configured, else the playground')
    .option(...DEBUG)
    .action(async () => {
      const { runServe } = require('./serve-command') as typeof import('./serve-command');
      setExitCode(await runServe(terminal));
    });
  addManifestCommands(program, terminal);
  program
    .command('doctor')
    .description('look at everything the bot depends on: one line each, with what to do')
    .option('--json', 'as one JSON object')
    .option(...DEBUG)
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = require('./doctor-command') as typeof import('./doctor-command');
      setExitCode(await runDoctor(options, terminal.out));
    });
}

function addManifestCommands(program: Command, terminal: Terminal): void {
  const manifest = program
    .command('manifest')
    .description('what a platform creates the app from, filled in');
  manifest
    .command('slack')
    .description('print the manifest of the Slack app')
    .option('--url <address>', 'where Slack reaches the bot; PUBLIC_URL when left out')
    .option('--socket', 'for Socket Mode: the bot dials out and needs no address')
    .option('--oauth', 'for many workspaces: they install it at /slack/install; tokens rotate')
    .option(...DEBUG)
    .action((options: ManifestOptions) => {
      const { runManifest } = require('./manifest-command') as typeof import('./manifest-command');
      runManifest(SLACK_MANIFEST, options, terminal.out);
    });
  manifest
    .command('teams')
    .description('write the package of the Teams app, a zip to upload')
    .option('--app-id <guid>', 'the Microsoft App ID; TEAMS_APP_ID when left out')
    .option('--domain <host>', 'where Teams reaches the bot; the host of PUBLIC_URL when left out')
    .option('--out <file>', 'the file to write', 'demarc-teams.zip')
    .option(...DEBUG)
    .action((options: TeamsPackageOptions) => {
      const { runTeamsPackage } =
        require('./teams-package-command') as typeof import('./teams-package-command');
      runTeamsPackage(TEAMS_PACKAGE, options, terminal.out);
    });
}

function reportFailure(error: unknown, terminal: Terminal, withStack: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  for (const line of message.split('\n')) terminal.err(`demarc: ${line}`);
  const isExpected = error instanceof BotError || error instanceof UsageError;
  if (withStack && error instanceof Error) terminal.err(error.stack ?? '');
  else if (!isExpected) terminal.err('demarc: this is a bug; run again with --debug for its place');
}

if (require.main === module) {
  void runDemarc(process.argv.slice(2), createProcessTerminal()).then((code) => {
    // Idle connections to a platform would keep a stopped bot alive; what is written must still go out.
    process.stdout.write('', () => process.exit(code));
  });
}
