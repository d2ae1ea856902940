package id.satuwarga.sample.system;

/** Gives each program the address of its database. */
interface Databases {
  String ofServer();

  /** An agency's service must not mix its tables with the server's, nor with another agency's. */
  String ofAgency(String name);
}
