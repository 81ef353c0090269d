/** The part of vitest's JSON report that is counted. */
export type Report = {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** `12 passed, 0 failed, 3 skipped`. A file that could not even be loaded counts as one failure. */
export const countTests = (report: Report): string => {
  const unread = report.testResults.filter(r => r.status === 'failed' && r.assertionResults.length === 0).length
  const skipped = report.numPendingTests + report.numTodoTests
  return `${report.numPassedTests} passed, ${report.numFailedTests + unread} failed, ${skipped} skipped`
}
