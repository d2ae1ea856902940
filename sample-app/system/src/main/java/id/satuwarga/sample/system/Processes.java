package id.satuwarga.sample.system;

import java.util.OptionalLong;

/** What is running, for who looks after it or troubles it. */
public interface Processes {
  /** The process of a part at this moment; none while it is being started again. */
  OptionalLong pid(Part part);

  boolean isReady(Part part);
}
