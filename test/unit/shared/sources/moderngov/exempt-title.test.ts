import { describe, expect, it } from 'vitest';
import { isExemptItemTitle, isExemptTitle } from '../../../../../shared/sources/moderngov/exempt-title.ts';

describe('titles of what is not for the public', () => {
  it.each([
    'Sale of land (Exempt)',
    'Appendix A (EXEMPT – not for publication)',
    'Seafront lease (Exempt Category 3)',
    'Appendix 2 (exempt by virtue of paragraph 3)',
    'Appendix C CONFIDENTIAL',
    'Exempt from publication - Appendix',
    'Appendix A - not for publication by virtue of paragraph 3',
    'Private & confidential: staffing',
    'Confidential business',
    'Minutes (private)',
    'Exempt: minutes',
    'Exempt - sale of the depot',
    'Confidential Appendix B',
    'Restricted minutes of 3 May',
    'Private session',
    'Sale of land - Confidential',
    'Sale of land – exempt appendix 2',
    'NOT FOR PUBLICATION: sale of land',
    'Cabinet private reports pack',
    'Restricted document pack',
    'Sale of land (Exempt) - heads of terms',
    'Sale of land (Exempt) (Pages 5 - 10)',
    'Sale of land (Exempt) Appendix 2',
    'Appendix 2 (Exempt) Heads of terms',
    '(Exempt) Sale of land',
    'Exempt (paragraph 3): sale of land',
    'Confidential report of the Director',
    'Cabinet: exempt paragraph 3',
  ])('takes %j for exempt', title => expect(isExemptTitle(title)).toBe(true));

  it.each([
    'Exempt Accommodation: annual update',
    'Supplementary agenda: Exempt accommodation',
    'Licensing Policy (Private Hire and Hackney Carriages)',
    'Supplementary agenda: Item 5 Private Hire Fares',
    'Private Sector Housing Civil Penalty Policy',
    'Fees and charges (private sector housing)',
    'Confidential Reporting Code (Whistleblowing)',
    'Waste contract (confidential waste)',
    'High Street (Restricted Parking Zone) Order',
    'Restricted Byway 12',
    'Restricted Business Rates Pool',
    'Confidential and safe: a new refuge',
    'Decision (exempt from call-in)',
    'Plymouth Local Plan - Part 2',
    'Review of Policy: Part 2',
    'Public reports pack',
    'Exclusion of press and public',
    'Tax exemptions',
    'Confidence in policing',
    'Supported (Exempt) Accommodation: Licensing Scheme',
    'Supplementary agenda: Item 7 Supported (Exempt) Accommodation',
    'Exempt (Supported) Accommodation Strategy',
    'Hackney Carriage and (Private) Hire Policy',
    '(Private) Sector Housing Renewal',
    'Byway 12 (restricted) TRO',
    'Restricted (20 mph) Zones',
    'Council Tax Discounts: Exempt Categories',
    'Confidential Papers Handling Policy',
    'Confidential Items Protocol',
    'Non-exempt pack',
    'Non-Confidential Reports Pack',
    'Cabinet: Non–exempt reports',
    'Public (Non-Confidential) Pack',
  ])('takes %j for public', title => {
    expect(isExemptTitle(title)).toBe(false);
    expect(isExemptItemTitle(title)).toBe(false);
  });

  it.each([
    'Part 2',
    'Part II – private business',
    'Sale of land [Part 2]',
    'Sale of land (Part 2 – exempt)',
    'Exempt items',
  ])('takes the item %j for exempt', title => expect(isExemptItemTitle(title)).toBe(true));

  it.each(['Local Plan Part 2', 'Part 2 of the Local Plan', 'Appendix (part 1)'])(
    'takes the item %j for public',
    title => expect(isExemptItemTitle(title)).toBe(false),
  );

  it('takes the second part of a paper for public', () => {
    expect(isExemptTitle('Statement of accounts (Part 2)')).toBe(false);
    expect(isExemptTitle('Part 2')).toBe(false);
  });
});
