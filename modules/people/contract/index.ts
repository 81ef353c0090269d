import { payContract } from './pay.ts'
import { staffContract } from './staff.ts'

export type { ExtraInput, RunInput, RunRow, SlipRow } from './pay.ts'
export type { EmployeeInput, EmployeeRow, TermsInput } from './staff.ts'

export const peopleContract = { ...staffContract, ...payContract }
