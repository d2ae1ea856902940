package id.satuwarga.server.catalog;

/** Where a release stands in its review. Being live is no state: it is the mini-app's choice. */
enum ReleaseState {
  DRAFT,
  SUBMITTED,
  APPROVED,
  REJECTED
}
