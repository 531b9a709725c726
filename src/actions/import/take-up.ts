import type { Store } from '../../store/database.ts'
import { draftToSurvey, noteBytesRead, noteDraftTrouble, noteSurvey } from '../../store/import-draft.ts'
import { noteFailedRun, runsToTakeUp } from '../../store/import-run.ts'
import { outageIn } from '../../store/outage.ts'
import { type DraftProfile, readingOf } from './draft-profile.ts'
import { runImport } from './run-import.ts'
import { surveyFile } from './survey-file.ts'

/**
 * Do what waits: look through one file that was brought in the browser, then go on with every import that was asked for or
 * left by a process that is no more. `ended` asks whether to stop between two batches.
 */
export async function takeUpImports(store: Store, data: string, ended: () => boolean): Promise<void> {
  await lookThroughNext(store, data)
  for (const run of await runsToTakeUp(store)) {
    if (ended()) return
    try {
      await runImport({ store, data, person: run.asked_by }, run, { onProgress: () => (ended() ? 'leave' : undefined) })
    } catch (error) {
      // Not the import's fault: it stays as it is, and is gone on with once the database can be reached and has room.
      if (outageIn(error) !== undefined) throw error
      const { code, name } = error as { code?: string; name: string }
      // The code says what to look for; a message might quote a row.
      if (code !== 'CANDOUR_BATCH_TAKEN_ELSEWHERE') await noteFailedRun(store, run.id, code ?? name)
    }
  }
}

async function lookThroughNext(store: Store, data: string): Promise<void> {
  const draft = await draftToSurvey(store)
  if (!draft) return
  const { reference } = draft
  try {
    const looked = await surveyFile(data, draft.file_digest, readingOf(draft.profile as DraftProfile), (bytes) =>
      noteBytesRead(store, reference, bytes),
    )
    await noteSurvey(store, reference, looked)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    await noteDraftTrouble(
      store,
      reference,
      code === 'CANDOUR_UNREADABLE_FILE' ? message : 'The file could not be read. Bring it again.',
    )
  }
}
