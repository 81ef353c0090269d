import { useEffect, useRef, useState } from 'react'
import { watchCamera } from '#kit/devices/camera.ts'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import styles from './CameraPane.module.css'
import { Pane } from './Pane.tsx'
import { usePhoneState } from './use-phone.tsx'

type CameraPaneProps = { readonly onScan: (text: string) => void; readonly close: () => void }

/** The camera stays on for the next code; what became of the last one stands below it. */
export default function CameraPane({ onScan, close }: CameraPaneProps) {
  const say = useSay(FRAME)
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onScan)
  latest.current = onScan
  const verdict = usePhoneState(s => s.verdict)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    watchCamera(video.current!, text => latest.current(text))
      .then(end => {
        stop = end
        if (gone) end()
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
    return () => {
      gone = true
      stop?.()
    }
  }, [])
  const tone = problem ? 'bad' : verdict?.tone
  return (
    <Pane title={say('camera-title')} close={close}>
      <div className={styles.view}>
        <video ref={video} playsInline muted />
        <span className={styles.aim} />
      </div>
      <p className={styles.said} data-tone={tone} role="status">
        {problem ? say('camera-none', { reason: problem }) : (verdict?.text ?? say('camera-hint'))}
      </p>
    </Pane>
  )
}
