export { checksContract } from './endpoints.ts'
export { issueLayout } from './pay-endpoints.ts'
