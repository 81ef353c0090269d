import { dataOf, type Till } from './till.ts'

/** Writes every fact the server has not confirmed to a file: a second copy for when this device is in danger. */
export const saveOutbox = async (till: Till): Promise<void> => {
  const rows = (await till.db.facts.toArray()).filter(row => row.state !== 'kept')
  const text = rows.map(row => JSON.stringify(row.fact)).join('\n')
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${dataOf(till).snapshot.register.code}-${rows.length}-facts.ndjson`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
