import { command } from './command.ts'
import { examineDatabase } from './examine-database.ts'
import { examineMachine } from './examine-machine.ts'

/** What the doctor found: `warn` works but will not do for a business, `failed` does not work. */
export type Finding = { readonly what: string; readonly state: 'ok' | 'warn' | 'failed'; readonly detail: string }

const MARKS = { ok: 'ok    ', warn: 'warn  ', failed: 'FAILED' } as const

export const doctor = command({
  name: 'doctor',
  summary: {
    id: 'periksa mesin dan basis data, dan sebut yang perlu dibenahi',
    en: 'examine machine and database, and say what to mend',
  },
  run: async reach => {
    const findings: Finding[] = [...(await examineMachine(reach)), ...(await examineDatabase(reach))]
    const lines = findings.map(f => `${MARKS[f.state]}  ${f.what.padEnd(12)}${f.detail}`)
    return { exit: findings.some(f => f.state === 'failed') ? 1 : 0, data: { findings }, out: lines.join('\n') }
  },
})
