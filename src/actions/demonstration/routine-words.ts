/** What was said in updates that brought nothing new, or little: "nothing has changed" is an update, with its reason. */
export const UPDATE_WORDS: readonly string[] = [
  'Rang at the time agreed. Nothing has changed, because the phone download is not back. Was asked about shifts; I answer by Friday.',
  'Met at the library with the support worker. Explained what a case to answer is, and that it is not a verdict.',
  'Wrote by the agreed e-mail. Two people who were there have now been spoken to. No date yet for the report.',
  'Short call. Nothing has changed since last time. Said so plainly, and said when the next call is.',
  'Explained why the criminal side and the misconduct side have two separate decisions, and who makes each.',
  'Call through the support worker at the usual time. Asked whether to speak less often; every four weeks is still right.',
  'Said that the records asked for from the control room have come and are being read.',
  'Nothing has changed. Asked whether anything has happened to make home or work feel less safe; nothing has.',
]

/** Why a duty decision stands when it is looked at again. */
export const REVIEW_WORDS: readonly string[] = [
  'Looked at again with the investigator. The reasons of the first decision stand: witnesses are still to be spoken to.',
  'Reviewed. The officer’s representations were read. They speak to the record of service, not to the risk, so nothing changes.',
  'Reviewed. The download is still awaited, and until it is read the position is the same.',
  'Asked whether any other post would now change this. None was found that does. Looked at again in four weeks.',
  'Reviewed on the papers. No new fact since the last review, and the reasons given then still hold.',
]
