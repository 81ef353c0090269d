export { businessDay } from './business-day.ts'
export { addWorkingDays, type Holiday, type HolidayKind, isWorkingDay, OFFICE_WEEK, type WorkWeek } from './calendar.ts'
export { isPlaceCode, nextRegisterCode, type RegisterCode, readRegisterCode, suggestPlaceCode } from './codes.ts'
export {
  isOpenAt,
  nextOpening,
  type Opening,
  type OpeningHours,
  type SpecialDay,
  type Stretch,
  stretchesOn,
} from './opening-hours.ts'
export { type Nik, type NikRefusal, readNik } from './read-nik.ts'
export { type Nitku, readNitku } from './read-nitku.ts'
export { formatNpwp, type Npwp, type NpwpRefusal, readNpwp } from './read-npwp.ts'
export { provinceName, regencyKnown } from './regions.ts'
export { checkTaxRules, type TaxRule } from './tax-rule.ts'
export { addOpenMinutes, type LocalMinute, openMinutesBetween } from './working-time.ts'
