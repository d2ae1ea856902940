package id.satuwarga.server.recommendation;

import id.satuwarga.server.agency.OpdCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What speaks against building anew: the law, what exists, what could be extended instead. */
record Findings(
    List<General> general,
    List<Existing> existing,
    List<Extendable> extendable,
    List<Running> moratoriums) {

  /** A general application that the request looks like; {@code because} is the phrase found. */
  record General(String code, String name, String article, String basis, String because) {}

  /** An app of the register, and why it is like what is asked for. */
  record Existing(
      UUID inventoryId, String name, OpdCode opd, String status, List<String> because) {}

  /** A mini-app in use with a function that is asked for. */
  record Extendable(String appId, String name, OpdCode owner) {}

  /** A moratorium in force. */
  record Running(LocalDate firstDay, LocalDate lastDay, String legalBasis) {}
}
