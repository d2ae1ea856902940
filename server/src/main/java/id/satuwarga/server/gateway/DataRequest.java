package id.satuwarga.server.gateway;

import id.satuwarga.server.catalog.AppId;
import java.util.List;

/**
 * What an OPD wants to read about a citizen.
 *
 * @param appId its mini-app that reads
 * @param source the other mini-app and the name of the data
 * @param subject the citizen as this OPD knows them
 */
record DataRequest(AppId appId, String source, String subject, List<String> fields) {}
