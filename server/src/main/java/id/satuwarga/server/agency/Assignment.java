package id.satuwarga.server.agency;

import java.util.UUID;

/** Which role of whom at which agency. */
public record Assignment(OpdCode opd, UUID citizenId, RoleName role) {}
