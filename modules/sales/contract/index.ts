export { saleFact } from './sale-fact.ts'
