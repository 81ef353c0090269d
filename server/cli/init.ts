import { readFileSync } from 'node:fs'
import type { CompanyInput } from '#modules/company/contract/index.ts'
import { suggestPlaceCode } from '#modules/company/rules/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { migrateAll } from '../database.ts'
import type { NewCompany } from '../init-company.ts'
import { CommandError, command, type Reach } from './command.ts'
import { readPlace } from './read-place.ts'

const text = (value: string, id: string, en: string) => ({ type: 'string', value, help: { id, en } }) as const

const OPTIONS = {
  name: text('NAME', 'nama dagang', 'trade name'),
  'legal-name': text('NAME', 'nama resmi (bawaan: nama dagang)', 'legal name (default: trade name)'),
  npwp: text('DIGITS', 'NPWP 15 atau 16 angka', 'tax number, 15 or 16 digits'),
  pkp: { type: 'boolean', help: { id: 'pengusaha kena pajak: memungut PPN', en: 'collects value added tax (PKP)' } },
  place: {
    ...text(
      'CODE:NAME:KIND[:TILLS]',
      'tempat, mis. KMG:Kemang:shop:2; boleh berulang',
      'a place, like KMG:Kemang:shop:2; may be repeated',
    ),
    multiple: true,
  },
  owner: text('USERNAME', 'nama masuk pemilik', "the owner's user name"),
  'owner-name': text('NAME', 'nama pemilik', "the owner's name"),
  'password-file': text(
    'FILE',
    'kata sandi pemilik; atau UJUNG_OWNER_PASSWORD, atau diketik',
    "the owner's password; or UJUNG_OWNER_PASSWORD, or typed",
  ),
  currency: text('CODE', 'mata uang (IDR)', 'currency (IDR)'),
  language: text('id|en', 'bahasa (id)', 'language (id)'),
  'time-zone': text('ZONE', 'zona waktu (Asia/Jakarta)', 'time zone (Asia/Jakarta)'),
  'cash-step': text('AMOUNT', 'pembulatan tunai (100)', 'cash is rounded to this (100)'),
} as const

type Given = {
  readonly [K in keyof typeof OPTIONS]?: K extends 'place' ? string[] : K extends 'pkp' ? boolean : string
}

/** What was said, or asked for at a terminal, or missed. */
const need = async (reach: Reach, given: string | undefined, option: string, question: string, preset?: string) => {
  if (given !== undefined) return given
  if (!reach.interactive) {
    if (preset !== undefined) return preset
    throw new CommandError(`--${option} is missing. See: npm run ujung -- init --help`, 2)
  }
  const answer = await reach.ask(question, { preset })
  if (answer === '') throw new CommandError(`--${option} is needed.`, 2)
  return answer
}

const passwordOf = async (reach: Reach, given: Given): Promise<string> => {
  const file = given['password-file']
  if (file !== undefined) return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  if (reach.env.UJUNG_OWNER_PASSWORD) return reach.env.UJUNG_OWNER_PASSWORD
  if (!reach.interactive) throw new CommandError('Give the password: UJUNG_OWNER_PASSWORD or --password-file FILE.', 2)
  const [ask, again] = { id: ['Kata sandi pemilik', 'Sekali lagi'], en: ["Owner's password", 'Once more'] }[
    reach.language
  ]
  const password = await reach.ask(ask!, { hidden: true })
  if (password !== (await reach.ask(again!, { hidden: true }))) throw new CommandError('The two passwords differ.', 2)
  return password
}

const CURRENCIES = ['IDR', 'GBP', 'USD', 'EUR', 'SGD', 'MYR'] as const
const LANGUAGES = ['id', 'en'] as const

const oneOf = <T extends string>(all: readonly T[], given: string, option: string): T => {
  const found = all.find(it => it === given)
  if (found === undefined) throw new CommandError(`--${option} ${given}: choose one of ${all.join(', ')}.`, 2)
  return found
}

const companyOf = async (reach: Reach, given: Given): Promise<CompanyInput> => {
  const tradeName = await need(reach, given.name, 'name', reach.language === 'id' ? 'Nama perusahaan' : 'Company name')
  const step = Number(given['cash-step'] ?? 100)
  if (!Number.isSafeInteger(step) || step <= 0) throw new CommandError('--cash-step is a whole number above 0.', 2)
  return {
    ...{ tradeName, legalName: given['legal-name'] ?? tradeName, npwp: given.npwp ?? null, isPkp: given.pkp ?? false },
    ...{ pricesIncludeTax: true, address: '', phone: null, email: null, dayCutOff: 0, cashStep: step },
    currency: oneOf(CURRENCIES, given.currency ?? 'IDR', 'currency'),
    language: oneOf(LANGUAGES, given.language ?? 'id', 'language'),
    timeZone: given['time-zone'] ?? 'Asia/Jakarta',
  }
}

const placesOf = async (reach: Reach, given: Given) => {
  if (given.place) return given.place.map(readPlace)
  const name = await need(
    reach,
    undefined,
    'place',
    reach.language === 'id' ? 'Nama toko pertama' : 'Name of the first shop',
  )
  return [readPlace(`${suggestPlaceCode(name, [])}:${name}:shop:1`)]
}

const gather = async (reach: Reach, given: Given): Promise<NewCompany> => {
  const company = await companyOf(reach, given)
  const places = await placesOf(reach, given)
  const username = await need(
    reach,
    given.owner,
    'owner',
    reach.language === 'id' ? 'Nama masuk pemilik' : "Owner's user name",
    'owner',
  )
  const name = given['owner-name'] ?? username
  return { company, places, owner: { username, name, password: await passwordOf(reach, given) } }
}

export const init = command({
  name: 'init',
  summary: {
    id: 'mulai perusahaan: tempat, kasir, pajak, hari libur, pemilik',
    en: 'start a company: places, tills, taxes, holidays, owner',
  },
  options: OPTIONS,
  run: async (reach, given) => {
    const { initCompany, noCompanyYet, StartRefused } = await import('../init-company.ts')
    const db = await reach.database()
    await migrateAll(db)
    const free = await transact(db, noCompanyYet)
    if (!free.ok) return { exit: 1, out: free.detail!, data: { error: free.refusal } }
    const plan = await gather(reach, given)
    try {
      const started = await transact(db, tx => initCompany(tx, reach.now(), plan))
      const list = [...started.places, ...started.registers].join(', ')
      const next = { id: 'Lanjut: npm start, lalu masuk sebagai', en: 'Next: npm start, then sign in as' }[
        reach.language
      ]
      return { exit: 0, data: started, out: `${plan.company.tradeName}: ${list}. ${next} ${plan.owner.username}.` }
    } catch (error) {
      if (!(error instanceof StartRefused)) throw error
      return { exit: 1, out: `${error.refusal}: ${error.message}`, data: { error: error.refusal } }
    }
  },
})
