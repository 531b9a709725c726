import type { Store } from '../../../store/database.ts'
import type { FoundedForce } from '../found-force.ts'
import type { Scale } from './draw-force.ts'
import type { Person } from './people.ts'
import type { True } from './truth.ts'

/** Where a large force is made, by whom, and who is told meanwhile. */
export type Maker = {
  readonly store: Store
  readonly operator: string
  /** The data folder, where the old files are kept as they came. */
  readonly data: string
  readonly scale: Scale
  /** Asked after each batch; `'stop'` ends the making until the same command takes it up. */
  readonly onProgress?: (done: number, of: number) => 'stop' | undefined
  readonly onTruth?: (line: True & { readonly officer: string }) => void
}

/** What both halves of the making work with: the matters since 2020, and the old files. */
export type Steps = {
  readonly maker: Maker
  readonly people: readonly Person[]
  readonly force: FoundedForce
  /** Numbers of the batches that are in already; the old files count below nought. */
  readonly done: ReadonlySet<number>
  readonly count: Count
}

/** How far both halves have come, and whether somebody has asked them to stop. */
export class Count {
  #allegations = 0
  #stopped = false
  readonly #maker: Maker

  constructor(maker: Maker) {
    this.#maker = maker
  }

  get ended(): 'finished' | 'stopped' {
    return this.#stopped ? 'stopped' : 'finished'
  }

  add(allegations: number): 'stop' | undefined {
    this.#allegations += allegations
    if (this.#maker.onProgress?.(this.#allegations, this.#maker.scale.allegations) === 'stop') this.#stopped = true

    return this.#stopped ? 'stop' : undefined
  }

  truth(line: True, force: FoundedForce): void {
    this.#maker.onTruth?.({ ...line, officer: force.serving.get(line.person)?.reference ?? '' })
  }
}
