import type { RiskForm } from '../risk-form.ts'
import { BY_FREQUENCY } from './by-frequency.ts'
import { CHECKLIST } from './checklist.ts'
import { POLICE_SUSPECT } from './police-suspect.ts'
import { STALKING } from './stalking.ts'

/** The forms that come with the program. Others are added as files that are checked, without a change here. */
export const SHIPPED_FORMS: readonly RiskForm[] = [POLICE_SUSPECT, CHECKLIST, BY_FREQUENCY, STALKING]
