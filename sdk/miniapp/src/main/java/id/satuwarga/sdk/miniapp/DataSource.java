package id.satuwarga.sdk.miniapp;

import java.util.Map;

/**
 * A mini-app that provides data to other OPDs: the class that implements {@link MiniApp} implements
 * this too, and its manifest says in {@code provides} what can be asked for. The gateway has asked
 * the citizen or checked the legal basis, and writes down for the citizen who read what and why.
 *
 * <pre>{@code
 * public Map<String, String> read(DataRequest request, Context context) throws SQLException {
 *   Resident resident = residents.find(context.subject());
 *   Map<String, String> values = new HashMap<>();
 *   values.put("name", resident.name());
 *   values.put("address", resident.address());
 *   return values;
 * }
 * }</pre>
 */
public interface DataSource {

  /**
   * What is held about this citizen. Whatever was not asked for is left out of the answer, and what
   * is not held is simply not in it.
   *
   * @throws Refusal when it must not be read, and why
   * @throws Exception anything else is a fault: the reader learns that the source is down
   */
  Map<String, String> read(DataRequest request, Context context) throws Exception;
}
