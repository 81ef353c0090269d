export { giftNumberOf, giftNumberText, isGiftNumber } from './gift-number.ts'
export { type ValueKind, valueAccount, valueUnit } from './value.ts'
