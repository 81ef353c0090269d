import { ActionIcon, Select, TextInput } from '@mantine/core'
import { Icon } from '#kit/ui/Icon.tsx'
import { OPENING_LINES } from '#modules/books/rules/index.ts'
import { useAccountNames } from '../../../parts/account-name.ts'
import { usePlaces } from '../../../parts/names.ts'
import { OPENING } from '../../../words/opening.ts'
import { useSay } from '../../../words/words.ts'
import { amountOf, isPlaced, type Line, type Row } from './draft.ts'
import styles from './Opening.module.css'

type OpeningRowProps = {
  readonly row: Row
  readonly n: number
  readonly currency: string
  readonly set: (change: Partial<Row>) => void
  readonly remove: () => void
}

/** One account of the opening: its line, whose it is, and what stands on it. */
export const OpeningRow = ({ row, n, currency, set, remove }: OpeningRowProps) => {
  const say = useSay(OPENING)
  const names = useAccountNames()
  const places = usePlaces()
  const label = (what: string) => `${what}, ${say('row-of', { n })}`
  const fault = (typed: string) => (amountOf(typed, currency) === null ? say('amount') : undefined)
  return (
    <div className={styles.row}>
      <Select
        aria-label={label(say('line'))}
        allowDeselect={false}
        data={OPENING_LINES.map(value => ({ value, label: names.line(value) }))}
        value={row.line}
        onChange={line =>
          line && set({ line: line as Line, name: isPlaced(line as Line) === isPlaced(row.line) ? row.name : '' })
        }
      />
      {isPlaced(row.line) ? (
        <Select
          aria-label={label(say('name'))}
          allowDeselect={false}
          data={places.list.map(p => ({ value: p.code, label: `${p.code} · ${p.name}` }))}
          value={row.name || null}
          onChange={name => name && set({ name })}
        />
      ) : (
        <TextInput
          aria-label={label(say('name'))}
          placeholder={say('name-hint')}
          maxLength={60}
          value={row.name}
          onChange={e => set({ name: e.currentTarget.value })}
        />
      )}
      <TextInput
        aria-label={label(say('debit'))}
        inputMode="decimal"
        value={row.debit}
        error={fault(row.debit)}
        classNames={{ input: styles.amount }}
        onChange={e => set({ debit: e.currentTarget.value, credit: '' })}
      />
      <TextInput
        aria-label={label(say('credit'))}
        inputMode="decimal"
        value={row.credit}
        error={fault(row.credit)}
        classNames={{ input: styles.amount }}
        onChange={e => set({ credit: e.currentTarget.value, debit: '' })}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={say('remove-line', { n })} onClick={remove}>
        <Icon name="close" size={18} />
      </ActionIcon>
    </div>
  )
}
