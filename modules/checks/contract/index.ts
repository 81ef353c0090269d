export { checksContract } from './endpoints.ts'
