import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { PlacePick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { boardQuery } from '../../server/purchase-queries.ts'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'
import styles from './BoardScreen.module.css'
import { OrderTable } from './OrderTable.tsx'
import { PurchasingTabs } from './PurchasingTabs.tsx'

type Board = Answered<Client['purchasing']['orders']['board']>

const GROUPS = ['late', 'waiting', 'toSend', 'drafts', 'onTheWay', 'came'] as const
type Group = (typeof GROUPS)[number]

const NAMES = {
  late: 'late',
  waiting: 'waiting',
  toSend: 'to-send',
  drafts: 'drafts',
  onTheWay: 'on-the-way',
  came: 'came',
} as const

const TILES: readonly Group[] = ['drafts', 'waiting', 'toSend', 'onTheWay', 'late']

const Tiles = ({ board }: { readonly board: Board }) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  return (
    <div className={styles.tiles}>
      {TILES.map(group => (
        <a
          key={group}
          href={`#${group}`}
          className={styles.tile}
          data-late={(group === 'late' && board.late.length > 0) || undefined}
        >
          <span>{say(NAMES[group])}</span>
          <b>{board[group].length}</b>
          <span>{format.money(board[group].reduce((sum, o) => sum + o.net, 0))}</span>
        </a>
      ))}
    </div>
  )
}

const Groups = ({ board }: { readonly board: Board }) => {
  const say = useSay(PURCHASING)
  const format = useFormats()
  const notes: Partial<Record<Group, string>> = {
    waiting: say('waiting-what', { limit: format.money(board.limit) }),
    drafts: say('drafts-what'),
  }
  if (GROUPS.every(group => board[group].length === 0))
    return (
      <Section>
        <Empty title={say('board-empty')}>{say('board-empty-do')}</Empty>
      </Section>
    )
  return GROUPS.filter(group => board[group].length > 0).map(group => (
    <div key={group} id={group}>
      <Section title={say(NAMES[group])} note={notes[group]} flush>
        <OrderTable label={say(NAMES[group])} rows={board[group]} moving={group === 'late' || group === 'onTheWay'} />
      </Section>
    </div>
  ))
}

/** What is to be ordered, what waits for somebody, what is on the way against its promise, and what is late. */
export default function BoardScreen() {
  const say = useSay(PURCHASING)
  const may = useMay()
  const go = useNavigate()
  const [place, setPlace] = useState<string | null>(null)
  const query = useQuery(boardQuery(place))
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        <>
          <PlacePick value={place} onChange={setPlace} />
          {may('purchasing.write') && (
            <Button onClick={() => void go({ to: '/purchasing/orders/new', search: { supplier: undefined } })}>
              {say('new-order')}
            </Button>
          )}
        </>
      }
    >
      <PurchasingTabs />
      <Asked query={query} lines={10}>
        {board => (
          <>
            <Tiles board={board} />
            <Groups board={board} />
          </>
        )}
      </Asked>
    </Page>
  )
}
