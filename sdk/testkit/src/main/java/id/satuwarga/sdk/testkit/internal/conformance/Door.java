package id.satuwarga.sdk.testkit.internal.conformance;

/** The way to an endpoint. */
interface Door {
  /** Never throws for what the endpoint does; an address where nobody answers is a fault. */
  Answer send(Request request);
}
