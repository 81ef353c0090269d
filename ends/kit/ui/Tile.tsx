import { useState } from 'react'
import styles from './Tile.module.css'

type TileProps = {
  readonly name: string
  /** What the colour and pattern are made from, the same for all items of a category. */
  readonly seed: string
  readonly colour?: string | null
  readonly picture?: string | undefined
}

const hueOf = (seed: string) => {
  let hash = 7
  for (const letter of seed) hash = (hash * 31 + letter.charCodeAt(0)) % 3600
  return hash / 10
}

/** One petal of a kawung, the four-petalled batik motif; the pattern repeats it. */
const KAWUNG =
  "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='36' height='36'%3E%3Cg fill='none' stroke='white' stroke-opacity='.34' stroke-width='1.400'%3E%3Cellipse cx='9' cy='9' rx='5' ry='10' transform='rotate(-45 9 9)'/%3E%3Cellipse cx='27' cy='9' rx='5' ry='10' transform='rotate(45 27 9)'/%3E%3Cellipse cx='9' cy='27' rx='5' ry='10' transform='rotate(45 9 27)'/%3E%3Cellipse cx='27' cy='27' rx='5' ry='10' transform='rotate(-45 27 27)'/%3E%3C/g%3E%3C/svg%3E\")"

/** The picture of an item, or, where it has none, a tile in its category's colour with its first letters. */
export const Tile = ({ name, seed, colour, picture }: TileProps) => {
  const [broken, setBroken] = useState(false)
  if (picture && !broken)
    return <img className={styles.picture} src={picture} alt="" loading="lazy" onError={() => setBroken(true)} />
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
  const ground = colour ?? `hsl(${hueOf(seed)} 38% 36%)`
  return (
    <span aria-hidden="true" className={styles.tile} style={{ backgroundColor: ground, backgroundImage: KAWUNG }}>
      {letters}
    </span>
  )
}
