package id.satuwarga.server.region;

/** A territory by name, as one of the parents that tell two villages of one name apart. */
public record RegionName(RegionCode code, Level level, String name) {}
