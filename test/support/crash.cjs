// Loaded before the bot (node --require): SIGUSR2 makes it fail as a bug would, twice, with words in the errors.
process.on('SIGUSR2', () => {
  for (const Failure of [TypeError, RangeError]) {
    setImmediate(() => {
      throw new Failure('who patches our payroll cluster');
    });
  }
});
