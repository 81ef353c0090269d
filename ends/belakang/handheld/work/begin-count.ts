import { newId } from '#kit/offline/index.ts'
import type { CountWork } from './count.ts'
import { type Handheld, serverOf } from './handheld.ts'
import { beginWork } from './works.ts'

type Beginning = {
  readonly name: string
  readonly location?: { readonly id: string; readonly code: string }
}

/** Begins to count what nobody asked for: a shelf, or whatever is scanned. It needs no network. */
export const beginCount = (phone: Handheld, { name, location }: Beginning): Promise<string> => {
  const id = newId()
  const where = location ? { id: location.id, code: location.code } : null
  const fresh = { count: id, name, isNew: true, round: 1, location: where, asked: [], lines: [] } as const
  return beginWork<CountWork>(phone, 'count', fresh, id)
}

/** Takes on a count of the server, first or second round, with what of it is still to be counted; blind. */
export const takeCount = async (phone: Handheld, id: string): Promise<string> => {
  if (await phone.db.works.get(id)) return id
  const { name, state, rows } = await serverOf(phone).stock.count({ id })
  const again = state === 'recounting'
  const open = rows.filter(row => row.counted === null && (!again || row.recount))
  const [first] = open
  const location = first?.location ? { id: first.location, code: first.locationCode ?? '' } : null
  const asked = open.map(row => row.item)
  const work: CountWork = { count: id, name, isNew: false, round: again ? 2 : 1, location, asked, lines: [] }
  return beginWork(phone, 'count', work, id)
}
