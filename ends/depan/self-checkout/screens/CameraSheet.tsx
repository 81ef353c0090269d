import { useEffect, useRef, useState } from 'react'
import { watchCamera } from '#kit/devices/camera.ts'
import { scan } from '../lane/scan-goods.ts'
import { useSay } from '../words/index.ts'
import styles from './CameraSheet.module.css'
import { useKiosk } from './use-kiosk.tsx'

export const CameraSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const video = useRef<HTMLVideoElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    watchCamera(video.current!, text => scan(kiosk, text))
      .then(end => {
        stop = end
        if (gone) end()
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
    return () => {
      gone = true
      stop?.()
    }
  }, [kiosk])
  return (
    <div className={styles.camera}>
      <video ref={video} playsInline muted />
      <p role="status">{problem ? say('camera.none', { reason: problem }) : say('camera.text')}</p>
    </div>
  )
}
