/**
 * The shapes of the rows in data/*.json.
 *
 * {"iso":"UA","name":"Ukraine","capitals":[{"name":"Kyiv","aliases":["Kiev"],...}],...} is a StateRow.
 * Countries are ISO 3166-1 alpha-2 codes throughout (XK for Kosovo); dates are EDTF.
 */

export interface Capital {
  readonly name: string
  readonly aliases: readonly string[]
  readonly role?: string
  readonly lat?: number
  readonly lon?: number
}

export interface StateRow {
  readonly iso: string
  readonly name: string
  readonly long?: string
  readonly aliases: readonly string[]
  readonly former: readonly string[]
  readonly nouns: readonly { readonly one: string; readonly many: string }[]
  readonly adjectives: readonly string[]
  readonly capitals: readonly Capital[]
  readonly seats: readonly { readonly name: string; readonly what: string }[]
  readonly lat?: number
  readonly lon?: number
  readonly status: 'un-member' | 'un-observer' | 'contested' | 'associated' | 'territory'
  readonly sovereign?: string
}

export interface DivisionRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
  readonly kind: string
  /** A name such as "Central" that means a division only beside "province" or "region". */
  readonly generic?: true
  /** GeoNames code of the first-level division. */
  readonly code?: string
  readonly lat?: number
  readonly lon?: number
}

export interface RegionRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly countries: readonly string[]
  readonly lat: number
  readonly lon: number
}

export interface DisputedRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  /** Codes of states, or words for authorities that no state code stands for. */
  readonly claimedBy: readonly string[]
  readonly controlledBy?: string
  readonly asOf: string
  readonly reference: string
  /** GeoNames country and division ("UA.11"; "EH." for all of one) whose towns lie there. */
  readonly codes: readonly string[]
  readonly lat: number
  readonly lon: number
}

export interface PlaceRow {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly country?: string
  /** Id of the disputed area it lies in. */
  readonly part?: string
  readonly lat: number
  readonly lon: number
}

export interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly state?: string
  readonly seat?: string
}

export interface OutletRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly country?: string
  readonly ownership?: 'state' | 'public' | 'private'
}

export interface PlatformRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** A name such as "X" that needs a sign beside it ("posted on X"). */
  readonly weak?: true
}

export interface RoleRow {
  readonly id: string
  readonly title: string
  readonly aliases: readonly string[]
  /** What kind of body a holder is affiliated to. */
  readonly of: string
  /** True where the title stands before a name ("Foreign Minister Lavrov"). */
  readonly before?: true
}

export interface GroupNounRow {
  readonly id: string
  readonly one: string
  readonly many: string
}

export interface OrganisationNounRow {
  readonly id: string
  readonly noun: string
  readonly plural: string
  readonly kind: string
}

export interface GivenNameRow {
  readonly name: string
  readonly gender: 'm' | 'f' | 'u'
}

export interface TermRow {
  readonly state: string
  readonly office: 'head-of-state' | 'head-of-government' | 'representative'
  readonly title: string
  readonly deputy?: true
  readonly acting?: true
  readonly name: string
  readonly surname: string
  readonly aliases: readonly string[]
  readonly since: string
  readonly seenFrom: string
  readonly seenTo: string
  /** Still printed in the last edition at hand. */
  readonly open?: true
  /** The day it ended, where a reviewed correction says so. */
  readonly ended?: string
}

/** Data files by name. */
export interface DataRows {
  readonly states: StateRow
  readonly divisions: DivisionRow
  readonly regions: RegionRow
  readonly disputed: DisputedRow
  readonly places: PlaceRow
  readonly organisations: OrganisationRow
  readonly outlets: OutletRow
  readonly platforms: PlatformRow
  readonly roles: RoleRow
  readonly 'group-nouns': GroupNounRow
  readonly 'organisation-nouns': OrganisationNounRow
  readonly 'given-names': GivenNameRow
  readonly 'office-holders': TermRow
}
