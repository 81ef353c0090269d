import { openTasks, withdrawAbout } from '#modules/flow/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Reaction } from '#platform/relay/index.ts'

/** Who listens to a voice mail has a task already; pictures of cheques are looked at where cheques are. */
const asksPerson = ({ payload }: { payload: Record<string, unknown> }) =>
  payload.kind !== 'voice-mail' && !/^check(-|$)/.test(String(payload.kind))

/** What papers ask of people. */
export const PAPER_TASKS: readonly Reaction[] = [
  {
    name: 'papers.ask-person',
    topics: ['papers.read'],
    run: async (tx, messages, now) => {
      await openTasks(
        tx,
        'system',
        now,
        messages.filter(asksPerson).map(({ payload }) => ({
          id: newId(),
          kind: 'paper-check',
          subject: String(payload.document),
          place: payload.place as string | null,
          detail: payload,
        })),
      )
    },
  },
  {
    name: 'papers.ask-about-mail',
    topics: ['papers.mail-held', 'papers.mail-decided'],
    run: async (tx, messages, now) => {
      for (const { topic, payload } of messages) {
        if (topic === 'papers.mail-held')
          await openTasks(tx, 'system', now, [
            { id: newId(), kind: 'paper-mail', subject: String(payload.about), place: null, detail: payload },
          ])
        else if (payload.about !== null)
          await withdrawAbout(tx, 'system', now, {
            kind: 'paper-mail',
            subjects: [String(payload.about)],
            why: 'decided',
          })
      }
    },
  },
]
