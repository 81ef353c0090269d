import { type DragEvent, useState } from 'react'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import type { Pictures } from './capture-check.ts'
import type { Side } from './check-queries.ts'
import { FilePicture } from './Pictures.tsx'

type SideProps = { readonly side: Side; readonly file: File | null; readonly onFile: (file: File | null) => void }

const DropSide = ({ side, file, onFile }: SideProps) => {
  const say = useSay(CHECKS)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0] ?? null)
  }
  return (
    <label
      className={styles.picture}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept="image/png,image/jpeg,image/webp"
        capture="environment"
        className="unseen"
        tabIndex={-1}
        onChange={event => onFile(event.currentTarget.files?.[0] ?? null)}
      />
      <figcaption>{say(side)}</figcaption>
      {file ? <FilePicture file={file} title={say(side)} /> : <p className="quiet">{say(`${side}-drop`)}</p>}
    </label>
  )
}

type DropProps = { readonly pictures: Pictures; readonly onPictures: (pictures: Pictures) => void }

/** Front and back, by dropping, choosing, or the camera of a phone. */
export const DropPictures = ({ pictures, onPictures }: DropProps) => (
  <div className={styles.pictures}>
    {(['front', 'back'] as const).map(side => (
      <DropSide
        key={side}
        side={side}
        file={pictures[side]}
        onFile={file => onPictures({ ...pictures, [side]: file })}
      />
    ))}
  </div>
)
