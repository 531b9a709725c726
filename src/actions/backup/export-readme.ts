/** What stands beside an export: for a reader who has neither this program nor anyone to ask. */
export function exportReadme(): string {
  return `# Everything that was in this Candour

INTERNAL. These files hold accounts, names and matters that are before a court or under a promise of anonymity. They are for
the controller of the record, who may leave with everything. Nothing here may be published as it stands.

| Place                     | Holds                                                                                          |
| ------------------------- | ---------------------------------------------------------------------------------------------- |
| tables/NAME/NUMBER.jsonl  | the rows of a table, one JSON object a line, UTF-8; absent values are left out                   |
| dictionary.json           | what each table and column means, its type, and what it refers to                                |
| ledger/tile/…             | the ledger: hashes, and entries under tile/entries, laid out by C2SP tlog-tiles                  |
| ledger/checkpoint         | the last signed checkpoint; ledger/key verifies its signature                                    |
| imports/DIGEST/NUMBER     | files that were brought in, in pieces: join them in order, and their SHA-256 is DIGEST           |
| evidence/DIGEST/NUMBER    | files of exhibits and copies made from them, likewise; not where evidence is in an object store  |

Not here: the key that signs the ledger, passwords, and sessions.

## Check the rows against the ledger

1. Check the ledger itself: every tile, and the root that the checkpoint signs. The check of the package @candour/ledger
   (checkLog) does it with the folder ledger and nothing else; any program for C2SP tlog-tiles can. Give it also every
   checkpoint that somebody kept elsewhere.
2. Each line of a table is, byte for byte, the text that the digest of its row covers. With the salt of the act that wrote it
   (tables/act, the column salt, hexadecimal after \\\\x):
   SHA-256(salt, the table's name, one zero byte, the row's id, one zero byte, the line without its line end).
3. tables/act_witness holds, for each act and table, the ids of its rows in order, and those digests one after another.
4. An act commits to SHA-256(salt, length and text of its line in tables/act, then for each table in the order of its name:
   length and name, length and digests). Lengths are four bytes, the largest first.
5. That number is the entry of the act: tables/ledger_entry says at which place, and the bundles of entries hold it.

A row that fits no digest was changed; a digest without a row was deleted; a row without a digest was added.
The tables draft, import_draft, import_run, import_key_met and evidence_scan_asked are no record, and no act commits to them.
`
}
