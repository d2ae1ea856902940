package id.satuwarga.sample.system;

/** Gives each program its database. */
@FunctionalInterface
interface Databases {
  /** Names are constants of ours, never input. */
  DatabaseAddress provide(String name);
}
