package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import java.util.List;
import java.util.UUID;

/** As much of an app of the register as any office may know, and what it shares with a text. */
public record KnownApp(
    UUID inventoryId, String name, OpdCode opd, String status, List<String> shared) {}
