import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const report = {
  success: false,
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [],
}

test('passed, failed and skipped tests are counted', () => {
  expect(countTests(report)).toBe('5 passed, 1 failed, 3 skipped')
})

test('a file that could not be loaded is a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [] },
  ]
  expect(countTests({ ...report, testResults })).toBe('5 passed, 2 failed, 3 skipped')
})
