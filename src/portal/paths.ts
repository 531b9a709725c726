/** Every address of the portal. They are part of what is promised to the public: none of them ever moves. */
export const paths = {
  home: '/',
  ledger: '/ledger',
  checkProof: '/ledger/check',
  key: '/ledger/key',
  code: '/ledger/code',
  codeList: '/ledger/code.sha256',
  /** By C2SP tlog-tiles, under the prefix /ledger. */
  checkpoint: '/ledger/checkpoint',
  tiles: '/ledger/tile/*',
  checkCopy: '/check-a-copy',
  /** By a hash of the code, so that no code is ever sent. */
  publishedCopy: '/check-a-copy/:lookup',
  keeps: '/what-this-site-keeps',
  accessibility: '/accessibility',
} as const
