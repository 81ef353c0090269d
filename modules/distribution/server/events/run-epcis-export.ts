import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { checkEpcis, type EpcisEvent, epcisDocument } from '../../rules/index.ts'
import type { Said } from '../edge.ts'
import { readEvents } from './read-events.ts'

const USAGE = `usage: ujung epcis export [FILE] [--from INSTANT] [--to INSTANT] [--epc TEXT] [--partners] [--json]
Writes EPCIS 2.0 events as a JSON-LD document to FILE, or prints it. INSTANT is like 2026-11-27 or 2026-11-27T02:30:00Z.
--epc keeps the events that name it, --partners those that partners handed in as well as ours.`

const ARGS = {
  from: { type: 'string' },
  to: { type: 'string' },
  epc: { type: 'string' },
  partners: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const instantOf = (text: string | undefined): string | undefined | null => {
  if (text === undefined) return undefined
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    const [from, to] = [instantOf(values.from), instantOf(values.to)]
    if (positionals.length > 1 || from === null || to === null) return null
    return { file: positionals[0], from, to, epc: values.epc, partners: values.partners === true }
  } catch {
    return null
  }
}

const PAGE = 1000

/** Everything that fits the wish, page by page in one moment of the database. */
const readAll = (db: Database, wish: NonNullable<ReturnType<typeof parse>>): Promise<EpcisEvent[]> =>
  readOnly(db, async tx => {
    const events: EpcisEvent[] = []
    for (let after = 0; ; ) {
      const rows = await readEvents(tx, { ...wish, after, limit: PAGE, ...(!wish.partners && { source: 'own' }) })
      events.push(...rows.map(row => row.event))
      if (rows.length < PAGE) return events
      after = rows.at(-1)!.seq
    }
  })

const said = (language: 'id' | 'en', count: number, faults: number, file: string): string =>
  language === 'id'
    ? `${count} peristiwa ditulis ke ${file}; ${faults === 0 ? 'sah menurut EPCIS 2.0' : `${faults} cacat`}`
    : `${count} events written to ${file}; ${faults === 0 ? 'good by EPCIS 2.0' : `${faults} faults`}`

/** `ujung epcis export`: what was captured, as one document, checked before it is handed on. */
export const runEpcisExport = async (
  db: Database,
  now: Date,
  language: 'id' | 'en',
  args: readonly string[],
): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const document = epcisDocument(await readAll(db, wish), now.toISOString())
  const faults = checkEpcis(document)
  const text = JSON.stringify(document, null, 2)
  const exit = faults.length === 0 ? 0 : 1
  if (!wish.file) return { exit, out: text, data: document }
  await writeFile(wish.file, `${text}\n`)
  const { eventList } = document.epcisBody
  return {
    exit,
    out: said(language, eventList.length, faults.length, wish.file),
    data: { file: wish.file, events: eventList.length, faults: faults.slice(0, 50) },
  }
}
