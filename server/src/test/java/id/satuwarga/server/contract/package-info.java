/**
 * What holds for every operation alike, drawn from the contract: who may call, what is not theirs,
 * and what is no request at all. An operation without a sample fails here.
 */
package id.satuwarga.server.contract;
