import { useState } from 'react'
import { type DeedRow, letGo, tryAgain } from '#kit/offline/deeds/index.ts'
import type { IconName } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { Card, Empty, List, Row } from '../../parts/Card.tsx'
import { useSayWord } from '../../parts/FaultCard.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Pair, Press } from '../../parts/Press.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useFormats, usePhone, usePhoneState } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { OUTBOX } from '../../words/outbox.ts'
import { useRows } from '../../work/sheets.ts'
import { useDeedWords } from './use-deed-words.ts'

const SHOWN = 100
const ICONS = { waiting: 'send', done: 'check', refused: 'alert' } as const satisfies Record<string, IconName>
const TONES = { waiting: undefined, done: 'good', refused: 'bad' } as const

const Standing = () => {
  const phone = usePhone()
  const say = useSay(OUTBOX)
  const { waiting, others, reached } = usePhoneState(s => s.outbox)
  const turnedAway = usePhoneState(s => s.turnedAway)
  if (waiting === 0 && reached !== false && !turnedAway)
    return (
      <Card tone="good">
        <p>{say('state-all-sent')}</p>
      </Card>
    )
  return (
    <Card tone="note">
      {waiting > 0 && (
        <p>
          <b>{say('state-waiting', { n: waiting })}</b>
        </p>
      )}
      {turnedAway ? <p>{say('state-turned-away')}</p> : reached === false && <p>{say('state-offline')}</p>}
      {others > 0 && <p>{say('others', { n: others })}</p>}
      {waiting > 0 && (
        <Press icon="send" onClick={() => phone.sender?.wake()}>
          {say('send-now')}
        </Press>
      )}
    </Card>
  )
}

const Refusal = ({ deed, close }: { readonly deed: DeedRow; readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(OUTBOX)
  const frame = useSay(FRAME)
  const sayWord = useSayWord()
  const wordsOf = useDeedWords()
  const [asking, setAsking] = useState(false)
  const { word, detail } = deed.refused!
  const again = async () => {
    await tryAgain(phone.db, deed.id)
    phone.sender?.wake()
    close()
  }
  return (
    <Pane title={wordsOf(deed)} close={close}>
      <p role="alert">{sayWord(word)}</p>
      {detail && detail !== word && <p className="soft">{say('says-server', { detail })}</p>}
      {asking ? (
        <>
          <p>
            <b>{say('let-go-ask')}</b>
          </p>
          <Pair>
            <Press onClick={() => setAsking(false)}>{frame('cancel')}</Press>
            <Press look="bad" onClick={() => void letGo(phone.db, deed.id).then(close)}>
              {say('let-go-yes')}
            </Press>
          </Pair>
        </>
      ) : (
        <>
          <Press look="main" icon="send" onClick={() => void again()}>
            {say('try-again')}
          </Press>
          <Press look="quiet" onClick={() => setAsking(true)}>
            {say('let-go')}
          </Press>
        </>
      )}
    </Pane>
  )
}

/** Everything done on this phone of late, and what the server said about each; nothing about it is hidden. */
export default function OutboxScreen() {
  const phone = usePhone()
  const say = useSay(OUTBOX)
  const format = useFormats()
  const sayWord = useSayWord()
  const wordsOf = useDeedWords()
  const deeds = useRows(() => phone.db.deeds.orderBy('n').reverse().limit(SHOWN).toArray(), [])
  const [chosen, setChosen] = useState<DeedRow | null>(null)
  const stuck = new Set(deeds?.filter(deed => deed.state === 'refused').map(deed => deed.thread))
  const stateOf = (deed: DeedRow) => {
    if (deed.state === 'refused') return sayWord(deed.refused!.word)
    return say(deed.state === 'waiting' && stuck.has(deed.thread) ? 'behind' : deed.state)
  }
  return (
    <Screen title={say('title')}>
      <Standing />
      {deeds?.length === 0 && (
        <Empty icon="send" title={say('none')}>
          {say('none-do')}
        </Empty>
      )}
      <List label={say('title')}>
        {deeds?.map(deed => (
          <li key={deed.id} data-deed={deed.state}>
            <Row
              icon={ICONS[deed.state]}
              tone={TONES[deed.state]}
              title={wordsOf(deed)}
              about={`${stateOf(deed)} · ${say('by', { who: deed.whoName, time: format.time(deed.at) })}`}
              {...(deed.state === 'refused' && { onPress: () => setChosen(deed) })}
            />
          </li>
        ))}
      </List>
      {chosen && <Refusal deed={chosen} close={() => setChosen(null)} />}
    </Screen>
  )
}
