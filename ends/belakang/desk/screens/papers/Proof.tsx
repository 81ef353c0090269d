import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Hint } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { server } from '../../server/client.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'

/** Proves on demand that nothing was changed behind the program's back. */
export const Proof = () => {
  const say = useSay(PAPERS)
  const proof = useQuery({
    queryKey: ['proof', 'papers'],
    queryFn: () => server.papers.verify(),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const it = proof.data
  return (
    <>
      {proof.error && <FaultNote error={proof.error} />}
      {it?.faults.length === 0 && (
        <Hint tone="good">{say('sound', { documents: it.documents, entries: it.entries })}</Hint>
      )}
      {it && it.faults.length > 0 && (
        <Hint tone="bad">
          <b>{say('faults', { n: it.faults.length })}</b>
          {it.faults.map(f => (
            <p key={f.fault + f.detail}>{f.detail}</p>
          ))}
        </Hint>
      )}
      <Button variant="light" loading={proof.isFetching} onClick={() => void proof.refetch()}>
        {say('verify')}
      </Button>
    </>
  )
}
