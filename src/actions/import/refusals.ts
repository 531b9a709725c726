import type { ProfileFault } from '../../domain/import-profile.ts'

/** The profile was made for a file with other columns. Each fault names a place in the profile, never a cell. */
export class FileDoesNotFit extends Error {
  override readonly name = 'FileDoesNotFit'
  readonly code = 'CANDOUR_FILE_DOES_NOT_FIT'
  readonly faults: readonly ProfileFault[]

  constructor(faults: readonly ProfileFault[]) {
    super('The profile does not fit the columns of the file.')
    this.faults = faults
  }
}

/** The force named is one that works, or the demonstration: history never mixes with it. */
export class NotAHistoryForce extends Error {
  override readonly name = 'NotAHistoryForce'
  readonly code = 'CANDOUR_NOT_A_HISTORY_FORCE'

  constructor() {
    super('Imported history goes into a force of its own, and a force of this name is not one.')
  }
}

/** There is no such import, or its kept file is gone. */
export class NoSuchImport extends Error {
  override readonly name = 'NoSuchImport'
  readonly code = 'CANDOUR_NO_SUCH_IMPORT'

  constructor() {
    super('There is no such import here.')
  }
}
