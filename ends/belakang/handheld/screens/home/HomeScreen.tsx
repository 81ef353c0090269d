import { useState } from 'react'
import { Icon, type IconName } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { Empty, Row } from '../../parts/Card.tsx'
import { Pill } from '../../parts/Pill.tsx'
import { ScanBar } from '../../parts/ScanBar.tsx'
import { usePhone, usePhoneState, usePlace, usePlaceName } from '../../parts/use-phone.tsx'
import { VerdictBand } from '../../parts/VerdictBand.tsx'
import { FRAME } from '../../words/frame.ts'
import { HOME } from '../../words/home.ts'
import { may } from '../../work/handheld-state.ts'
import { lookUp } from '../../work/look-up.ts'
import { go } from '../../work/ways.ts'
import { useOpenTasks } from '../tasks/use-open-tasks.ts'
import styles from './HomeScreen.module.css'
import { MenuPane } from './MenuPane.tsx'
import { Resume } from './Resume.tsx'

type Deed = {
  readonly word:
    | 'receive'
    | 'truck'
    | 'put-away'
    | 'move'
    | 'pick'
    | 'transfer'
    | 'count'
    | 'lookup'
    | 'lanes'
    | 'orders'
  readonly screen: string
  readonly icon: IconName
  readonly permission: string
}

/** What can be done here, in the order of a day; each asks for the permission it needs at this place. */
const DEEDS: readonly Deed[] = [
  { word: 'receive', screen: 'receive', icon: 'receive', permission: 'stock.receive' },
  { word: 'truck', screen: 'trucks', icon: 'truck', permission: 'distribution.work' },
  { word: 'put-away', screen: 'put-away', icon: 'shelf', permission: 'stock.move' },
  { word: 'move', screen: 'move', icon: 'swap', permission: 'stock.move' },
  { word: 'pick', screen: 'pick', icon: 'basket', permission: 'distribution.work' },
  { word: 'orders', screen: 'orders', icon: 'box', permission: 'orders.fulfil' },
  { word: 'transfer', screen: 'transfer', icon: 'send', permission: 'distribution.work' },
  { word: 'count', screen: 'count', icon: 'clipboard', permission: 'stock.count' },
  { word: 'lanes', screen: 'lanes', icon: 'person', permission: 'lanes.attend' },
  { word: 'lookup', screen: 'lookup', icon: 'search', permission: 'stock.read' },
]

const Tiles = ({ place }: { readonly place: string }) => {
  const phone = usePhone()
  const say = useSay(HOME)
  const person = usePhoneState(s => s.person)
  return (
    <ul className={styles.tiles}>
      {DEEDS.filter(deed => may(person, deed.permission, place)).map(({ word, screen, icon }) => (
        <li key={word}>
          <button type="button" className={styles.tile} onClick={() => go(phone, screen)}>
            <span className={styles.mark}>
              <Icon name={icon} size={26} />
            </span>
            <span>
              {say(word)}
              <small>{say(`${word}-sub`)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const TasksRow = () => {
  const phone = usePhone()
  const say = useSay(HOME)
  const { value } = useOpenTasks()
  const n = value?.length ?? 0
  return (
    <Row
      icon="inbox"
      title={say('tasks')}
      about={n === 0 ? say('tasks-none') : say('tasks-some', { n })}
      tone={n > 0 ? 'note' : undefined}
      onPress={() => go(phone, 'tasks')}
    />
  )
}

/** The first screen. Scanning anything here looks it up. */
export const HomeScreen = () => {
  const phone = usePhone()
  const say = useSay(HOME)
  const frame = useSay(FRAME)
  const person = usePhoneState(s => s.person)
  const place = usePlace()
  const placeName = usePlaceName()
  const [menu, setMenu] = useState(false)
  return (
    <div className={styles.home}>
      <header className={styles.top}>
        <div className={styles.where}>
          <strong>{place ? placeName(place) : ''}</strong>
          <span>{person?.name}</span>
        </div>
        <Pill />
        <button type="button" className={styles.menu} aria-label={say('menu')} onClick={() => setMenu(true)}>
          <Icon name="menu" size={24} />
        </button>
      </header>
      <main className={styles.body}>
        {may(person, 'flow.work') && <TasksRow />}
        <Resume />
        {place ? <Tiles place={place} /> : <Empty icon="lock" title={say('nothing-here')} />}
      </main>
      <footer className={styles.foot}>
        <VerdictBand />
        {place && (
          <ScanBar
            hint={frame('scan-anything')}
            onScan={text => lookUp(phone, text)}
            onItem={item => lookUp(phone, item.id)}
          />
        )}
      </footer>
      {menu && <MenuPane close={() => setMenu(false)} />}
    </div>
  )
}
