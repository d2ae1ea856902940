/**
 * School admission of one city (SPMB): a form and a list, grown from the archetype. Of it are the
 * mini-app, its words in two languages and the store; added are the database and the rules.
 */
@NullMarked
package id.satuwarga.sample.education;

import org.jspecify.annotations.NullMarked;
