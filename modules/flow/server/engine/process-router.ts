import { implement } from '@orpc/server'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { processContract } from '../../contract/processes.ts'
import type { Variables } from '../../rules/index.ts'
import { installLibrary, stateOfLibrary } from '../library/library.ts'
import { listDecisions, readDecisionModel } from './decisions/list-decisions.ts'
import { deployFile } from './deploy-file.ts'
import { type InstanceRow, listInstances, listProcesses, readInstance } from './list-processes.ts'
import { readBpmn } from './read-bpmn.ts'
import { DiagramError } from './read-xml.ts'
import { cancelInstance, retryIncident } from './retry-incident.ts'
import { tryDiagram } from './run-script.ts'
import { startInstances } from './start-instances.ts'

const os = implement(processContract).$context<Context>()

const view = (row: InstanceRow) => ({
  ...{
    id: row.id,
    process: row.process,
    version: row.version,
    status: row.status,
    subject: row.subject,
    place: row.place,
  },
  ...{
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    endedAt: row.ended_at?.toISOString() ?? null,
  },
})

const examined = async (xml: string) => {
  try {
    const { findings, warnings } = await readBpmn(xml)
    return done({ elements: [...findings], warnings: [...warnings] })
  } catch (error) {
    if (error instanceof DiagramError) return refused('not-a-diagram', error.message)
    throw error
  }
}

const DIAGRAM = `
  select g.xml, d.version from flow.definition d join flow.diagram g on g.id = d.diagram
  where d.process = $1 and ($2::int is null or d.version = $2) order by d.version desc limit 1`

const diagramOf = async (tx: Tx, process: string, version: number | undefined) => {
  const found = await tx.one<{ xml: string; version: number }>(DIAGRAM, [process, version ?? null])
  return found
    ? done(found)
    : refused('process-unknown', `There is no process ${process}${version ? ` version ${version}` : ''}.`)
}

const whole = async (db: Database, id: string) => {
  const found = await readOnly(db, tx => readInstance(tx, id))
  if (!found) return refused('instance-unknown', `There is no instance ${id}.`)
  return done({
    ...view(found.row),
    variables: found.variables,
    waits: found.waits.map(wait => ({ ...wait, due: wait.due?.toISOString() ?? null })),
    events: found.events.map(event => ({ ...event, at: event.at.toISOString() })),
  })
}

const started = async (
  tx: Tx,
  who: string,
  now: Date,
  wish: { id: string; process: string; variables: Variables; subject: string | null; place: string | null },
) => {
  const [answer] = await startInstances(tx, who, now, [wish])
  return answer! as Answer<{ id: string; version: number }, 'process-unknown' | 'start-unknown' | 'cannot-begin'>
}

const retried = async (tx: Tx, who: string, now: Date, wish: { id: string; wait: string; variables?: Variables }) => {
  const answer = await retryIncident(tx, who, now, { instance: wish.id, wait: wish.wait, variables: wish.variables })
  return (answer.ok ? done({ id: wish.id }) : answer) as Answer<
    { id: string },
    'wait-unknown' | 'wrong-kind' | 'not-running' | 'instance-unknown'
  >
}

const ended = async (tx: Tx, who: string, now: Date, wish: { id: string; reason: string }) => {
  const answer = await cancelInstance(tx, who, now, { instance: wish.id, reason: wish.reason })
  return (answer.ok ? done({ id: wish.id }) : answer) as Answer<{ id: string }, 'not-running' | 'instance-unknown'>
}

/** Endpoints of processes; part of the module's router. */
export const processRouter = {
  processes: os.processes.handler(async ({ context }) => {
    const rows = await readOnly(context.db, listProcesses)
    return rows.map(({ deployed_at, ...row }) => ({ ...row, deployedAt: deployed_at.toISOString() }))
  }),
  diagram: os.diagram.handler(async ({ input, context }) =>
    answered(await readOnly(context.db, tx => diagramOf(tx, input.process, input.version))),
  ),
  examineDiagram: os.examineDiagram.handler(async ({ input }) => answered(await examined(input.xml))),
  tryDiagram: os.tryDiagram.handler(async ({ input, context }) =>
    answered(await readOnly(context.db, tx => tryDiagram(tx, input.xml, input.script))),
  ),
  deployDiagram: os.deployDiagram.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const answer = await deployFile(tx, signedIn(context), context.now(), input.xml)
        return answer.ok ? done({ isNew: answer.value.isNew, parts: [...answer.value.parts] }) : answer
      }),
    ),
  ),
  library: os.library.handler(({ context }) => readOnly(context.db, stateOfLibrary)),
  installLibrary: os.installLibrary.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const answer = await installLibrary(tx, signedIn(context), context.now(), input.processes)
        return answer.ok ? done([...answer.value]) : answer
      }),
    ),
  ),
  decisions: os.decisions.handler(({ context }) => readOnly(context.db, listDecisions)),
  decisionModel: os.decisionModel.handler(async ({ input, context }) =>
    answered(await readOnly(context.db, tx => readDecisionModel(tx, input))),
  ),
  startInstance: os.startInstance.handler(async ({ input, context }) => {
    const wish = { ...input, variables: input.variables as Variables }
    return answered(await transact(context.db, tx => started(tx, signedIn(context).id, context.now(), wish)))
  }),
  instances: os.instances.handler(async ({ input, context }) =>
    (await readOnly(context.db, tx => listInstances(tx, input))).map(view),
  ),
  instance: os.instance.handler(async ({ input, context }) => answered(await whole(context.db, input.id))),
  retryIncident: os.retryIncident.handler(async ({ input, context }) => {
    const wish = { ...input, variables: input.variables as Variables | undefined }
    return answered(await transact(context.db, tx => retried(tx, signedIn(context).id, context.now(), wish)))
  }),
  cancelInstance: os.cancelInstance.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => ended(tx, signedIn(context).id, context.now(), input))),
  ),
}
