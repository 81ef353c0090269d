import { newId } from '#kit/offline/index.ts'
import { type Draft, emptyDraft, isEmpty } from './draft.ts'
import { priceDraft } from './price-draft.ts'
import { dataOf, nowAt, type Till } from './till.ts'

const SAVE_AFTER_MS = 120
let saving: ReturnType<typeof setTimeout> | undefined

/** Prices a draft with the till's book; null says that it cannot be priced, with the reason as a notice word. */
export const pricedWith = (till: Till, draft: Draft) => {
  const { book, snapshot } = dataOf(till)
  const { standing } = till.store.get()
  const selling = { book, place: snapshot.place.id, register: snapshot.register.id, spent: standing.spent }
  return priceDraft(draft, selling, nowAt(till))
}

/** Shows a draft and keeps it, so that a crash resumes the same basket. False when it cannot be priced. */
export const showDraft = (till: Till, draft: Draft, selected?: string | null): boolean => {
  const priced = pricedWith(till, draft)
  if (!priced.ok) return false
  till.store.set({ draft, priced: priced.value, ...(selected !== undefined && { selected }) })
  keepSoon(till)
  return true
}

const keepSoon = (till: Till) => {
  clearTimeout(saving)
  saving = setTimeout(() => void keepNow(till), SAVE_AFTER_MS)
}

const rowOf = (draft: Draft, state: 'open' | 'parked', label: string) => ({
  id: draft.id,
  state,
  label,
  at: new Date().toISOString(),
  draft,
})

const keepNow = async (till: Till) => {
  const { draft } = till.store.get()
  if (isEmpty(draft)) await till.db.drafts.delete(draft.id)
  else await till.db.drafts.put(rowOf(draft, 'open', ''))
}

/** No more saving of what is about to be committed. */
export const stopKeeping = (): void => clearTimeout(saving)

export const clearDraft = (till: Till): void => {
  clearTimeout(saving)
  till.store.set({ draft: emptyDraft(newId(), new Date().toISOString()), priced: null, selected: null })
}

/** After a start: the basket that was on screen, and how many are put aside. */
export const resumeDraft = async (till: Till): Promise<void> => {
  const open = await till.db.drafts.where('state').equals('open').last()
  // A basket that became a sale in the moment of a crash is a sale.
  const sold = open && (await till.db.facts.where('id').equals(open.id).count()) > 0
  if (sold) await till.db.drafts.delete(open.id)
  else if (open) showDraft(till, open.draft as Draft, null)
  till.store.set({ parked: await countParked(till) })
}

const countParked = (till: Till) => till.db.drafts.where('state').equals('parked').count()

/** Puts the basket aside for another customer. */
export const parkDraft = async (till: Till, label: string): Promise<void> => {
  const { draft } = till.store.get()
  if (isEmpty(draft)) return
  clearTimeout(saving)
  await till.db.drafts.put(rowOf(draft, 'parked', label))
  clearDraft(till)
  till.store.set({ parked: await countParked(till) })
}

export const listParked = (till: Till) => till.db.drafts.where('state').equals('parked').sortBy('at')

/** Takes a basket back; the one on screen, if any, is put aside instead. */
export const takeParked = async (till: Till, id: string): Promise<boolean> => {
  const row = await till.db.drafts.get(id)
  if (!row) return false
  await parkDraft(till, '')
  const shown = showDraft(till, row.draft as Draft, null)
  if (shown) await till.db.drafts.put({ ...row, state: 'open' })
  till.store.set({ parked: await countParked(till) })
  return shown
}

/** Throws the basket on screen away. */
export const dropDraft = async (till: Till): Promise<void> => {
  const { draft } = till.store.get()
  clearDraft(till)
  await till.db.drafts.delete(draft.id)
}
