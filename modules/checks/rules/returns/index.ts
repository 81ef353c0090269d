export {
  matchReturns,
  RETURN_MATCHES,
  RETURN_OPEN,
  type ReturnMatch,
  type ReturnVerdict,
  type SentCheck,
} from './match-returns.ts'
export { sayReturnReason } from './reasons.ts'
