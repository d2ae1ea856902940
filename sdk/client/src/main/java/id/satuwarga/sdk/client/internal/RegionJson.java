package id.satuwarga.sdk.client.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory as it travels. */
public final class RegionJson {
  public @Nullable String code;
  public @Nullable String name;
  public @Nullable List<RegionJson> parents;
}
