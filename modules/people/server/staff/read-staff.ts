import type { Tx } from '#platform/postgres/index.ts'
import type { EmployeeRow, TermsInput } from '../../contract/index.ts'

/** Who works or worked at `places` (null: anywhere), by name. No pay in it. */
export const listStaff = (tx: Tx, places: readonly string[] | null): Promise<EmployeeRow[]> =>
  tx.rows<EmployeeRow>(
    `select v.id, v.number, v.name, v.place, v.begun, v.ended, e.version
     from people.v_employee v join people.employee e on e.id = v.id
     where $1::uuid[] is null or v.place = any($1) order by v.name, v.id`,
    [places],
  )

/** The place somebody works at; null when nobody has that id. */
export const placeOfEmployee = async (tx: Tx, employee: string): Promise<string | null> =>
  (await tx.one<{ place: string }>('select place from people.employee where id = $1', [employee]))?.place ?? null

type SaidTerms = Omit<TermsInput, 'employee'> & { saidBy: string }

/** What was agreed with somebody, the latest first. */
export const readTerms = (tx: Tx, employee: string): Promise<SaidTerms[]> =>
  tx.rows<SaidTerms>(
    `select id, from_day as "from", basic, allowances, tax_status as "taxStatus", has_tax_number as "hasTaxNumber", tax,
       accident_rate as "accidentRate", health, pension, minimum_wage as "minimumWage", said_by as "saidBy"
     from people.terms where employee = $1 order by from_day desc`,
    [employee],
  )
