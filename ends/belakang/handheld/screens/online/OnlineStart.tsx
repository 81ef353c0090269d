import { useState } from 'react'
import { faultOf } from '#kit/server/fault.ts'
import { useSay } from '#kit/words/words.ts'
import type { ParcelWork } from '#modules/orders/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useDoneHere } from '../../parts/use-done-here.ts'
import { useFormats, usePhone, usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { useMyWorks } from '../../parts/use-work.ts'
import { ONLINE } from '../../words/online.ts'
import { takeParcel } from '../../work/online-scan.ts'
import { tell, tellFault } from '../../work/tell.ts'
import { go } from '../../work/ways.ts'
import { HandPane } from './HandPane.tsx'

const ParcelRow = ({ parcel, onPress }: { readonly parcel: ParcelWork; readonly onPress?: () => void }) => {
  const say = useSay(ONLINE)
  const format = useFormats()
  const when = ['to-pick', 'picking'].includes(parcel.state) && say('pick-by', { at: format.dateTime(parcel.pickBy) })
  const here = parcel.hereAt && say('here', { where: parcel.hereWhere || '—' })
  const by = parcel.state === 'picking' && parcel.picker && say('picked-by', { name: parcel.picker })
  return (
    <Row
      icon={parcel.way === 'collect' ? 'basket' : 'truck'}
      tone={parcel.hereAt ? 'note' : undefined}
      title={`${parcel.number} · ${parcel.buyer}`}
      about={[here, when, by].filter(Boolean).join(' · ')}
      end={parcel.lines.length}
      endAbout={say('lines-n', { n: parcel.lines.length })}
      {...(onPress && { onPress })}
    />
  )
}

/** Parcels of online orders at this place, those whose customer waits first: what is to be picked, and what is ready. */
export default function OnlineStart() {
  const phone = usePhone()
  const say = useSay(ONLINE)
  const sayWord = useSayWord()
  const place = usePlace()
  const me = usePhoneState(s => s.person?.name)
  const key = place ? `online:${place}` : null
  const sheet = useSheet(key, server => server.orders.serving.work({ place: place! }), 'orders')
  const mine = new Set(useMyWorks('online').map(row => row.id))
  const sent = useDoneHere('pick-parcel')
  const [handing, setHanding] = useState<ParcelWork | null>(null)
  const take = async (parcel: ParcelWork) => {
    try {
      if (await takeParcel(phone, parcel)) return go(phone, 'order-picking', parcel.id)
      tell(phone, 'bad', ONLINE.taken)
    } catch (error) {
      tellFault(phone, sayWord(faultOf(error).word))
    }
    sheet.again()
  }
  const all = (sheet.value ?? []).filter(it => !(sent?.has(it.id) && ['to-pick', 'picking'].includes(it.state)))
  const isMine = (it: ParcelWork) => mine.has(it.id) || (it.state === 'picking' && it.picker === me)
  const groups = [
    ['mine', all.filter(isMine), take],
    ['to-pick', all.filter(it => it.state === 'to-pick' && !isMine(it)), take],
    ['ready', all.filter(it => it.state === 'ready'), setHanding],
    ['of-others', all.filter(it => it.state === 'picking' && !isMine(it)), null],
  ] as const
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {sheet.value && groups.every(([, those]) => those.length === 0) && (
        <Empty icon="check" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      {groups
        .filter(([, those]) => those.length > 0)
        .flatMap(([word, those, deed]) => [
          <Head key={word}>{say(word)}</Head>,
          <List key={`${word} list`} label={say(word)}>
            {those.map(it => (
              <li key={it.id}>
                <ParcelRow parcel={it} {...(deed && { onPress: () => void deed(it) })} />
              </li>
            ))}
          </List>,
        ])}
      {handing && <HandPane parcel={handing} again={sheet.again} close={() => setHanding(null)} />}
    </Screen>
  )
}
