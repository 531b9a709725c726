import { type EvidenceHouse, evidenceHouse } from '../actions/evidence/house.ts'

/** Where evidence is kept, as a part was told. */
export function toldEvidence(given: (name: string) => string, data: string): EvidenceHouse {
  const objects = given('OBJECTS')

  return evidenceHouse(
    data,
    given('CLAMD') === '' ? 'no scanner is set up' : 'a scanner is set up',
    objects === '' ? undefined : JSON.parse(objects),
  )
}
