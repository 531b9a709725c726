/** An ordinary "no": the rule was applied, and the answer is not the one hoped for. Nothing is thrown. */
export type Refused<Refusal extends string> = { readonly ok: false; readonly refusal: Refusal }
