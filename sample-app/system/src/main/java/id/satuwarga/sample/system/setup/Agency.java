package id.satuwarga.sample.system.setup;

import java.net.URI;
import java.nio.file.Path;

/** An agency that operates a service: where its back end answers and which key is its own. */
public record Agency(String opd, String region, URI endpoint, Path keyFile) {}
