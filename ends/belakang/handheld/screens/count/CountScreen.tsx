import { useState } from 'react'
import { newId } from '#kit/offline/index.ts'
import { useSay } from '#kit/words/words.ts'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { FinishPane } from '../../parts/FinishPane.tsx'
import { Pair, Press } from '../../parts/Press.tsx'
import { packsOf, QtyPane } from '../../parts/QtyPane.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats, useName, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useWork } from '../../parts/use-work.ts'
import { COUNT } from '../../words/count.ts'
import { type CountedLine, type CountWork, dropCounted, notYetCounted, setCounted } from '../../work/count.ts'
import { scanItem } from '../../work/count-scan.ts'
import { handInCount } from '../../work/hand-in-count.ts'
import { readingOf } from '../../work/reading-of.ts'
import { tell } from '../../work/tell.ts'
import { tellNotWanted } from '../../work/tell-not-wanted.ts'
import { go, goBack } from '../../work/ways.ts'
import { dropWork, editWork } from '../../work/works.ts'

type CountingProps = { readonly id: string; readonly place: string; readonly work: CountWork }

const Lines = ({ id, work }: Omit<CountingProps, 'place'>) => {
  const phone = usePhone()
  const say = useSay(COUNT)
  const format = useFormats()
  const nameOf = useName()
  const catalog = usePhoneState(s => s.catalog)
  const [chosen, setChosen] = useState<CountedLine | null>(null)
  const item = chosen && catalog?.item(chosen.item)
  const touch = (wanted: string) => {
    const line: CountedLine = { id: newId(), item: wanted, qty: 0 }
    void editWork<CountWork>(phone, id, w => ({ ...w, lines: [line, ...w.lines] })).then(() => setChosen(line))
  }
  return (
    <>
      <List label={say('title')}>
        {work.lines.map(line => {
          const it = catalog?.item(line.item)
          return (
            <li key={line.id}>
              <Row
                {...(it && { item: it })}
                title={it ? nameOf(it) : line.item}
                about={it?.sku}
                end={format.qty(line.qty)}
                endAbout={it?.unit}
                onPress={() => setChosen(line)}
              />
            </li>
          )
        })}
      </List>
      {notYetCounted(work).length > 0 && <Head>{say('not-yet')}</Head>}
      <List label={say('not-yet')}>
        {notYetCounted(work).map(wanted => {
          const it = catalog?.item(wanted)
          return (
            <li key={wanted}>
              <Row
                {...(it && { item: it })}
                title={it ? nameOf(it) : wanted}
                about={it?.sku}
                onPress={() => touch(wanted)}
              />
            </li>
          )
        })}
      </List>
      {chosen && item && (
        <QtyPane
          title={nameOf(item)}
          unit={item.unit}
          value={chosen.qty}
          weighed={item.weighed}
          packs={packsOf(item)}
          onSave={qty => void editWork<CountWork>(phone, id, w => setCounted(w, chosen.id, qty))}
          close={() => setChosen(null)}
        >
          <Press
            look="quiet"
            onClick={() => {
              void editWork<CountWork>(phone, id, w => dropCounted(w, chosen.id))
              setChosen(null)
            }}
          >
            {say('remove-line')}
          </Press>
        </QtyPane>
      )}
    </>
  )
}

const Counting = ({ id, place, work }: CountingProps) => {
  const phone = usePhone()
  const say = useSay(COUNT)
  const [finishing, setFinishing] = useState(false)
  const n = work.lines.length
  const scan = (text: string, typed: boolean) => {
    const read = readingOf(phone, text, typed)
    if (read.kind === 'item') void scanItem(phone, id, read)
    else tellNotWanted(phone, read)
  }
  const finish = async () => {
    await handInCount(phone, id, work, place)
    go(phone, 'home', null, true)
    tell(phone, 'good', COUNT.finished, { n })
  }
  const missing = notYetCounted(work).length
  return (
    <Screen
      title={work.name}
      about={say('items-n', { n })}
      foot={
        <>
          <ScanBar hint={say('scan')} onScan={scan} onItem={item => void scanItem(phone, id, { item, qty: 1000 })} />
          {n > 0 && (
            <Press look="main" icon="check" onClick={() => setFinishing(true)}>
              {say('finish')}
            </Press>
          )}
        </>
      }
    >
      {n === 0 && work.asked.length === 0 && (
        <Empty icon="scan" title={say('none-yet')}>
          {say('none-yet-do')}
        </Empty>
      )}
      <Lines id={id} work={work} />
      {finishing && (
        <FinishPane
          title={work.name}
          yes={say('finish')}
          onYes={() => void finish()}
          drop={say('drop')}
          dropAsk={say('drop-ask', { n })}
          onDrop={() => void dropWork(phone, id).then(() => goBack(phone))}
          close={() => setFinishing(false)}
        >
          {missing > 0 && <p>{say('finish-missing', { n: missing })}</p>}
          <p className="soft">{say('finish-ask', { n })}</p>
        </FinishPane>
      )}
    </Screen>
  )
}

/** A count under way, kept at every scan. */
export default function CountScreen() {
  const phone = usePhone()
  const say = useSay(COUNT)
  const id = usePhoneState(s => s.way.id)
  const { row, gone } = useWork<CountWork>(id)
  if (row) return <Counting id={row.id} place={row.place} work={row.work} />
  return (
    <Screen title={say('title')}>
      {gone && (
        <Pair>
          <Press onClick={() => go(phone, 'count', null, true)}>{say('begin')}</Press>
        </Pair>
      )}
    </Screen>
  )
}
