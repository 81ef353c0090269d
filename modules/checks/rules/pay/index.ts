export { comparePresented, PAY_PROBLEMS, type PayProblem } from './compare-presented.ts'
export { ISSUE_DATES, ISSUE_FIELDS, ISSUE_LAYOUTS, type IssueLayout } from './issue-layout.ts'
export { type IssuedCheck, type IssueFault, type IssueLine, readIssue } from './read-issue.ts'
