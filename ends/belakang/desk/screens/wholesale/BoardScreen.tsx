import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Asked, Empty } from '../../parts/Asked.tsx'
import { useMay } from '../../parts/may.ts'
import { Page, Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { type OrderRow, orderBoardQuery } from '../../server/wholesale-queries.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import styles from './Board.module.css'
import { OrderTable } from './OrderTable.tsx'
import { WholesaleTabs } from './WholesaleTabs.tsx'

/** The groups of the board, in the order in which somebody must act. */
const GROUPS = {
  waiting: ['waiting'],
  short: ['back-ordered'],
  agreed: ['confirmed', 'partly-supplied'],
  sent: ['supplied'],
  draft: ['draft'],
  ended: ['closed', 'cancelled'],
} as const satisfies Readonly<Record<string, readonly OrderRow['state'][]>>
type Group = keyof typeof GROUPS
const NAMES = Object.keys(GROUPS) as readonly Group[]

const inGroup = (rows: readonly OrderRow[], group: Group) =>
  rows.filter(row => (GROUPS[group] as readonly string[]).includes(row.state))

const Shown = ({ rows }: { readonly rows: readonly OrderRow[] }) => {
  const say = useSay(WHOLESALE)
  const format = useFormats()
  if (rows.length === 0)
    return (
      <Section>
        <Empty title={say('board-empty')}>{say('board-empty-do')}</Empty>
      </Section>
    )
  const notes: Partial<Record<Group, string>> = { waiting: say('waiting-what'), short: say('short-what') }
  return (
    <>
      <div className={styles.tiles}>
        {NAMES.filter(group => group !== 'ended').map(group => {
          const own = inGroup(rows, group)
          return (
            <a
              key={group}
              href={`#${group}`}
              className={styles.tile}
              data-ask={(group === 'waiting' && own.length > 0) || undefined}
            >
              <span>{say(group)}</span>
              <b>{own.length}</b>
              <span>{format.money(own.reduce((sum, o) => sum + o.total, 0))}</span>
            </a>
          )
        })}
      </div>
      {NAMES.filter(group => inGroup(rows, group).length > 0).map(group => (
        <div key={group} id={group}>
          <Section title={say(group)} note={notes[group]} flush>
            <OrderTable label={say(group)} rows={inGroup(rows, group)} />
          </Section>
        </div>
      ))}
    </>
  )
}

/** Orders of customers on account: what waits for somebody, what is short, what goes out, what is not paid. */
export default function BoardScreen() {
  const say = useSay(WHOLESALE)
  const may = useMay()
  const go = useNavigate()
  const query = useQuery(orderBoardQuery(null))
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      tools={
        may('orders.write') && (
          <Button onClick={() => void go({ to: '/wholesale/orders/new', search: { account: undefined } })}>
            {say('new-order')}
          </Button>
        )
      }
    >
      <WholesaleTabs />
      <Asked query={query} lines={10}>
        {rows => <Shown rows={rows} />}
      </Asked>
    </Page>
  )
}
