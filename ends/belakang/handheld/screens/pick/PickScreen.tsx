import { useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { Tile } from '#kit/ui/Tile.tsx'
import { useSay } from '#kit/words/words.ts'
import type { PickList } from '#modules/distribution/contract/index.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row } from '../../parts/Card.tsx'
import { Pair, Press } from '../../parts/Press.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useLocations } from '../../parts/use-locations.ts'
import { useFormats, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { useWork } from '../../parts/use-work.ts'
import { PICK } from '../../words/pick.ts'
import { type Here, hereOf, openPicks, type PickWork, type ToPick } from '../../work/pick.ts'
import {
  confirmedHere,
  leaveForLater,
  pickWorkId,
  putInTote,
  scanAtPick,
  sheetOfList,
  standAtBin,
} from '../../work/pick-scan.ts'
import { readingOf } from '../../work/reading-of.ts'
import { useRows } from '../../work/sheets.ts'
import { go } from '../../work/ways.ts'
import { PackJobs } from './PackJobs.tsx'
import styles from './PickScreen.module.css'
import { ShortPane } from './ShortPane.tsx'

type AtPick = { readonly list: PickList; readonly pick: ToPick; readonly here: Here }

const Bin = ({ list, pick, here }: AtPick) => {
  const phone = usePhone()
  const say = useSay(PICK)
  return (
    <section className={styles.bin} data-now={!here.atBin} aria-live="polite">
      <p>
        {here.atBin && <Icon name="check" size={24} />}
        {say(here.atBin && pick.bin ? 'at-bin' : 'go-to')}
      </p>
      <b className={styles.code}>{pick.bin ?? say('no-bin')}</b>
      {!here.atBin && (
        <Press look="quiet" onClick={() => void standAtBin(phone, list.id)}>
          {say('cannot-read')}
        </Press>
      )}
    </section>
  )
}

const Goods = ({ pick, here }: Omit<AtPick, 'list'>) => {
  const say = useSay(PICK)
  const format = useFormats()
  const category = usePhoneState(s => s.catalog)?.item(pick.item)?.category
  const marks = [
    pick.lot && say('lot', { lot: pick.lot }),
    pick.expiry && say('expires', { day: format.date(pick.expiry) }),
  ].filter(Boolean)
  return (
    <section className={styles.goods} data-now={here.atBin}>
      <div className={styles.what}>
        <span className={styles.picture}>
          <Tile
            name={pick.name}
            seed={category ?? pick.name}
            picture={`/pictures/${encodeURIComponent(pick.sku)}.svg`}
          />
        </span>
        <h2>{pick.name}</h2>
      </div>
      <div className={styles.qty} data-got={here.got}>
        <b>
          {format.qty(pick.qty)} <small>{pick.unit}</small>
        </b>
        <span>
          {here.got > 0
            ? say('of-qty', { got: format.qty(here.got), qty: format.qty(pick.qty), unit: pick.unit })
            : marks.join(' · ')}
        </span>
      </div>
    </section>
  )
}

const Tote = ({ list, pick }: Omit<AtPick, 'here'>) => {
  const say = useSay(PICK)
  const tote = list.totes.find(one => one.slot === pick.slot)
  return (
    <section className={styles.tote}>
      <b className={styles.slot}>{pick.slot}</b>
      <span>
        <b>{say('into-tote', { slot: pick.slot })}</b>
        <small>{[tote?.code, tote?.toName || tote?.toCode].filter(Boolean).join(' · ')}</small>
      </span>
    </section>
  )
}

const Coming = ({ picks }: { readonly picks: readonly ToPick[] }) => {
  const say = useSay(PICK)
  const format = useFormats()
  if (picks.length === 0) return null
  return (
    <>
      <Head>{say('next')}</Head>
      <List label={say('next')}>
        {picks.map(pick => (
          <li key={pick.id}>
            <Row title={pick.bin ?? say('no-bin')} about={pick.name} end={format.qty(pick.qty)} endAbout={pick.unit} />
          </li>
        ))}
      </List>
    </>
  )
}

type PickingProps = AtPick & { readonly open: readonly ToPick[] }

const Picking = ({ list, pick, here, open }: PickingProps) => {
  const phone = usePhone()
  const say = useSay(PICK)
  const locations = useLocations()
  const [isShort, setShort] = useState(false)
  const bins = new Set(list.picks.map(it => it.bin?.toUpperCase()))
  const scan = (text: string, typed: boolean) =>
    void scanAtPick(
      phone,
      list.id,
      readingOf(phone, text, typed, code => bins.has(code) || locations.isBin(code)),
    )
  const hint = here.atBin ? say('scan-item') : say('scan-bin', { bin: pick.bin ?? '' })
  const of = list.picks.length
  return (
    <Screen
      title={list.number}
      about={say('done-of', { done: of - open.length, of })}
      foot={
        <>
          <ScanBar hint={hint} onScan={scan} />
          {here.got > 0 ? (
            <Press look="main" icon="check" onClick={() => void putInTote(phone, list.id, 'all')}>
              {say('all-in', { slot: pick.slot })}
            </Press>
          ) : (
            <Pair>
              <Press onClick={() => setShort(true)}>{say('short')}</Press>
              <Press disabled={open.length < 2} onClick={() => void leaveForLater(phone, list.id)}>
                {say('later')}
              </Press>
            </Pair>
          )}
        </>
      }
    >
      <Bin list={list} pick={pick} here={here} />
      <Goods pick={pick} here={here} />
      <Tote list={list} pick={pick} />
      {here.got > 0 && (
        <Press look="quiet" onClick={() => setShort(true)}>
          {say('short')}
        </Press>
      )}
      <Coming picks={open.slice(1, 4)} />
      {isShort && (
        <ShortPane
          pick={pick}
          got={here.got}
          onShort={(got, reason) => void putInTote(phone, list.id, got, reason)}
          close={() => setShort(false)}
        />
      )}
    </Screen>
  )
}

const Finished = ({ list }: { readonly list: PickList }) => {
  const phone = usePhone()
  const say = useSay(PICK)
  return (
    <Screen
      title={list.number}
      foot={
        <Press look="main" onClick={() => go(phone, 'pick', null, true)}>
          {say('back-to-lists')}
        </Press>
      }
    >
      <Empty icon="check" title={say('finished')}>
        {say('finished-do')}
      </Empty>
      <PackJobs />
    </Screen>
  )
}

/** A list under way: one pick at a time, in the order of the shortest walk. Kept at every scan. */
export default function PickScreen() {
  const phone = usePhone()
  const say = useSay(PICK)
  const id = usePhoneState(s => s.way.id)
  const sheet = useSheet(id && sheetOfList(id), server => server.distribution.pickList({ id: id! }), 'distribution')
  const { row, gone } = useWork<PickWork>(id && pickWorkId(phone, id))
  const confirmed = useRows(async () => (id ? confirmedHere(phone, id) : new Set<string>()), [id])
  const list = sheet.value
  if (!list || !confirmed || !(row || gone))
    return (
      <Screen title={say('title')}>
        <AsOf sheet={sheet} />
      </Screen>
    )
  const open = openPicks(list, confirmed, row?.work.skipped ?? [])
  const [pick] = open
  if (!pick) return <Finished list={list} />
  return <Picking list={list} pick={pick} here={hereOf(row?.work ?? { here: null }, pick)} open={open} />
}
