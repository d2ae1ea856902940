package id.satuwarga.sdk.client;

import id.satuwarga.sdk.client.internal.Caller;
import id.satuwarga.sdk.client.internal.DataReadJson;
import id.satuwarga.sdk.client.internal.OpdCalls;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/**
 * What other agencies know of a citizen, as far as the manifest's {@code uses} says. The server
 * checks the citizen's consent or the legal basis, and shows each read to the citizen.
 *
 * <pre>{@code
 * Map<String, String> owner =
 *     satuWarga
 *         .data()
 *         .read(
 *             "id.kepri.kendaraan",
 *             context.subject(),
 *             "id.batam.kependudukan/penduduk",
 *             Arrays.asList("name", "address"))
 *         .execute();
 * }</pre>
 */
public final class DataSources {
  private final Caller caller;
  private final OpdCalls calls;

  DataSources(Caller caller, OpdCalls calls) {
    this.caller = caller;
    this.calls = calls;
  }

  /**
   * Reads fields of a source.
   *
   * @param appId the mini-app of this OPD that asks
   * @param subject pairwise subject of the citizen, as this OPD knows them
   * @param source app id of the source, a slash, and the name of what it provides
   * @param fields those of {@code uses} that are needed now; the answer holds no other
   */
  public ApiCall<Map<String, String>> read(
      String appId, String subject, String source, Collection<String> fields) {
    DataReadJson read = new DataReadJson(appId, source, subject, fields);
    return new MappedCall<>(
        caller, running -> calls.read(running, read), Collections::unmodifiableMap);
  }
}
