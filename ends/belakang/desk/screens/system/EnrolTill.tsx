import { Modal } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Waiting } from '../../parts/Asked.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { Qr } from '../../parts/Qr.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Register } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'
import styles from './EnrolTill.module.css'

type EnrolTillProps = { readonly register: Register; readonly close: () => void }

/** Easier to read aloud; spaces and dashes are forgiven where it is typed. */
const inFours = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

/** The code that turns one device into this till: large enough to be read across a counter. */
export const EnrolTill = ({ register, close }: EnrolTillProps) => {
  const say = useSay(SYSTEM)
  const frame = useSay(FRAME)
  const format = useFormats()
  const asked = useRef(false)
  const deed = useDeed(server.access.enrolRegister, { quiet: true, touches: ['access'] })
  const { mutate, data } = deed
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    mutate({ register: register.id })
  }, [mutate, register.id])
  const address = `${location.origin}/pos/`
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say('enrol-title', { till: register.code })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      {deed.isPending && <Waiting />}
      {deed.error && <FaultNote error={deed.error} again={() => mutate({ register: register.id })} />}
      {data && (
        <div className={styles.enrol}>
          <Qr text={`${address}?enrol=${data.code}`} label={say('enrol-title', { till: register.code })} size={190} />
          <div>
            <p>{say('enrol-do')}</p>
            <output className={styles.code}>{inFours(data.code)}</output>
            <p className="quiet">{say('enrol-until', { time: format.time(data.expiresAt) })}</p>
            <p>
              {say('enrol-address')}: <span className="code">{address}</span>
            </p>
          </div>
        </div>
      )}
    </Modal>
  )
}
