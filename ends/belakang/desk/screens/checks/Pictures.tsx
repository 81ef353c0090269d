import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Waiting } from '../../parts/Asked.tsx'
import { CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import styles from './Checks.module.css'
import { pictureQuery, type Side } from './check-queries.ts'

/** A picture as a file; on a sheet of its own so that both sides are of one size. */
export const FilePicture = ({ file, title }: { readonly file: File; readonly title: string }) => {
  const say = useSay(CHECKS)
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  // No browser shows a TIFF; the server does, once it is kept.
  if (file.type === 'image/tiff') return <p className="quiet">{say('picture-later')}</p>
  return <img src={address} alt={title} />
}

const Picture = ({ item, side }: { readonly item: string; readonly side: Side }) => {
  const say = useSay(CHECKS)
  const { data } = useQuery(pictureQuery(item, side))
  return data ? <FilePicture file={data} title={say(side)} /> : <Waiting lines={5} />
}

type PicturesProps = { readonly item: string; readonly sides: readonly Side[] }

/** Front and back side by side. */
export const Pictures = ({ item, sides }: PicturesProps) => {
  const say = useSay(CHECKS)
  return (
    <div className={styles.pictures}>
      {(['front', 'back'] as const).map(side => (
        <figure key={side} className={styles.picture}>
          <figcaption>{say(side)}</figcaption>
          {sides.includes(side) ? (
            <Picture key={item} item={item} side={side} />
          ) : (
            <p className="quiet">{say('no-picture')}</p>
          )}
        </figure>
      ))}
    </div>
  )
}
