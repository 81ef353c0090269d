import { newId } from '#kit/offline/index.ts'
import { type Counter, dataOf, nowAt } from './counter.ts'
import { type Draft, emptyDraft, isEmpty } from './draft.ts'
import { priceDraft } from './price-draft.ts'

const SAVE_AFTER_MS = 120
let saving: ReturnType<typeof setTimeout> | undefined

/** Prices a draft with the till's book; null says that it cannot be priced, with the reason as a notice word. */
export const pricedWith = (counter: Counter, draft: Draft) => {
  const { book, snapshot } = dataOf(counter)
  const { standing } = counter.store.get()
  const selling = { book, place: snapshot.place.id, register: snapshot.register.id, spent: standing.spent }
  return priceDraft(draft, selling, nowAt(counter))
}

/** Shows a draft and keeps it, so that a crash resumes the same basket. False when it cannot be priced. */
export const showDraft = (counter: Counter, draft: Draft, selected?: string | null): boolean => {
  const priced = pricedWith(counter, draft)
  if (!priced.ok) return false
  counter.store.set({ draft, priced: priced.value, ...(selected !== undefined && { selected }) })
  keepSoon(counter)
  return true
}

const keepSoon = (counter: Counter) => {
  clearTimeout(saving)
  saving = setTimeout(() => void keepNow(counter), SAVE_AFTER_MS)
}

const rowOf = (draft: Draft, state: 'open' | 'parked', label: string) => ({
  id: draft.id,
  state,
  label,
  at: new Date().toISOString(),
  draft,
})

const keepNow = async (counter: Counter) => {
  const { draft } = counter.store.get()
  if (isEmpty(draft)) await counter.db.drafts.delete(draft.id)
  else await counter.db.drafts.put(rowOf(draft, 'open', ''))
}

/** No more saving of what is about to be committed. */
export const stopKeeping = (): void => clearTimeout(saving)

export const clearDraft = (counter: Counter): void => {
  clearTimeout(saving)
  counter.store.set({ draft: emptyDraft(newId(), new Date().toISOString()), priced: null, selected: null })
}

/** After a start: the basket that was on screen, and how many are put aside. */
export const resumeDraft = async (counter: Counter): Promise<void> => {
  const open = await counter.db.drafts.where('state').equals('open').last()
  // A basket that became a sale in the moment of a crash is a sale.
  const sold = open && (await counter.db.facts.where('id').equals(open.id).count()) > 0
  if (sold) await counter.db.drafts.delete(open.id)
  else if (open) showDraft(counter, open.draft as Draft, null)
  counter.store.set({ parked: await countParked(counter) })
}

const countParked = (counter: Counter) => counter.db.drafts.where('state').equals('parked').count()

/** Puts the basket aside for another customer. */
export const parkDraft = async (counter: Counter, label: string): Promise<void> => {
  const { draft } = counter.store.get()
  if (isEmpty(draft)) return
  clearTimeout(saving)
  await counter.db.drafts.put(rowOf(draft, 'parked', label))
  clearDraft(counter)
  counter.store.set({ parked: await countParked(counter) })
}

export const listParked = (counter: Counter) => counter.db.drafts.where('state').equals('parked').sortBy('at')

/** Takes a basket back; the one on screen, if any, is put aside instead. */
export const takeParked = async (counter: Counter, id: string): Promise<boolean> => {
  const row = await counter.db.drafts.get(id)
  if (!row) return false
  await parkDraft(counter, '')
  const shown = showDraft(counter, row.draft as Draft, null)
  if (shown) await counter.db.drafts.put({ ...row, state: 'open' })
  counter.store.set({ parked: await countParked(counter) })
  return shown
}

/** Throws the basket on screen away. */
export const dropDraft = async (counter: Counter): Promise<void> => {
  const { draft } = counter.store.get()
  clearDraft(counter)
  await counter.db.drafts.delete(draft.id)
}
