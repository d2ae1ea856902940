package id.satuwarga.server.inventory.overlap;

import id.satuwarga.server.platform.web.Text;
import java.util.List;

/**
 * One app as alike to another.
 *
 * @param score 0 to 1; those worth showing have {@link #LEAST} or more
 * @param isKin the same purpose in a territory of its own, which is no duplicate
 * @param reasons in words, the strongest first
 */
public record Kinship(String id, double score, boolean isKin, List<Text> reasons) {
  /** From here on most pairs are what they seem. */
  public static final double LEAST = 0.5;
}
