import { Button } from '@mantine/core'
import { useState } from 'react'
import { openingGap } from '#modules/books/rules/index.ts'
import { Fields, Hint, Stack, Tag } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { DayPick } from '../../../parts/Pickers.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { useFormats, useToday } from '../../../parts/use-formats.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { OPENING } from '../../../words/opening.ts'
import { useSay } from '../../../words/words.ts'
import { emptyRow, linesOf, plain, type Row, rowsOf } from './draft.ts'
import styles from './Opening.module.css'
import { OpeningFile } from './OpeningFile.tsx'
import { OpeningRow } from './OpeningRow.tsx'

const START = () => [emptyRow('bank'), emptyRow('safe'), emptyRow('payable')]

type TotalsProps = { readonly lines: ReturnType<typeof linesOf>; readonly toEquity: (gap: number) => void }

const Totals = ({ lines, toEquity }: TotalsProps) => {
  const say = useSay(OPENING)
  const format = useFormats()
  if (lines === null || lines.length === 0) return null
  const gap = openingGap(lines)
  return (
    <>
      <div className={styles.sums}>
        <span>{say('sum')}</span>
        <span />
        <span>{format.money(lines.reduce((sum, line) => sum + line.debit, 0))}</span>
        <span>{format.money(lines.reduce((sum, line) => sum + line.credit, 0))}</span>
      </div>
      <div className={styles.state} role="status">
        {gap === 0 ? (
          <Tag tone="good">{say('balanced')}</Tag>
        ) : (
          <>
            <Tag tone="warn">{say('gap', { amount: format.money(Math.abs(gap)) })}</Tag>
            <Button size="compact-sm" variant="light" onClick={() => toEquity(gap)}>
              {say('to-equity')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** One balanced entry, typed or read from a file. */
export const OpeningForm = ({ currency }: { readonly currency: string }) => {
  const say = useSay(OPENING)
  const today = useToday()
  const [id, setId] = useState(newId)
  const [day, setDay] = useState('')
  const [rows, setRows] = useState<readonly Row[]>(START)
  const [file, setFile] = useState<string | null>(null)
  const deed = useDeed(server.books.open, {
    done: say('posted'),
    touches: ['books'],
    quiet: true,
    after: () => {
      setId(newId())
      setRows(START())
      setFile(null)
    },
  })
  const lines = linesOf(rows, currency)
  const sound = lines !== null && lines.length > 0 && openingGap(lines) === 0
  const set = (key: number, change: Partial<Row>) =>
    setRows(rows.map(row => (row.key === key ? { ...row, ...change } : row)))
  const toEquity = (gap: number) => {
    const amount = plain(Math.abs(gap), currency)
    setRows([...rows, { ...emptyRow('equity'), ...(gap > 0 ? { credit: amount } : { debit: amount }) }])
  }
  const read = async (it: File) => {
    const filled = rowsOf(await it.text(), currency)
    if (filled) setRows(filled.rows)
    setFile(
      filled === null
        ? say('file-columns')
        : filled.unread.length > 0
          ? say('file-rows', { rows: filled.unread.join(', ') })
          : null,
    )
  }
  return (
    <Section title={say('tab')}>
      <Stack>
        <Fields>
          <DayPick label={say('day')} value={day || today} max={today} onChange={setDay} />
          <OpeningFile onFile={it => void read(it)} />
        </Fields>
        {file && <Hint tone="warn">{file}</Hint>}
        <div className={styles.rows}>
          <div className={styles.heads} aria-hidden="true">
            {(['line', 'name', 'debit', 'credit'] as const).map(word => (
              <span key={word}>{say(word)}</span>
            ))}
          </div>
          {rows.map((row, n) => (
            <OpeningRow
              key={row.key}
              row={row}
              n={n + 1}
              currency={currency}
              set={change => set(row.key, change)}
              remove={() => setRows(rows.filter(other => other.key !== row.key))}
            />
          ))}
          <Totals lines={lines} toEquity={toEquity} />
        </div>
        {deed.error && <FaultNote error={deed.error} />}
        <div className={styles.state}>
          <Button
            loading={deed.isPending}
            disabled={!sound}
            onClick={() => sound && deed.mutate({ id, day: day || today, unit: currency, lines })}
          >
            {say('post')}
          </Button>
          <Button variant="default" onClick={() => setRows([...rows, emptyRow()])}>
            {say('add-line')}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}
