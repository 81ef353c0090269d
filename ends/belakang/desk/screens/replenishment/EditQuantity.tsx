import { useState } from 'react'
import { formatQuantity, parseQuantity } from '#kernel/quantity.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { useMay } from '../../parts/may.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { BoardLine } from '../../server/replenishment-queries.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import styles from './Replenishment.module.css'

type EditQuantityProps = {
  readonly row: BoardLine
  /** What is being typed, thousandths, so that its cost shows while it is. */
  readonly onDraft: (qty: number | null) => void
}

/** A quantity edited in its place: Enter keeps it, Escape takes it back; only whole packs are kept. */
export const EditQuantity = ({ row, onDraft }: EditQuantityProps) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const language = useLanguage()
  const may = useMay()
  const [text, setText] = useState<string | null>(null)
  const save = useDeed((qty: number) => server.replenishment.edit({ edits: [{ id: row.id, qty }] }), {
    ...{ done: say('saved'), touches: ['replenishment'] },
    after: () => setText(null),
  })
  const typed = text === null ? row.qty : parseQuantity(text)
  const fine = typed !== null && typed >= 0 && typed % row.pack === 0
  const settled = row.state !== 'proposed' && row.state !== 'edited'
  const many = Math.floor((fine ? typed : row.qty) / row.pack)
  const shown = format.qty(row.qty)
  if (settled || !may('purchasing.write'))
    return (
      <b>
        {shown} <span className="quiet">{row.unit}</span>
      </b>
    )
  const commit = () => {
    if (fine && typed !== row.qty) save.mutate(typed)
    else if (fine) setText(null)
  }
  return (
    <>
      <input
        className={styles.quantity}
        inputMode="decimal"
        aria-label={say('quantity-of', { item: row.name, place: row.placeCode })}
        aria-invalid={!fine}
        value={text ?? formatQuantity(row.qty, language)}
        disabled={save.isPending}
        onFocus={e => e.currentTarget.select()}
        onChange={e => {
          const next = e.currentTarget.value
          setText(next)
          const qty = parseQuantity(next)
          if (qty !== null && qty >= 0) onDraft(qty)
        }}
        onBlur={commit}
        onKeyDown={e => {
          if (e.key === 'Enter') commit()
          if (e.key !== 'Escape') return
          setText(null)
          onDraft(null)
        }}
      />
      <div className={styles.small}>
        {row.pack === 1000 ? row.unit : say('packs', { n: many, pack: format.qty(row.pack), unit: row.unit })}
      </div>
    </>
  )
}
