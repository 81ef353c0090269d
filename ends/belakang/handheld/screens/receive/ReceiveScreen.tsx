import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty } from '../../parts/Card.tsx'
import { Field } from '../../parts/Field.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Tally } from '../../parts/Tally.tsx'
import { useDelivery } from '../../parts/use-deliveries.ts'
import { useName, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { RECEIVE } from '../../words/receive.ts'
import { missingOf } from '../../work/hand-in-goods.ts'
import { placeOf } from '../../work/handheld.ts'
import { readingOf } from '../../work/reading-of.ts'
import {
  cameOf,
  dropEntry,
  type Extra,
  entriesOf,
  type Label,
  type ReceiveWork,
  setEntry,
  setExtra,
  type Wanted,
  wantedOf,
} from '../../work/receive.ts'
import {
  countScanned,
  countUnit,
  type Delivery,
  handInDelivery,
  onDelivery,
  receiveWorkId,
} from '../../work/receive-scan.ts'
import { tell } from '../../work/tell.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork } from '../../work/works.ts'
import { LinePane } from './EntryPane.tsx'
import { LotPane } from './LotPane.tsx'
import { WantedList } from './WantedList.tsx'

type ReceivingProps = { readonly delivery: Delivery; readonly work: ReceiveWork; readonly wanted: readonly Wanted[] }
type Asking = { readonly wanted: Wanted; readonly label: Label }

const Finish = ({ delivery, work, wanted, close }: ReceivingProps & { readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(RECEIVE)
  const [deliveryNote, setDeliveryNote] = useState(delivery.notice ? delivery.number : '')
  const missing = missingOf(work, wanted).length
  const hand = async (complete: boolean) => {
    await handInDelivery(phone, delivery, work, { place: placeOf(phone), deliveryNote: deliveryNote.trim(), complete })
    go(phone, 'receive', null, true)
    tell(phone, 'good', RECEIVE.finished, { number: work.number })
  }
  return (
    <FinishPane
      title={`${work.number} · ${work.supplierName}`}
      yes={say('finish-complete')}
      onYes={() => void hand(true)}
      drop={say('drop')}
      dropAsk={say('drop-ask', { n: work.entries.length + work.extras.length })}
      onDrop={() => void dropWork(phone, receiveWorkId(phone, work.delivery)).then(() => goBack(phone))}
      close={close}
    >
      <p>{say('finish-ask', { n: wanted.length - missing })}</p>
      {missing > 0 && (
        <p>
          <b>{say('finish-missing', { n: missing })}</b>
        </p>
      )}
      {work.extras.length > 0 && <p>{say('finish-extras', { n: work.extras.length })}</p>}
      <Field label={say('delivery-note')} value={deliveryNote} onValue={setDeliveryNote} maxLength={60} />
      <Press onClick={() => void hand(false)}>{say('finish-partly')}</Press>
    </FinishPane>
  )
}

/** Counts labels, and asks for the lot where a label does not say it. */
const useCounting = (delivery: Delivery) => {
  const phone = usePhone()
  const nameOf = useName()
  const [asking, setAsking] = useState<Asking | null>(null)
  const count = async (label: Label) => {
    const ask = await countScanned(phone, delivery, label)
    if (ask) setAsking({ wanted: ask, label })
  }
  const scan = (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed)
    if (read.kind === 'unit') return void countUnit(phone, delivery, read.sscc)
    if (read.kind !== 'item') return tellNotWanted(phone, read)
    const { item, qty, lot, expires, serial } = read
    void count({ item: item.id, name: nameOf(item), code: text, qty, lot, expires, serial })
  }
  return { asking, setAsking, count, scan }
}

type OneLineProps = ReceivingProps & { readonly line: Wanted; readonly onAdd: () => void; readonly close: () => void }

const OneLine = ({ delivery, work, line, onAdd, close }: OneLineProps) => {
  const phone = usePhone()
  const item = usePhoneState(s => s.catalog)?.item(line.item)
  const change = (next: (before: ReceiveWork) => ReceiveWork) =>
    void onDelivery(phone, delivery, before => ({ work: next(before), told: null }))
  return (
    <LinePane
      wanted={line}
      entries={entriesOf(work, line)}
      packs={item ? packsOf(item) : []}
      weighed={item?.weighed ?? false}
      onChange={(id, it) => change(before => setEntry(before, id, it))}
      onRemove={id => change(before => dropEntry(before, id))}
      onAdd={onAdd}
      close={close}
    />
  )
}

const Receiving = (props: ReceivingProps) => {
  const { delivery, work, wanted } = props
  const phone = usePhone()
  const say = useSay(RECEIVE)
  const nameOf = useName()
  const [line, setLine] = useState<Wanted | null>(null)
  const [fresh, setFresh] = useState<Wanted | null>(null)
  const [extra, setExtraOf] = useState<Extra | null>(null)
  const [finishing, setFinishing] = useState(false)
  const { asking, setAsking, count, scan } = useCounting(delivery)
  const complete = wanted.filter(it => cameOf(work, it) >= it.want).length
  const of = wanted.length
  const labelOf = (it: Wanted, qty: number): Label => ({
    ...{ item: it.item, name: it.name, code: it.sku, qty, lot: null, expires: null, serial: null },
  })
  const touch = (it: Wanted) => (entriesOf(work, it).length > 0 ? setLine(it) : setFresh(it))
  const setOdd = (id: string, qty: number) =>
    void onDelivery(phone, delivery, before => ({ work: setExtra(before, id, qty), told: null }))
  return (
    <Screen
      title={work.supplierName}
      about={work.number}
      foot={
        <>
          <ScanBar
            hint={say('scan')}
            onScan={scan}
            onItem={item =>
              void count({
                ...{ item: item.id, name: nameOf(item), code: item.sku, qty: 1000 },
                lot: null,
                expires: null,
                serial: null,
              })
            }
          />
          {work.entries.length + work.extras.length > 0 && (
            <Press look={complete === of ? 'main' : 'plain'} icon="check" onClick={() => setFinishing(true)}>
              {say('finish')}
            </Press>
          )}
        </>
      }
    >
      <Tally
        left={of - complete}
        leftWord={say('left')}
        here={complete}
        of={of}
        hereWord={say('done-of', { done: complete, of })}
        doneWord={say('done')}
      />
      <WantedList work={work} wanted={wanted} onLine={touch} onExtra={setExtraOf} />
      {fresh && (
        <QtyPane
          title={fresh.name}
          unit={fresh.unit}
          value={fresh.want}
          packs={[fresh.packQty]}
          onSave={qty => qty > 0 && void count(labelOf(fresh, qty))}
          close={() => setFresh(null)}
        />
      )}
      {extra && (
        <QtyPane
          title={extra.name}
          unit=""
          value={extra.qty}
          onSave={qty => setOdd(extra.id, qty)}
          close={() => setExtraOf(null)}
        />
      )}
      {line && (
        <OneLine
          {...props}
          line={line}
          onAdd={() => {
            setLine(null)
            setAsking({ wanted: line, label: labelOf(line, 1000) })
          }}
          close={() => setLine(null)}
        />
      )}
      {asking && (
        <LotPane
          name={asking.label.name}
          wanted={asking.wanted}
          onLot={(lot, expires) => void count({ ...asking.label, lot, expires })}
          close={() => setAsking(null)}
        />
      )}
      {finishing && <Finish {...props} close={() => setFinishing(false)} />}
    </Screen>
  )
}

/** A delivery under way: what came against what was ordered or announced. Kept at every scan. */
export default function ReceiveScreen() {
  const phone = usePhone()
  const say = useSay(RECEIVE)
  const id = usePhoneState(s => s.way.id)
  const { sheet, delivery } = useDelivery(id)
  const { row } = useWork<ReceiveWork>(id ? receiveWorkId(phone, id) : null)
  if (delivery) {
    const { lines: _, cartons: __, ...head } = delivery
    const work = row?.work ?? { ...head, entries: [], extras: [] }
    return <Receiving delivery={delivery} work={work} wanted={wantedOf(delivery.lines)} />
  }
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {sheet.value && <Empty icon="check" title={say('gone')} />}
      {sheet.value && row && (
        <Press look="bad" onClick={() => void dropWork(phone, row.id).then(() => goBack(phone))}>
          {say('drop')}
        </Press>
      )}
    </Screen>
  )
}
