package id.satuwarga.server.inventory;

import id.satuwarga.server.agency.OpdCode;
import id.satuwarga.server.platform.web.Text;
import id.satuwarga.server.platform.web.Violation;
import id.satuwarga.server.platform.web.WebProblems;
import id.satuwarga.server.region.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants the register to say of an app; without a territory it is the OPD's. */
record InventoryDraft(OpdCode opd, @Nullable RegionCode region, AppFacts facts) {

  /** What the contract cannot say: a name has a letter or a digit. */
  InventoryDraft judged() {
    if (PlainWords.of(facts.name()).isEmpty()) {
      throw WebProblems.requestInvalid(
              List.of(
                  new Violation(
                      "/facts/name",
                      Text.of("harus memuat huruf atau angka", "must have a letter or a digit"))))
          .asException();
    }
    return this;
  }
}
