/** The last line of a test run: one that people and machines read alike. A suite that did not start has failed. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.error = process.env.CI && skipped > 0 ? new Error(`${skipped} tests were skipped, and CI skips none`) : undefined;
    // After the other reporters have written theirs.
    process.on('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`));
  }

  getLastError() {
    return this.error;
  }
}
