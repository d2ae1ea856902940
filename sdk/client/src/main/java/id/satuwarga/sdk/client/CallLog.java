package id.satuwarga.sdk.client;

/**
 * Hears of every try of every call. What it is told holds no token, no key and no content.
 *
 * <pre>{@code
 * SatuWarga.opd("diskominfo-batam").log(line -> logger.info(line));
 * }</pre>
 */
public interface CallLog {
  /** One try: {@code POST /v1/notices 202 in 35 ms, try 1, request 0199c7a2-…}. */
  void tried(String line);
}
