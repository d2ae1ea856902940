/**
 * Owns agencies (OPD): their pages, their people with roles and territories, the public keys of
 * their back ends. Does not own the people themselves (identity) nor what agencies offer (catalog).
 */
@NullMarked
package id.satuwarga.server.agency;

import org.jspecify.annotations.NullMarked;
