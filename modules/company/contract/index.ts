export { companyContract } from './endpoints.ts'
export type { Company, CompanyInput, HolidayRow, Place, PlaceInput, Register, RegisterInput, Taxes } from './schemas.ts'
export { company, holiday, place, placeInput, register, registerInput, taxes } from './schemas.ts'
export { startContract } from './start-endpoints.ts'
