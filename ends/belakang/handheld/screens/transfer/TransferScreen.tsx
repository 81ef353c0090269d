import { useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { useSay } from '#kit/words/words.ts'
import type { TillItem } from '#modules/catalog/contract/index.ts'
import { Empty, List, Row } from '../../parts/Card.tsx'
import { Chips } from '../../parts/Chips.tsx'
import { Choice } from '../../parts/Field.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats, usePhone, usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { PICK } from '../../words/pick.ts'
import { TRANSFER } from '../../words/transfer.ts'
import { doDeeds } from '../../work/do-deed.ts'
import { UNIT_KINDS, type UnitKind } from '../../work/pack.ts'
import { readingOf } from '../../work/reading-of.ts'
import { tell } from '../../work/tell.ts'
import { tellItem } from '../../work/tell-item.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { addGoods, deedsOfTransfer, setGoods, type TransferLine, type TransferWork } from '../../work/transfer.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork, editWork } from '../../work/works.ts'

type SendingProps = { readonly id: string; readonly place: string; readonly work: TransferWork }

const Goal = ({ id, place, work }: SendingProps) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const places = usePhoneState(s => s.places).filter(
    it => it.id !== place && it.kind !== 'head-office' && it.kind !== 'transit',
  )
  const options = places.map(it => ({ value: it.id, label: `${it.code} · ${it.name}` }))
  const choose = (to: string) => {
    const toCode = places.find(it => it.id === to)?.code ?? ''
    void editWork<TransferWork>(phone, id, before => ({ ...before, to: to || null, toCode }))
  }
  return (
    <Choice
      label={say('to')}
      value={work.to ?? ''}
      onValue={choose}
      options={[{ value: '', label: say('to-choose') }, ...options]}
    />
  )
}

const Pack = ({ id, place, work, close }: SendingProps & { readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const kinds = useSay(PICK)
  const [kind, setKind] = useState<UnitKind>('carton')
  const n = work.lines.length
  const send = async (leaves: boolean) => {
    const sending = { from: place, at: new Date().toISOString(), unit: newId(), kind, leaves }
    await doDeeds(phone, deedsOfTransfer(work, sending), id)
    go(phone, 'transfer', null, true)
    tell(phone, 'good', leaves ? TRANSFER.sent : TRANSFER.kept, { to: work.toCode })
  }
  return (
    <FinishPane
      title={say('pack-title', { to: work.toCode })}
      yes={say('send-now')}
      onYes={() => void send(true)}
      drop={say('drop')}
      dropAsk={say('drop-ask', { n })}
      onDrop={() => void dropWork(phone, id).then(() => goBack(phone))}
      close={close}
    >
      <p>{say('pack-ask', { n })}</p>
      <Chips
        label={kinds('pack-as')}
        value={kind}
        onValue={setKind}
        options={UNIT_KINDS.map(value => ({ value, label: kinds(`kind-${value}`) }))}
      />
      <Press onClick={() => void send(false)}>{say('send-later')}</Press>
    </FinishPane>
  )
}

const Lines = ({ id, work }: Omit<SendingProps, 'place'>) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const format = useFormats()
  const catalog = usePhoneState(s => s.catalog)
  const [chosen, setChosen] = useState<TransferLine | null>(null)
  const item = chosen && catalog?.item(chosen.item)
  return (
    <>
      <List label={say('title')}>
        {work.lines.map(line => {
          const it = catalog?.item(line.item)
          return (
            <li key={line.id}>
              <Row
                {...(it && { item: it })}
                title={line.name}
                end={format.qty(line.qty)}
                endAbout={line.unit}
                onPress={() => setChosen(line)}
              />
            </li>
          )
        })}
      </List>
      {chosen && item && (
        <QtyPane
          title={chosen.name}
          unit={chosen.unit}
          value={chosen.qty}
          weighed={item.weighed}
          packs={packsOf(item)}
          onSave={qty => void editWork<TransferWork>(phone, id, before => setGoods(before, chosen.id, qty))}
          close={() => setChosen(null)}
        />
      )}
    </>
  )
}

const Sending = ({ id, place, work }: SendingProps) => {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const [packing, setPacking] = useState(false)
  const add = async (item: TillItem, qty: number) => {
    let total = 0
    await editWork<TransferWork>(phone, id, before => {
      const after = addGoods(before, { id: newId(), item: item.id, name: item.name, unit: item.unit, qty })
      total = after.lines[0]!.qty
      return after
    })
    tellItem(phone, 'good', TRANSFER.added, item, { qty: total })
  }
  const scan = (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed)
    if (read.kind === 'item') void add(read.item, read.qty)
    else tellNotWanted(phone, read)
  }
  return (
    <Screen
      title={say('new')}
      foot={
        <>
          <ScanBar hint={say('scan')} onScan={scan} onItem={item => void add(item, 1000)} />
          {work.lines.length > 0 && (
            <Press look="main" icon="box" disabled={!work.to} onClick={() => setPacking(true)}>
              {say(work.to ? 'pack' : 'to-choose')}
            </Press>
          )}
        </>
      }
    >
      <Goal id={id} place={place} work={work} />
      {work.lines.length === 0 && (
        <Empty icon="scan" title={say('first')}>
          {say('first-do')}
        </Empty>
      )}
      <Lines id={id} work={work} />
      {packing && <Pack id={id} place={place} work={work} close={() => setPacking(false)} />}
    </Screen>
  )
}

/** Goods that are gathered for another place, kept at every scan. */
export default function TransferScreen() {
  const phone = usePhone()
  const say = useSay(TRANSFER)
  const id = usePhoneState(s => s.way.id)
  const place = usePlace()
  const { row, gone } = useWork<TransferWork>(id)
  if (row && place) return <Sending id={row.id} place={row.place} work={row.work} />
  return (
    <Screen title={say('title')}>
      {gone && <Press onClick={() => go(phone, 'transfer', null, true)}>{say('new')}</Press>}
    </Screen>
  )
}
