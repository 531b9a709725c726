import { disciplinedUnder, type WorkerRole } from './person-serving.ts'

/** What applies to somebody of one standing with the police. */
export type WorkerRegime = {
  readonly discipline: ReturnType<typeof disciplinedUnder>
  /** Whether PRA 2002 Sch. 3, and with it the IOPC, reaches a complaint about them. */
  readonly schedule3: 'yes' | 'in part'
  readonly suspension:
    | 'PCR 2020 reg. 11, with pay'
    | 'PCR 2020 reg. 11, no salary'
    | 'contract'
    | 'designation withdrawn'
    | 'none'
  /** On which list of the College of Policing they may come: BAR 2017. */
  readonly lists: 'barred and advisory' | 'barred' | 'advisory' | 'none'
  /** With whom the national statistics count them. */
  readonly counted: 'officer' | 'staff' | 'staff or other' | 'not counted'
}

type Row = Omit<WorkerRegime, 'discipline'>

const OFFICER: Row = {
  schedule3: 'yes',
  suspension: 'PCR 2020 reg. 11, with pay',
  lists: 'barred and advisory',
  counted: 'officer',
}
const STAFF: Row = { schedule3: 'yes', suspension: 'contract', lists: 'barred', counted: 'staff' }

const REGIMES: Readonly<Record<WorkerRole, Row>> = {
  'police officer': OFFICER,
  'special constable': { ...OFFICER, suspension: 'PCR 2020 reg. 11, no salary' },
  'police staff': STAFF,
  'police community support officer': STAFF,
  'designated officer': STAFF,
  'designated volunteer': {
    schedule3: 'yes',
    suspension: 'designation withdrawn',
    lists: 'advisory',
    counted: 'staff or other',
  },
  contractor: { schedule3: 'in part', suspension: 'none', lists: 'none', counted: 'not counted' },
  'former officer': { ...OFFICER, suspension: 'none' },
  'former staff': { schedule3: 'in part', suspension: 'none', lists: 'barred', counted: 'staff' },
}

/**
 * The rules for somebody of this standing: discipline, Schedule 3, suspension, lists and where they are counted.
 *
 * @see PCR 2020 regs. 4 and 11, Sch. 1; PRA 2002 Sch. 3; BAR 2017 reg. 3. For staff the reach of Sch. 3 is unverified.
 */
export function workerRegime(role: WorkerRole): WorkerRegime {
  return { discipline: disciplinedUnder(role), ...REGIMES[role] }
}
