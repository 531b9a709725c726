import type { CalendarDate } from '../../domain/calendar-date.ts'
import { nextStep } from '../../domain/progress.ts'
import type { Transaction } from '../../store/database.ts'
import { clocksIn } from '../../store/running-clock.ts'
import { type WaitingRow, waitFor } from '../../store/waiting.ts'
import { keepClocks } from '../clock/keep-clocks.ts'
import type { StateMaker } from '../clock/kept-clock.ts'
import { type CaseFile, caseFilesOf } from '../matter/case-file.ts'
import { progressOf, waitsOf } from '../matter/progress.ts'

/**
 * What follows from an act upon matters, in its own transaction: their clocks are brought to where the records say they are,
 * and what each waits for is written down anew for the pages of work. A matter that whoever acts no longer sees is left alone.
 */
export async function followThrough(tx: Transaction, maker: StateMaker, matters: readonly string[]): Promise<void> {
  const files = await caseFilesOf(tx, matters)
  const added = await keepClocks(tx, maker, files)
  const now = added === 0 ? files : await withTheirClocks(tx, files)
  await waitFor(
    tx,
    files.map(({ matter }) => matter.id),
    maker.today,
    now.flatMap((file) => waitingRows(file, maker.today)),
  )
}

async function withTheirClocks(tx: Transaction, files: readonly CaseFile[]): Promise<readonly CaseFile[]> {
  const clocks = Map.groupBy(
    await clocksIn(
      tx,
      files.map(({ matter }) => matter.id),
    ),
    ({ matter }) => matter,
  )

  return files.map((file) => ({ ...file, clocks: clocks.get(file.matter.id) ?? [] }))
}

function waitingRows(file: CaseFile, today: CalendarDate): readonly WaitingRow[] {
  if (file.closing?.standing === 'closed') return []
  const next = nextStep(progressOf(file, today), today)

  return waitsOf(file, today).map((wait, at) => ({
    matter: file.matter.id,
    number: at + 1,
    kind: wait.kind,
    act: wait.act,
    say: wait.say,
    because: wait.because,
    provision: wait.provision,
    due: wait.due ?? null,
    allegation: wait.allegation ?? null,
    clock: wait.clock ?? null,
    task: wait.task ?? null,
    still_until: wait.stillUntil ?? null,
    roles: wait.roles,
    capacities: wait.capacities,
    staff_person: wait.person ?? null,
    leads: wait.due === undefined && wait.act === next.act && wait.allegation === next.allegation,
  }))
}
