package id.satuwarga.server.notice;

import id.satuwarga.server.agency.OpdCode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a citizen may want or refuse: notices of one category of one agency. The words of broadcasts
 * are ours and mean a broadcast; all others are of manifests and mean what is sent to one citizen.
 */
public record NoticeKind(OpdCode opd, String category) {
  static final Set<String> BROADCASTS =
      Arrays.stream(CampaignCategory.values())
          .map(CampaignCategory::word)
          .collect(Collectors.toUnmodifiableSet());

  public boolean isBroadcast() {
    return BROADCASTS.contains(category);
  }

  /** Nobody can refuse to be told of a danger. */
  public boolean isEmergency() {
    return category.equals(CampaignCategory.EMERGENCY.word());
  }
}
