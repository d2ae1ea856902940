package id.satuwarga.sdk.client;

/**
 * The answer of a call that has no other: it was done.
 *
 * <pre>{@code
 * Done done = app.consents().withdraw("id.batam.apekesah").execute();
 * }</pre>
 */
public enum Done {
  DONE
}
