import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { List, Row } from '../../parts/Card.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { ONLINE } from '../../words/online.ts'
import { type OnlineLine, type OnlineWork, setFound, shortLines } from '../../work/online-pick.ts'
import { handInParcel, scanParcel } from '../../work/online-scan.ts'
import { readingOf } from '../../work/reading-of.ts'
import { tell } from '../../work/tell.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork, editWork } from '../../work/works.ts'

const Lines = ({ work }: { readonly work: OnlineWork }) => {
  const phone = usePhone()
  const say = useSay(ONLINE)
  const format = useFormats()
  const english = usePhoneState(s => s.settings.language) === 'en'
  const catalog = usePhoneState(s => s.catalog)
  const [chosen, setChosen] = useState<OnlineLine | null>(null)
  const nameOf = (line: OnlineLine) => (english ? (line.nameEn ?? line.name) : line.name)
  const known = chosen && catalog?.item(chosen.item)
  return (
    <>
      <List label={work.number}>
        {work.lines.map(line => (
          <li key={line.line}>
            <Row
              item={{ name: line.name, sku: line.sku, category: catalog?.item(line.item)?.category ?? null }}
              tone={line.got === line.qty ? 'good' : line.got > 0 ? 'note' : undefined}
              title={nameOf(line)}
              about={line.sku}
              end={format.qty(line.got)}
              endAbout={say('of', { qty: format.qty(line.qty), unit: line.unit })}
              onPress={() => setChosen(line)}
            />
          </li>
        ))}
      </List>
      {chosen && (
        <QtyPane
          title={nameOf(chosen)}
          unit={chosen.unit}
          value={chosen.got}
          weighed={known?.weighed ?? false}
          packs={known ? packsOf(known) : []}
          onSave={got => void editWork<OnlineWork>(phone, work.parcel, w => setFound(w, chosen.line, got))}
          close={() => setChosen(null)}
        />
      )}
    </>
  )
}

const Picking = ({ work }: { readonly work: OnlineWork }) => {
  const phone = usePhone()
  const say = useSay(ONLINE)
  const [finishing, setFinishing] = useState(false)
  const short = shortLines(work).length
  const finish = async () => {
    await handInParcel(phone, work)
    go(phone, 'orders', null, true)
    tell(phone, 'good', ONLINE.finished, { number: work.number })
  }
  const take = (item: Parameters<typeof scanParcel>[2]) => void scanParcel(phone, work.parcel, item)
  return (
    <Screen
      title={`${work.number} · ${work.buyer}`}
      about={say('lines', { n: work.lines.length })}
      foot={
        <>
          <ScanBar
            hint={say('scan')}
            onScan={(text, typed) => take(readingOf(phone, text, typed))}
            onItem={item => take({ kind: 'item', item, qty: 1000, lot: null, expires: null, serial: null })}
          />
          <Press look={short === 0 ? 'main' : 'plain'} icon="check" onClick={() => setFinishing(true)}>
            {say('finish')}
          </Press>
        </>
      }
    >
      <Lines work={work} />
      {finishing && (
        <FinishPane
          title={work.number}
          yes={say('finish')}
          onYes={() => void finish()}
          drop={say('drop')}
          dropAsk={say('drop-ask')}
          onDrop={() => void dropWork(phone, work.parcel).then(() => goBack(phone))}
          close={() => setFinishing(false)}
        >
          <p>{short === 0 ? say('finish-all', { number: work.number }) : say('finish-short', { n: short })}</p>
        </FinishPane>
      )}
    </Screen>
  )
}

/** A parcel under way, kept at every scan, with or without a network. */
export default function OnlinePickScreen() {
  const phone = usePhone()
  const say = useSay(ONLINE)
  const id = usePhoneState(s => s.way.id)
  const { row, gone } = useWork<OnlineWork>(id)
  if (row) return <Picking work={row.work} />
  return (
    <Screen title={say('title')}>
      {gone && (
        <>
          <p>{say('gone')}</p>
          <Press onClick={() => go(phone, 'orders', null, true)}>{say('all-orders')}</Press>
        </>
      )}
    </Screen>
  )
}
