package id.satuwarga.server.push;

import id.satuwarga.server.platform.config.Secret;
import java.net.URI;
import java.util.Optional;

/** Where FCM is and who we are there. Asked once, when the first message is sent. */
public interface FcmSite {
  /** The service account, in the form in which Google hands it out. */
  Secret serviceAccount();

  /** Another address than Google's, on this machine. */
  Optional<URI> standIn();
}
