package id.satuwarga.server.audit;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import id.satuwarga.server.platform.db.Worker;
import id.satuwarga.server.platform.task.Task;

/** Joins the slice to the server. */
@Module
public interface AuditModule {
  @Binds
  @IntoSet
  Task verification(AuditVerification verification);

  @Binds
  @IntoSet
  Worker sealer(AuditSealer sealer);

  @Binds
  @IntoSet
  Worker anchorer(AuditAnchorer anchorer);
}
