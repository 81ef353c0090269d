import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { server } from '../../server/client.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import styles from './Papers.module.css'
import type { Paper } from './paper-queries.ts'

const Seen = ({
  type,
  address,
  title,
}: {
  readonly type: string
  readonly address: string
  readonly title: string
}) => {
  if (type.startsWith('image/')) return <img src={address} alt={title} />
  // biome-ignore lint/a11y/useMediaCaption: what somebody said on the telephone has no captions
  if (type.startsWith('audio/')) return <audio controls src={address} aria-label={title} />
  return <iframe src={address} title={title} sandbox="" />
}

const Shown = ({ file, title }: { readonly file: File; readonly title: string }) => {
  const say = useSay(PAPERS)
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <>
      <Seen type={file.type} address={address} title={title} />
      <p>
        <a href={address} target="_blank" rel="noreferrer" download={file.name}>
          {say('open')}
        </a>
      </p>
    </>
  )
}

/** The paper itself, as it was captured. */
export const Sheet = ({ paper, n }: { readonly paper: Paper; readonly n: number }) => {
  const say = useSay(PAPERS)
  const version = paper.versions.find(it => it.n === n)
  const query = useQuery({
    queryKey: ['papers', 'file', paper.id, n],
    queryFn: () => server.papers.file({ id: paper.id, n }),
    enabled: version?.hash !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (version?.hash === null) return <p className="quiet">{say('gone-file')}</p>
  return (
    <figure className={styles.sheet}>
      <Asked query={query} lines={12}>
        {file => <Shown file={file} title={paper.title} />}
      </Asked>
    </figure>
  )
}
