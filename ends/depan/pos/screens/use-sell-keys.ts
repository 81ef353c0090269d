import { useEffect } from 'react'
import { isEmpty, neighbour } from '#kit/counter/draft.ts'
import { holdOrResume } from '../till/hold-basket.ts'
import { openDialog } from '../till/notify.ts'
import { dropLine, setQty } from '../till/sell.ts'
import { goToPay } from '../till/take-payment.ts'
import type { Till } from '../till/till.ts'
import { useTill } from './use-till.tsx'

const lineOf = (till: Till) => {
  const { draft, selected } = till.store.get()
  return draft.lines.find(line => line.id === selected) ?? draft.lines.at(-1)
}

const step = (till: Till, by: number) => {
  const line = lineOf(till)
  if (line && !line.item.weighed && line.labelled === undefined) setQty(till, line.id, line.qty + by)
}

const move = (till: Till, by: 1 | -1) => {
  const { draft, selected } = till.store.get()
  till.store.set({ selected: neighbour(draft, selected, by) })
}

const drop = (till: Till) => {
  const { selected } = till.store.get()
  if (selected) dropLine(till, selected)
}

/** Keys that work while the scan field is empty; keys with a letter or digit always belong to the field. */
const KEYS: Readonly<Record<string, (till: Till) => void>> = {
  F1: till => openDialog(till, { kind: 'help' }),
  F2: till => openDialog(till, { kind: 'search', text: '' }),
  F3: till => {
    const line = lineOf(till)
    if (line) openDialog(till, { kind: 'qty', line: line.id })
  },
  F4: till => openDialog(till, { kind: 'customer' }),
  F5: till => openDialog(till, { kind: 'coupon' }),
  F6: till => {
    const line = lineOf(till)
    if (line) openDialog(till, { kind: 'price', line: line.id })
  },
  F7: holdOrResume,
  F8: goToPay,
  F9: till => till.store.set({ screen: 'returns', notice: null }),
  F10: till => till.store.set({ screen: 'drawer', notice: null }),
  ArrowUp: till => move(till, -1),
  ArrowDown: till => move(till, 1),
  Delete: drop,
  'Shift+Delete': till => {
    if (!isEmpty(till.store.get().draft)) openDialog(till, { kind: 'empty' })
  },
}

const PLAIN: Readonly<Record<string, (till: Till) => void>> = {
  '+': till => step(till, 1000),
  '-': till => step(till, -1000),
}

const typedText = (event: KeyboardEvent) => (event.target instanceof HTMLInputElement ? event.target.value : '')

/** The sale screen by keyboard alone; the same keys stand on the buttons. */
export const useSellKeys = (): void => {
  const till = useTill()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { dialog, approval } = till.store.get()
      if (dialog || approval || event.ctrlKey || event.altKey || event.metaKey) return
      const name = event.shiftKey && event.key === 'Delete' ? 'Shift+Delete' : event.key
      const act = KEYS[name] ?? (typedText(event) === '' ? PLAIN[name] : undefined)
      if (!act || (name.endsWith('Delete') && typedText(event) !== '')) return
      event.preventDefault()
      act(till)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [till])
}
