import { FileDrop } from '../../parts/FileDrop.tsx'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import type { Pictures } from './capture-check.ts'
import type { Side } from './check-queries.ts'
import { FilePicture } from './Pictures.tsx'

type SideProps = { readonly side: Side; readonly file: File | null; readonly onFile: (file: File | null) => void }

const DropSide = ({ side, file, onFile }: SideProps) => {
  const say = useSay(CHECKS)
  return (
    <FileDrop
      className={styles.picture}
      accept="image/png,image/jpeg,image/webp,image/tiff"
      capture="environment"
      tabIndex={-1}
      onFiles={files => onFile(files[0] ?? null)}
    >
      <figcaption>{say(side)}</figcaption>
      {file ? <FilePicture file={file} title={say(side)} /> : <p className="quiet">{say(`${side}-drop`)}</p>}
    </FileDrop>
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
