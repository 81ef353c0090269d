import { type ReactNode, useState } from 'react'
import { formatQuantity, parseQuantity } from '#kernel/quantity.ts'
import { NumberPad, pressed } from '#kit/ui/NumberPad.tsx'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { Pane } from './Pane.tsx'
import { Press } from './Press.tsx'
import styles from './QtyPane.module.css'
import { useFormats } from './use-phone.tsx'

type QtyPaneProps = {
  readonly title: string
  readonly unit: string
  /** Thousandths that stand there now. */
  readonly value: number
  /** Goods that are not counted in whole pieces. */
  readonly weighed?: boolean
  /** What one carton or pack holds, thousandths. */
  readonly packs?: readonly number[]
  readonly onSave: (qty: number) => void
  readonly close: () => void
  readonly saveWord?: string
  readonly children?: ReactNode
}

/** How many, by large digits. The first digit replaces what stood there; a pack adds to it. */
export const QtyPane = (props: QtyPaneProps) => {
  const { title, unit, value, weighed = false, packs = [], onSave, close, saveWord, children } = props
  const say = useSay(FRAME)
  const format = useFormats()
  const [digits, setDigits] = useState(() => formatQuantity(value))
  const [fresh, setFresh] = useState(true)
  const qty = parseQuantity(digits)
  const press = (key: string) => {
    setDigits(pressed(fresh && key !== 'back' ? '' : digits, key).slice(0, 9))
    setFresh(false)
  }
  const add = (pack: number) => {
    setDigits(formatQuantity((fresh && value === 0 ? 0 : (qty ?? 0)) + pack))
    setFresh(false)
  }
  return (
    <Pane title={title} close={close}>
      <p className={styles.shown} data-fresh={fresh} aria-live="polite">
        <span>{digits || '0'}</span>
        <small>{unit}</small>
      </p>
      {packs.length > 0 && (
        <div className={styles.packs}>
          {packs.slice(0, 3).map(pack => (
            <button key={pack} type="button" onClick={() => add(pack)}>
              + {format.qty(pack)}
            </button>
          ))}
        </div>
      )}
      <NumberPad corner={weighed ? ',' : ''} eraseLabel={say('erase')} onKey={press} />
      {children}
      <Press
        look="main"
        disabled={digits !== '' && qty === null}
        onClick={() => {
          onSave(qty ?? 0)
          close()
        }}
      >
        {saveWord ?? say('save')}
      </Press>
    </Pane>
  )
}

/** What cartons and packs of an item hold, smallest first. */
export const packsOf = (item: { readonly barcodes: readonly { readonly qty: number }[] }): readonly number[] =>
  [...new Set(item.barcodes.map(code => code.qty))].filter(qty => qty > 1000).toSorted((a, b) => a - b)
