import { type CalendarDate, calendarDate } from './calendar-date.ts'

/** An Act, regulations, guidance or a force's own policy, from which rules are taken. */
export type Instrument = {
  readonly short: string
  readonly title: string
  /** The statutory instrument number or chapter; absent for guidance and policy. */
  readonly number: string | undefined
  readonly from: CalendarDate
}

/** Every instrument that a rule here names. Policy is marked as such: it is ours, and can be changed by a force. */
export const INSTRUMENTS = {
  PRA2002: instrument('PRA 2002', 'Police Reform Act 2002, Part 2 and Schedule 3', '2002 c. 30', '2004-04-01'),
  CMR2020: instrument('CMR 2020', 'Police (Complaints and Misconduct) Regulations 2020', 'S.I. 2020/2', '2020-02-01'),
  PCR2020: instrument('PCR 2020', 'Police (Conduct) Regulations 2020', 'S.I. 2020/4', '2020-02-01'),
  BAR2017: instrument(
    'BAR 2017',
    'Police Barred List and Police Advisory List Regulations 2017',
    'S.I. 2017/1135',
    '2017-12-15',
  ),
  PAT2020: instrument('PAT 2020', 'Police Appeals Tribunals Rules 2020', undefined, '2020-02-01'),
  PCAR2024: instrument('PCAR 2024', 'Police (Conduct) (Amendment) Regulations 2024', 'S.I. 2024/521', '2024-05-07'),
  VET2025: instrument('VET 2025', 'Police (Vetting) Regulations 2025', 'S.I. 2025/502', '2025-05-14'),
  PCPCM2025: instrument(
    'PCPCM 2025',
    'Police (Conduct, Performance and Complaints and Misconduct) (Amendment) Regulations 2025',
    'S.I. 2025/558',
    '2025-05-28',
  ),
  BFDA1971: instrument('BFDA 1971', 'Banking and Financial Dealings Act 1971', '1971 c. 80', '1971-12-16'),
  IOPC2020: instrument('IOPC guidance', 'Statutory guidance of the IOPC', undefined, '2020-02-01'),
  PSC2018: instrument('PSC 2018', 'Police Super-complaints Regulations 2018', undefined, '2018-11-01'),
  VCODE: instrument('Victims’ Code', 'Code of Practice for Victims of Crime, 2021', undefined, '2021-04-01'),
  VRR: instrument('VRR', 'Victims’ Right to Review schemes', undefined, '2013-06-05'),
  FOIA2000: instrument('FOIA 2000', 'Freedom of Information Act 2000', '2000 c. 36', '2005-01-01'),
  S45CODE: instrument('s. 45 Code', 'Code of practice under FOIA 2000 s. 45', undefined, '2018-07-04'),
  FOISA2002: instrument('FOISA 2002', 'Freedom of Information (Scotland) Act 2002', '2002 asp 13', '2005-01-01'),
  CCA1981: instrument('CCA 1981', 'Contempt of Court Act 1981', '1981 c. 49', '1981-08-27'),
  SOAA1992: instrument('SO(A)A 1992', 'Sexual Offences (Amendment) Act 1992', '1992 c. 34', '1992-08-01'),
  IOPCDATA2020: instrument(
    'IOPC data guidance',
    'Guidance on capturing data about police complaints, Independent Office for Police Conduct',
    undefined,
    '2020-02-01',
  ),
  CSA2010: instrument('CSA 2010', 'Crime and Security Act 2010', '2010 c. 17', '2014-03-08'),
  DAA2021: instrument('DAA 2021', 'Domestic Abuse Act 2021', '2021 c. 17', '2024-11-27'),
  FLA1996: instrument('FLA 1996', 'Family Law Act 1996', '1996 c. 27', '1997-10-01'),
  SPA2019: instrument('SPA 2019', 'Stalking Protection Act 2019', '2019 c. 9', '2020-01-20'),
  SOA2003: instrument('SOA 2003', 'Sexual Offences Act 2003', '2003 c. 42', '2004-05-01'),
  SA2020: instrument('SA 2020', 'Sentencing Act 2020', '2020 c. 17', '2020-12-01'),
  PACE1984: instrument('PACE 1984', 'Police and Criminal Evidence Act 1984', '1984 c. 60', '1986-01-01'),
  RISKTOOLS: instrument('Risk tools', 'Risk assessment tools and practice, as published', undefined, '2009-01-01'),
  PFRSA2012: instrument('PFRSA 2012', 'Police and Fire Reform (Scotland) Act 2012', '2012 asp 8', '2013-04-01'),
  PSCR2014: instrument(
    'PSCR 2014',
    'Police Service of Scotland (Conduct) Regulations 2014',
    'S.S.I. 2014/68',
    '2014-04-01',
  ),
  PNIA1998: instrument('PNIA 1998', 'Police (Northern Ireland) Act 1998', '1998 c. 32', '2000-11-06'),
  RTSA2003: instrument('RTSA 2003', 'Railways and Transport Safety Act 2003', '2003 c. 20', '2004-07-01'),
  MDPA1987: instrument('MDPA 1987', 'Ministry of Defence Police Act 1987', '1987 c. 4', '1987-05-05'),
  CPIA1996: instrument('CPIA 1996', 'Criminal Procedure and Investigations Act 1996', '1996 c. 25', '1997-04-01'),
  CPIACODE: instrument('CPIA code', 'Code of practice under CPIA 1996 s. 23', undefined, '2020-12-31'),
  DGC: instrument(
    'Charging guidance',
    'Director of Public Prosecutions, guidance on charging',
    undefined,
    '2020-12-31',
  ),
  PACECODEC: instrument(
    'PACE Code C',
    'Code C under the Police and Criminal Evidence Act 1984',
    undefined,
    '2019-08-21',
  ),
  CJA1967: instrument('CJA 1967', 'Criminal Justice Act 1967', '1967 c. 80', '1968-01-01'),
  CRIMPR: instrument('CrimPR', 'Criminal Procedure Rules 2020', 'S.I. 2020/759', '2020-10-05'),
  MGFORMS: instrument('Manual of guidance', 'Forms of the prosecution file', undefined, '2011-10-03'),
  POLICY: instrument('Policy', 'Default policy of this system, which a force may replace', undefined, '2020-02-01'),
} as const satisfies Record<string, Instrument>

/** The short code of an instrument, as configuration and imports use it. */
export type InstrumentCode = keyof typeof INSTRUMENTS

function instrument(short: string, title: string, number: string | undefined, from: string): Instrument {
  return { short, title, number, from: calendarDate(from) }
}
