import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Hint, Row } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { server } from '../../server/client.ts'
import { BOOKS } from '../../words/books.ts'
import { useSay } from '../../words/words.ts'

/** Works out every balance anew, when asked. */
export const Prove = () => {
  const say = useSay(BOOKS)
  const proof = useQuery({
    queryKey: ['proof'],
    queryFn: () => server.books.verify(),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <Row>
        <Button variant="light" loading={proof.isFetching} onClick={() => void proof.refetch()}>
          {say('verify')}
        </Button>
        <span className="quiet">{say('verify-what')}</span>
      </Row>
      {proof.error && <FaultNote error={proof.error} />}
      {proof.data?.length === 0 && <Hint tone="good">{say('proven')}</Hint>}
      {proof.data && proof.data.length > 0 && (
        <Hint tone="bad">
          <b>{say('faults', { n: proof.data.length })}</b>
          {proof.data.slice(0, 20).map(f => (
            <p key={f.code + f.detail}>{f.detail}</p>
          ))}
        </Hint>
      )}
    </>
  )
}
