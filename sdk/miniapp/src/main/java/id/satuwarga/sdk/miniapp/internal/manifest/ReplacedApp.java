package id.satuwarga.sdk.miniapp.internal.manifest;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An app that may be taken down because this mini-app is there. */
public final class ReplacedApp {
  private final String name;
  private final @Nullable String packageName;
  private final @Nullable String url;
  private final @Nullable Long yearlyCost;

  ReplacedApp(
      String name, @Nullable String packageName, @Nullable String url, @Nullable Long yearlyCost) {
    this.name = name;
    this.packageName = packageName;
    this.url = url;
    this.yearlyCost = yearlyCost;
  }

  /** What citizens know that app by. */
  public String name() {
    return name;
  }

  /** Name of the Android package. */
  public Optional<String> packageName() {
    return Optional.ofNullable(packageName);
  }

  /** Where it stands. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** Rupiah a year. */
  public OptionalLong yearlyCost() {
    return yearlyCost == null ? OptionalLong.empty() : OptionalLong.of(yearlyCost);
  }
}
