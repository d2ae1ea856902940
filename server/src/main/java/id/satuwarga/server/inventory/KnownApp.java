package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Text;
import java.util.List;
import java.util.UUID;

/** As much of an app of the register as any office may know, and why it is like what is sought. */
public record KnownApp(
    UUID inventoryId, String name, OpdCode opd, String status, List<Text> reasons) {}
