import type { MeasureKind } from './measure.ts'

/** What is done the same day because of what an officer has, knows or can arrange. The words of each are in `task-kinds-of-risk.ts`. */
export const SAFETY_TASKS = [
  'take weapons in',
  'restrict system access',
  'take in keys and passes',
  'take in vehicle',
  'restrict address marker',
  'plan the response from elsewhere',
  'change duties',
  'audit system access',
  'warn the refuge',
  'preserve look-up logs',
  'guard against counter-allegation',
  'guard communications data',
  'separate at work',
] as const

/** One of them. */
export type SafetyTask = (typeof SAFETY_TASKS)[number]

/** Tasks that are done once a measure is in force, or was refused with a reason. The others are done when somebody says so. */
export const MEASURE_OF_TASK: Readonly<Partial<Record<SafetyTask, MeasureKind>>> = {
  'take weapons in': 'weapons',
  'restrict system access': 'system access',
  'take in keys and passes': 'keys and passes',
  'take in vehicle': 'vehicle',
  'restrict address marker': 'address marker',
  'plan the response from elsewhere': 'response from elsewhere',
}
