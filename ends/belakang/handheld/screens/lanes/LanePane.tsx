import { standingOf } from '#kit/lanes/standing.ts'
import { newId } from '#kit/offline/index.ts'
import { useSay } from '#kit/words/words.ts'
import { Facts } from '../../parts/Card.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Pair, Press } from '../../parts/Press.tsx'
import { useFormats, usePhone } from '../../parts/use-phone.tsx'
import { LANES } from '../../words/lanes.ts'
import { serverOf } from '../../work/handheld.ts'
import { tell } from '../../work/tell.ts'
import type { LaneState } from './use-lanes.ts'

type LanePaneProps = { readonly lane: LaneState; readonly close: () => void }

/** One lane from afar: what lies in its basket, and what may be asked of it. */
export const LanePane = ({ lane, close }: LanePaneProps) => {
  const phone = usePhone()
  const say = useSay(LANES)
  const format = useFormats()
  const ask = async (what: LaneState['wishes'][number]) => {
    try {
      await serverOf(phone).lanes.wish({ id: newId(), register: lane.register, what })
      tell(phone, 'good', LANES.answered, { lane: lane.code, how: say('wished') })
    } catch {
      tell(phone, 'bad', LANES['not-answered'], { lane: lane.code }, LANES['not-answered-do'])
    }
    close()
  }
  return (
    <Pane title={lane.code} close={close}>
      <Facts
        rows={[
          [lane.name, say(standingOf(lane, false))],
          [say('lines', { n: lane.lines }), format.money(lane.total)],
          [lane.last || '—', lane.assisted ? say('assisted') : ''],
        ]}
      />
      <Pair>
        <Press icon="lock" onClick={() => void ask(lane.locked ? 'unlock' : 'lock')}>
          {say(lane.locked ? 'unlock' : 'lock')}
        </Press>
        <Press
          disabled={lane.step !== 'scanning'}
          onClick={() => void ask(lane.assisted ? 'stop-assisting' : 'assist')}
        >
          {say(lane.assisted ? 'stop-assisting' : 'assist')}
        </Press>
      </Pair>
    </Pane>
  )
}
