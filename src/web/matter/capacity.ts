import type { Capacity } from '../../domain/act-rule.ts'

export const CAPACITY_NAME: Readonly<Record<Capacity, string>> = {
  investigates: 'Investigates',
  supervises: 'Supervises',
  decides: 'Decides',
  'outside eye': 'Outside eye',
}

export const CAPACITIES = Object.keys(CAPACITY_NAME) as readonly Capacity[]
