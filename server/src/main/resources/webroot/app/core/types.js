/**
 * What the contract (`/openapi.yaml`) calls things, as far as the pages read them.
 *
 * @typedef {{code: string, level: 'province' | 'regency' | 'district' | 'village', name: string}} RegionName
 * @typedef {RegionName & {parents: RegionName[], time_zone: 'WIB' | 'WITA' | 'WIT'}} Region
 * @typedef {{role: string, opd: string, opd_name?: string, region: string}} Role
 * @typedef {{id: string, name: string, nik_masked: string, home_region?: Region, language: 'id' | 'en', roles: Role[]}} Me
 * @typedef {{access_token: string, expires_in: number, me: Me}} SessionTokens
 * @typedef {{code: string, name: string}} OpdName
 * @typedef {{name: string, package?: string, url?: string, yearly_cost?: number}} Replaced
 * @typedef {{app_id: string, name: string, short_name?: string, description: string, category: string, icon?: string,
 *   owner: OpdName, operator?: OpdName, availability: 'available' | 'not_in_region' | 'suspended', notice?: string,
 *   trial: boolean, version: string, placement: 'embedded' | 'remote' | 'web', pages: {route: string, label: string}[],
 *   replaces: Replaced[], privacy_url?: string, support?: string}} Service
 * @typedef {{name: string, label: string, purpose: string, required: boolean, legal_basis?: string, preview?: string}} ClaimRequest
 * @typedef {{source: string, name: string, opd?: OpdName, fields: string[], field_names: string[], description?: string, purpose: string, legal_basis?: string}} DataUse
 * @typedef {{app_id: string, name?: string, opd: OpdName, claims: string[], uses: string[], data: {source: string, name: string, opd?: OpdName, description?: string}[], granted_at: string, until: string}} Consent
 * @typedef {{app_id: string, asked: string, opd: OpdName, claims: ClaimRequest[], uses: DataUse[], privacy_url?: string, granted?: Consent}} ConsentRequest
 * @typedef {{id: string, at: string, opd: OpdName, app_id?: string, app_name?: string, claims: string[], purpose: string,
 *   basis: 'consent' | 'legal_basis' | 'export', field_names: string[], source?: string, source_name?: string, source_opd?: OpdName, request_id?: string}} AccessEntry
 * @typedef {{notice_id: string, subject: string, sender: string, app_id?: string, category?: string, route?: string,
 *   language?: 'id' | 'en', received_at: string, read: boolean, archived?: boolean, due_at?: string, done_at?: string, opd?: string, seq: number, broadcast?: boolean, withdrawn?: boolean,
 *   territory?: {code: string, name: string}, corrects?: string, corrected_by?: string}} InboxItem
 * @typedef {InboxItem & {body: string, app_name?: string, read_at?: string}} InboxNotice
 * @typedef {{upload_id: string, type: string, size: number, name?: string, expires_at: string}} Upload
 * @typedef {{id: string, client_id: string, device_name?: string, started_at: string, last_used_at: string, current: boolean}} Device
 * @typedef {{version_code: number, version_name: string, state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED', reason?: string,
 *   author?: string, reviewer?: string, created_at: string, decided_at?: string, manifest?: any}} Release
 * @typedef {{region: string, opd: string, endpoint: string}} Operator
 * @typedef {{app_id: string, owner: string, name: string, state: 'ACTIVE' | 'SUSPENDED' | 'RETIRED', suspension_reason?: string,
 *   live_version?: number, operators: Operator[], releases: Release[]}} MiniApp
 */
export {};
