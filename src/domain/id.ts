declare const kind: unique symbol

/** A string that remembers what it identifies, so that an officer's id is never passed for a matter's. A uuid outside the domain. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** One police force, or a force that exists only to hold an imported history. */
export type ForceId = Id<'Force'>

/** A complaint, a conduct matter, a recordable conduct matter or imported history: PRA 2002 s. 12. */
export type MatterId = Id<'Matter'>

/** One account of the conduct of one person serving with the police; the unit that national statistics count. */
export type AllegationId = Id<'Allegation'>

/** A person serving, or who served, with the police, and against whom an allegation may be made. */
export type OfficerId = Id<'Officer'>

/** Anyone with a role in a matter who is not the officer concerned: a complainant, an interested person, a witness. */
export type PartyId = Id<'Party'>

/** One clock that was started in a matter. */
export type RunningClockId = Id<'RunningClock'>

/** One task within a matter. */
export type TaskId = Id<'Task'>
