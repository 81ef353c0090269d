export { CODE_BYTES, CODE_LENGTH, CODE_MINUTES, codeFrom, codeOf, isCode } from './enrol.ts'
export { FRESH_MINUTES, isFresh } from './fresh.ts'
export { type GrantRefusal, isOwner, mayGrant, mayManage, mayWriteRole } from './manage.ts'
export { type Arrival, type ArrivalFault, arrivalFault } from './origin.ts'
export { PASSWORD_MAX, PASSWORD_MIN, type PasswordFault, passwordFault } from './password.ts'
export {
  DEVICE_WORDS,
  HANDHELD_DEVICE_WORDS,
  HANDHELD_WORDS,
  isPattern,
  PERMISSIONS,
  type Permission,
  type PermissionPattern,
  TILL_WORDS,
  wordsOf,
} from './permissions.ts'
export {
  type DerivePin,
  isPinOf,
  PIN_BYTES,
  PIN_ROUNDS,
  PIN_TRIES,
  type PinFault,
  pinFault,
  pinWait,
  sameText,
  type TillStaff,
} from './pin.ts'
export { type Role, SEEDED_ROLES } from './roles.ts'
export {
  ACCOUNT,
  ADDRESS,
  CEREMONY,
  counted,
  NO_TRIES,
  type Patience,
  type Tries,
  throttledAddress,
  waitLeft,
} from './throttle.ts'
export { USERNAME, usernameOf } from './username.ts'
export { effective, type Grant, holdsAt, type Places, placesOf, rectangle, type Where } from './where.ts'
