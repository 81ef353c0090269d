export { papersContract } from './endpoints.ts'
