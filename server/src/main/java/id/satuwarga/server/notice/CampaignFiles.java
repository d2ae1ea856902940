package id.satuwarga.server.notice;

import id.satuwarga.server.platform.db.Database;
import id.satuwarga.server.platform.web.Caller;
import id.satuwarga.server.platform.web.WebProblems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.util.UUID;
import javax.inject.Inject;

/**
 * Files that go with a notice to territories. Each is a change of the draft like any other: it
 * makes a new version, which has to be looked at, submitted and approved anew.
 */
final class CampaignFiles {
  static final int MOST = 3;
  private final CampaignRepository campaigns;
  private final CampaignFileRepository files;
  private final AttachmentRepository attachments;
  private final Attachments intake;
  private final CampaignLedger ledger;
  private final Database database;

  @Inject
  CampaignFiles(
      CampaignRepository campaigns,
      CampaignFileRepository files,
      AttachmentRepository attachments,
      Attachments intake,
      CampaignLedger ledger,
      Database database) {
    this.campaigns = campaigns;
    this.files = files;
    this.attachments = attachments;
    this.intake = intake;
    this.ledger = ledger;
    this.database = database;
  }

  /** Which version of which campaign. */
  record Draft(NoticeId id, int version) {}

  /** Looked at and cleaned before anything is locked, and only for who may. */
  Future<Campaign> attach(Caller caller, Draft draft, String name, Buffer bytes) {
    return campaigns
        .find(database.reads(), draft.id())
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> CampaignStep.EDIT.require(caller, campaign))
        .compose(campaign -> intake.cleaned(name, bytes))
        .compose(file -> database.transaction(tx -> attach(tx, caller, draft, file)));
  }

  private Future<Campaign> attach(
      SqlConnection tx, Caller caller, Draft draft, Attachment.File file) {
    return ledger
        .open(tx, caller, draft.id(), CampaignStep.EDIT, draft.version())
        .compose(
            campaign ->
                files
                    .count(tx, draft.id())
                    .compose(
                        there -> {
                          if (there >= MOST) {
                            throw CampaignProblems.attachments();
                          }
                          return files.insert(tx, campaign.opd(), draft.id(), file, ledger.now());
                        })
                    .compose(
                        done ->
                            renew(
                                tx,
                                caller,
                                campaign,
                                DeedRepository.Kind.ATTACH,
                                file.attachment().name())));
  }

  Future<Campaign> detach(SqlConnection tx, Caller caller, Draft draft, AttachmentId id) {
    return ledger
        .open(tx, caller, draft.id(), CampaignStep.EDIT, draft.version())
        .compose(
            campaign ->
                files
                    .delete(tx, draft.id(), id)
                    .map(name -> name.orElseThrow(() -> WebProblems.notFound().asException()))
                    .compose(
                        name -> renew(tx, caller, campaign, DeedRepository.Kind.DETACH, name)));
  }

  private Future<Campaign> renew(
      SqlConnection tx, Caller caller, Campaign campaign, DeedRepository.Kind deed, String name) {
    UUID writer = UUID.fromString(caller.citizenId());
    return campaigns
        .edit(tx, campaign.id(), campaign.content(), writer, ledger.now())
        .compose(done -> ledger.close(tx, caller, campaign.id(), deed, name));
  }

  /** For whoever works on the campaign. */
  Future<Attachment.File> file(Caller caller, NoticeId id, AttachmentId attachment) {
    return campaigns
        .find(database.reads(), id)
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()))
        .map(campaign -> CampaignStep.SEE.require(caller, campaign))
        .compose(campaign -> attachments.file(database.reads(), id, attachment))
        .map(found -> found.orElseThrow(() -> WebProblems.notFound().asException()));
  }
}
