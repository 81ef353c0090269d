import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { watchCamera } from '#kit/devices/camera.ts'
import { scan } from '../till/sell.ts'
import styles from './CameraDialog.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

export const CameraDialog = () => {
  const { say } = useSay()
  const till = useTill()
  const video = useRef<HTMLVideoElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const notice = useTillState(s => s.notice)
  const count = useTillState(s => s.draft.lines.length)

  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    watchCamera(video.current!, text => {
      const before = till.store.get().dialog
      scan(till, text, false)
      // The camera stays on for the next item, unless the scan asks for something itself.
      if (till.store.get().dialog === null) till.store.set({ dialog: before })
    })
      .then(end => {
        stop = end
        if (gone) end()
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
    return () => {
      gone = true
      stop?.()
    }
  }, [till])

  return (
    <div className={styles.camera}>
      <video ref={video} playsInline muted />
      {problem ? (
        <Text c="red.7">{say('camera.none', { reason: problem })}</Text>
      ) : (
        <Text role="status">{notice ? say(notice.word, notice.blanks) : say('camera.text', { count })}</Text>
      )}
    </div>
  )
}
