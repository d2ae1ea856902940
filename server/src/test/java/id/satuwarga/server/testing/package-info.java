/**
 * The harness of the server's tests: the real server on a real port with a real PostgreSQL, fresh
 * for each class, and every answer judged by the contract.
 */
package id.satuwarga.server.testing;
