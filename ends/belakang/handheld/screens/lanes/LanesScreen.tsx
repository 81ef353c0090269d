import { useEffect, useState } from 'react'
import { standingOf } from '#kit/lanes/standing.ts'
import { useSay } from '#kit/words/words.ts'
import { AsOf } from '../../parts/AsOf.tsx'
import { Empty, Head, List, Row, type Tone } from '../../parts/Card.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats } from '../../parts/use-phone.tsx'
import { LANES } from '../../words/lanes.ts'
import { LanePane } from './LanePane.tsx'
import { Question } from './Question.tsx'
import { type LaneState, useLanes } from './use-lanes.ts'

const useSeconds = () => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const toneOf = (lane: LaneState, asks: boolean): Tone | undefined => {
  if (lane.offline || lane.locked) return 'bad'
  return asks ? 'note' : undefined
}

/** The attendant's console in the hand: who waits, and every lane of this shop live. */
export default function LanesScreen() {
  const say = useSay(LANES)
  const format = useFormats()
  const now = useSeconds()
  const { sheet, lanes, asked } = useLanes()
  const [opened, setOpened] = useState<string | null>(null)
  const lane = lanes.find(it => it.register === opened)
  return (
    <Screen title={say('title')}>
      <AsOf sheet={sheet} />
      {asked.length > 0 && (
        <List label={say('asked')}>
          {asked.map(it => (
            <Question key={it.id} asked={it} now={now} again={sheet.again} />
          ))}
        </List>
      )}
      {sheet.value && asked.length === 0 && (
        <Empty icon="check" title={say('asked-none')}>
          {say('asked-none-do')}
        </Empty>
      )}
      {lanes.length > 0 && <Head>{say('lanes')}</Head>}
      <List label={say('lanes')}>
        {lanes.map(it => (
          <li key={it.register}>
            <Row
              icon="basket"
              tone={toneOf(
                it,
                asked.some(a => a.register === it.register),
              )}
              title={it.code}
              about={say(
                standingOf(
                  it,
                  asked.some(a => a.register === it.register),
                ),
              )}
              end={it.lines > 0 ? format.money(it.total) : undefined}
              endAbout={it.lines > 0 && say('lines', { n: it.lines })}
              onPress={() => setOpened(it.register)}
            />
          </li>
        ))}
      </List>
      {lane && <LanePane lane={lane} close={() => setOpened(null)} />}
    </Screen>
  )
}
