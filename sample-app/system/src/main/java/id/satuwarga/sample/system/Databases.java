package id.satuwarga.sample.system;

/** Gives each program the address of its database. */
interface Databases {
  String ofServer();

  /** Apekesah is an agency's existing service and must not mix its tables with the server's. */
  String ofAgency(City city);
}
