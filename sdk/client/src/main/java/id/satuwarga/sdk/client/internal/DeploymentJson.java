package id.satuwarga.sdk.client.internal;

import org.jspecify.annotations.Nullable;

/** What the server says of itself. */
final class DeploymentJson {
  @Nullable String mode;
  @Nullable String issuer;
}
