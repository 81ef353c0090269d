import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import type { JudgedBy } from '#modules/replenishment/rules/index.ts'
import { Tag } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { BoardLine } from '../../server/replenishment-queries.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'
import { EditQuantity } from './EditQuantity.tsx'
import { LineDetail } from './LineDetail.tsx'
import styles from './Replenishment.module.css'

type BoardLinesProps = {
  readonly rows: readonly BoardLine[]
  readonly judgedBy: Omit<JudgedBy, 'lifeDays'>
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

const isOpen = ({ state }: BoardLine) => state === 'proposed' || state === 'edited'

/** Days that what is there and coming lasts. */
const lasts = ({ basis: { position, level } }: BoardLine): number =>
  level > 0 ? Math.floor((7 * Math.max(0, position)) / level) : 999

/** Lines in a table that is worked through by keyboard: arrows move, a quantity and Enter, Space chooses. */
export const BoardLines = ({ rows, judgedBy, chosen, onChoose }: BoardLinesProps) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const language = useLanguage()
  const [here, setHere] = useState<string | null>(null)
  const [draft, setDraft] = useState<number | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const open = (id: string) => {
    setDraft(null)
    setHere(here === id ? null : id)
  }
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const fields = [...(table.current?.querySelectorAll<HTMLInputElement>('input[inputmode]') ?? [])]
    const at = fields.indexOf(event.target as HTMLInputElement)
    const next = fields[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
    next.select()
  }
  const choosable = rows.filter(isOpen)
  const all = choosable.length > 0 && choosable.every(row => chosen.has(row.id))
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} aria-label={say('title')} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={say('choose-all')}
                checked={all}
                onChange={() => onChoose(new Set(all ? [] : choosable.map(row => row.id)))}
              />
            </th>
            {(['item', 'place', 'from'] as const).map(word => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
            {(['left', 'quantity', 'worth'] as const).map(word => (
              <th key={word} scope="col" className={styles.end}>
                {say(word)}
              </th>
            ))}
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        {rows.map(row => (
          <tbody key={row.id}>
            <tr data-here={here === row.id || undefined}>
              <td>
                <input
                  type="checkbox"
                  disabled={!isOpen(row)}
                  aria-label={say('choose', { item: row.name, place: row.placeCode })}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <td>
                <button
                  type="button"
                  className={styles.name}
                  aria-expanded={here === row.id}
                  onClick={() => open(row.id)}
                >
                  {row.name}
                </button>
                <div className="quiet code">{row.sku}</div>
                {row.exception && (
                  <Tag tone={row.exception === 'out' ? 'bad' : 'warn'}>{say(exceptionWord(row.exception))}</Tag>
                )}
                {row.state !== 'proposed' && (
                  <Tag tone={row.state === 'released' ? 'good' : 'plain'}>{say(`state-${row.state}`)}</Tag>
                )}
                {row.trouble && <Tag tone="bad">{say('trouble', { why: row.trouble })}</Tag>}
              </td>
              <td>{row.placeCode}</td>
              <td>
                {row.kind === 'order' ? (row.supplierName ?? say('no-supplier')) : row.fromCode}
                <div className={styles.small}>{say(`kind-${row.kind}`)}</div>
              </td>
              <td className={styles.end}>{say('days', { n: lasts(row) })}</td>
              <td className={styles.end}>
                <EditQuantity
                  row={row}
                  onDraft={qty => {
                    setHere(row.id)
                    setDraft(qty)
                  }}
                />
              </td>
              <td className={styles.end}>{format.money(row.worth)}</td>
              <td className={styles.why}>{row.why[language]}</td>
            </tr>
            {here === row.id && (
              <tr>
                <td colSpan={8}>
                  <LineDetail row={row} qty={draft ?? row.qty} judgedBy={judgedBy} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const exceptionWord = (exception: string) => {
  const word = `exception-${exception}`
  return word in REPLENISHMENT ? (word as 'exception-out') : 'exception-out'
}
