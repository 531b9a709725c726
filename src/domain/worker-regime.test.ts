import { expect, it } from 'vitest'
import { WORKER_ROLES, type WorkerRole } from './person-serving.ts'
import { STANDARD_CODES, standardName, standardsUnder } from './standards.ts'
import { workerRegime } from './worker-regime.ts'

const rules = {
  'police officer': ['Conduct Regulations', 'yes', 'PCR 2020 reg. 11, with pay', 'barred and advisory', 'officer'],
  'special constable': ['Conduct Regulations', 'yes', 'PCR 2020 reg. 11, no salary', 'barred and advisory', 'officer'],
  'police staff': ['contract of employment', 'yes', 'contract', 'barred', 'staff'],
  'police community support officer': ['contract of employment', 'yes', 'contract', 'barred', 'staff'],
  'designated officer': ['contract of employment', 'yes', 'contract', 'barred', 'staff'],
  'designated volunteer': ['designation', 'yes', 'designation withdrawn', 'advisory', 'staff or other'],
  contractor: ['contract for services', 'in part', 'none', 'none', 'not counted'],
  'former officer': ['Conduct Regulations, as a former officer', 'yes', 'none', 'barred and advisory', 'officer'],
  'former staff': ['contract of employment', 'in part', 'none', 'barred', 'staff'],
} satisfies Record<WorkerRole, readonly string[]>

it.each(WORKER_ROLES)('a %s stands under rules of their own', (role) => {
  const { discipline, schedule3, suspension, lists, counted } = workerRegime(role)
  expect([discipline, schedule3, suspension, lists, counted]).toEqual(rules[role])
})

it('the Standards stand in the order of PCR 2020 Sch. 2', () => {
  expect(STANDARD_CODES.map(standardName)).toEqual([
    'Honesty and Integrity',
    'Authority, Respect and Courtesy',
    'Equality and Diversity',
    'Use of Force',
    'Orders and Instructions',
    'Duties and Responsibilities',
    'Confidentiality',
    'Fitness for Duty',
    'Discreditable Conduct',
    'Challenging and Reporting Improper Conduct',
  ])
  expect(standardsUnder('former officer')).toBe('pcr-sch-2')
  expect(standardsUnder('staff')).toBe('policy-staff')
})
