import { useEffect, useState } from 'react'
import type { QrisRow, Staff } from '#kit/offline/index.ts'
import { qrSvg } from '#platform/qr/index.ts'
import { beginQris, confirmHere, lookForQris } from '../lane/take-money.ts'
import { useSay } from '../words/index.ts'
import { Attendant } from './Attendant.tsx'
import styles from './Pay.module.css'
import { useKiosk } from './use-kiosk.tsx'

const LOOK_EVERY_MS = 2_000

const Code = ({ payload }: { readonly payload: string }) => {
  const say = useSay()
  const picture = { __html: qrSvg(payload) }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own code
  return <div className={styles.code} role="img" aria-label={say('qris.alt')} dangerouslySetInnerHTML={picture} />
}

/** The shop's own code with the amount. No acquirer tells the lane: the desk, or an attendant here, sees the money. */
export const PayQris = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [row, setRow] = useState<QrisRow | null>(null)
  const [attended, setAttended] = useState(false)
  useEffect(() => {
    void beginQris(kiosk).then(asked => asked?.ok && setRow(asked.value))
  }, [kiosk])
  useEffect(() => {
    if (!row) return
    const timer = setInterval(() => void lookForQris(kiosk, row.id), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [kiosk, row])
  if (!row) return <p role="status">{say('qris.none')}</p>
  const proved = (_: Staff) => void confirmHere(kiosk, row.id)
  return (
    <div className={styles.qris}>
      {attended ? <Attendant proved={proved} /> : <Code payload={row.payload} />}
      <h2>{say('qris.title')}</h2>
      <p>{say('qris.text')}</p>
      <button type="button" className={styles.back} onClick={() => setAttended(!attended)}>
        {say(attended ? 'act.back' : 'staff.qris')}
      </button>
    </div>
  )
}
