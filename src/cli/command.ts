/** The option that every command has. */
export const DEBUG = ['--debug', 'show the stack of an error'] as const;

/** Told the exit code of a command that has run. */
export type SetExitCode = (code: number) => void;
