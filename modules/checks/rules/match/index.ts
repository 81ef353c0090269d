export { numbersIn, stepOfLine } from './match-by-number.ts'
export { matchLines } from './match-lines.ts'
export { isOpen, type LineMatch, MATCHES, type MatchVerdict, OPEN_VERDICTS, type OpenCheck } from './open-check.ts'
