import { useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { Facts } from '../../parts/Card.tsx'
import { Choice } from '../../parts/Field.tsx'
import { Pane } from '../../parts/Pane.tsx'
import { Pair, Press } from '../../parts/Press.tsx'
import { useFormats, usePhone, usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { FRAME } from '../../words/frame.ts'
import { HOME } from '../../words/home.ts'
import { changeSettings } from '../../work/change-settings.ts'
import { refreshNow } from '../../work/refresh.ts'
import { leave } from '../../work/sign-in.ts'
import { PushChoice } from './PushChoice.tsx'

const Leaving = ({ close }: { readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(HOME)
  const frame = useSay(FRAME)
  const n = usePhoneState(s => s.outbox.waiting + s.outbox.refused)
  return (
    <>
      <p>{say('leave-unsent', { n })}</p>
      <Pair>
        <Press onClick={close}>{frame('cancel')}</Press>
        <Press look="main" onClick={() => void leave(phone)}>
          {say('leave-anyway')}
        </Press>
      </Pair>
    </>
  )
}

const PlaceChoice = () => {
  const phone = usePhone()
  const say = useSay(HOME)
  const person = usePhoneState(s => s.person)
  const places = usePhoneState(s => s.places)
  const place = usePlace()
  const mine = places.filter(one => person?.places.includes(one.id))
  if (mine.length < 2) return null
  return (
    <Choice
      label={say('place')}
      value={place ?? ''}
      onValue={next => changeSettings(phone, { place: next })}
      options={mine.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
    />
  )
}

/** Where, in which language, how fresh, and out. */
export const MenuPane = ({ close }: { readonly close: () => void }) => {
  const phone = usePhone()
  const say = useSay(HOME)
  const format = useFormats()
  const { language, sound } = usePhoneState(s => s.settings)
  const enrolled = usePhoneState(s => s.device !== null)
  const refreshedMs = usePhoneState(s => s.refreshedMs)
  const items = usePhoneState(s => s.catalog?.size ?? 0)
  const unsent = usePhoneState(s => s.outbox.waiting + s.outbox.refused)
  const name = usePhoneState(s => s.person?.name ?? '')
  const [leaving, setLeaving] = useState(false)
  const heard = refreshedMs
    ? say('refreshed', { time: format.time(new Date(refreshedMs).toISOString()) })
    : say('never')
  return (
    <Pane title={name} close={close}>
      {leaving ? (
        <Leaving close={close} />
      ) : (
        <>
          <PlaceChoice />
          <Pair>
            <Press onClick={() => changeSettings(phone, { language: language === 'id' ? 'en' : 'id' })}>
              {language === 'id' ? 'English' : 'Indonesia'}
            </Press>
            <Press icon="speaker" onClick={() => changeSettings(phone, { sound: !sound })}>
              {say('sound')}: {say(sound ? 'on' : 'off')}
            </Press>
          </Pair>
          <PushChoice />
          <Facts rows={[[say('items', { n: format.count(items) }), heard]]} />
          <Press onClick={() => void refreshNow(phone)}>{say('refresh')}</Press>
          <Press
            look="quiet"
            icon={enrolled ? 'lock' : 'leave'}
            onClick={() => (unsent > 0 && !enrolled ? setLeaving(true) : void leave(phone))}
          >
            {say(enrolled ? 'lock' : 'leave')}
          </Press>
        </>
      )}
    </Pane>
  )
}
