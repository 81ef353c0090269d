import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Head, List, Row } from '../../parts/Card.tsx'
import { Note } from '../../parts/Field.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Press } from '../../parts/Press.tsx'
import { QtyPane } from '../../parts/QtyPane.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { RECEIVE } from '../../words/receive.ts'
import type { Entry, Wanted } from '../../work/receive.ts'

const FIGURES = ['qty', 'damaged', 'expired'] as const
type Figure = (typeof FIGURES)[number]
const LABELS = { qty: 'came', damaged: 'damaged', expired: 'expiry' } as const

type LinePaneProps = {
  readonly wanted: Wanted
  readonly entries: readonly Entry[]
  readonly packs: readonly number[]
  readonly weighed: boolean
  readonly onChange: (id: string, change: Partial<Entry>) => void
  readonly onRemove: (id: string) => void
  /** Another lot, or the first of it, without a scan. */
  readonly onAdd: () => void
  readonly close: () => void
}

/** Of which lot and in which carton an entry came. */
export const useEntryMarks = () => {
  const say = useSay(RECEIVE)
  const format = useFormats()
  return ({ lot, expires, sscc }: Entry) =>
    [
      lot && say('lot-is', { lot }),
      expires && say('expires-is', { day: format.date(expires) }),
      sscc && say('carton-is', { end: sscc.slice(-4) }),
    ]
      .filter(Boolean)
      .join(' · ')
}

const OneEntry = ({ entry, props }: { readonly entry: Entry; readonly props: LinePaneProps }) => {
  const { wanted, packs, weighed, onChange, onRemove } = props
  const say = useSay(RECEIVE)
  const format = useFormats()
  const marksOf = useEntryMarks()
  const [figure, setFigure] = useState<Figure | null>(null)
  const marks = marksOf(entry)
  return (
    <>
      {marks && <Head>{marks}</Head>}
      <List label={marks || wanted.name}>
        {FIGURES.map(which => (
          <li key={which}>
            <Row
              title={say(LABELS[which])}
              end={format.qty(entry[which])}
              endAbout={wanted.unit}
              tone={which !== 'qty' && entry[which] > 0 ? 'note' : undefined}
              onPress={() => setFigure(which)}
            />
          </li>
        ))}
      </List>
      <Note label={say('note')} value={entry.note} onValue={note => onChange(entry.id, { note })} />
      <Press look="quiet" onClick={() => onRemove(entry.id)}>
        {say('remove')}
      </Press>
      {figure && (
        <QtyPane
          title={`${say(LABELS[figure])} · ${wanted.name}`}
          unit={wanted.unit}
          value={entry[figure]}
          weighed={weighed}
          packs={packs}
          onSave={qty => onChange(entry.id, { [figure]: qty })}
          close={() => setFigure(null)}
        />
      )}
    </>
  )
}

/** What came of one order line: how many, how many damaged or expired, of which lots. */
export const LinePane = (props: LinePaneProps) => {
  const { wanted, entries, onAdd, close } = props
  const say = useSay(RECEIVE)
  const frame = useSay(FRAME)
  return (
    <Pane title={wanted.name} close={close}>
      {entries.map(entry => (
        <OneEntry key={entry.id} entry={entry} props={props} />
      ))}
      {(wanted.batchTracked || wanted.expiryTracked) && <Press onClick={onAdd}>{say('another-lot')}</Press>}
      <Press look="main" icon="check" onClick={close}>
        {frame('done')}
      </Press>
    </Pane>
  )
}
