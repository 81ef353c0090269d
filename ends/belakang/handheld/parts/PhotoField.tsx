import { useRef, useState } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { type Photo, takePhoto } from '../work/take-photo.ts'
import styles from './PhotoField.module.css'
import { Press } from './Press.tsx'
import { usePhone } from './use-phone.tsx'

type PhotoFieldProps = {
  readonly photo: Photo | null
  readonly onPhoto: (photo: Photo | null) => void
  /** In which thread it goes up, and what it is of. */
  readonly about: { readonly thread: string; readonly name: string }
}

/** A photograph by the phone's own camera, or a picture that is there. It is made small here and goes up by itself. */
export const PhotoField = ({ photo, onPhoto, about }: PhotoFieldProps) => {
  const phone = usePhone()
  const say = useSay(FRAME)
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'bad'>('idle')
  const take = async (file: File | undefined) => {
    if (!file) return
    setState('busy')
    try {
      onPhoto(await takePhoto(phone, file, about))
      setState('idle')
    } catch {
      setState('bad')
    }
  }
  return (
    <div className={styles.photo}>
      <input
        ref={input}
        className="hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={say('photo')}
        tabIndex={-1}
        onChange={event => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {photo ? (
        <>
          <img src={photo.thumb} alt={say('photo')} />
          <button type="button" className={styles.drop} aria-label={say('photo-drop')} onClick={() => onPhoto(null)}>
            <Icon name="trash" size={24} />
          </button>
        </>
      ) : (
        <Press icon="camera" disabled={state === 'busy'} onClick={() => input.current?.click()}>
          {say(state === 'busy' ? 'photo-busy' : 'photo')}
        </Press>
      )}
      {state === 'bad' && <p role="alert">{say('photo-bad')}</p>}
    </div>
  )
}
