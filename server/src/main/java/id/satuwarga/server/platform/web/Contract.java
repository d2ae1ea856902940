package id.satuwarga.server.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.impl.Utils;
import java.util.List;
import java.util.Optional;

/**
 * One OpenAPI file as the server obeys it. The file is the only place for paths, verbs, authority
 * and limits; vertx-openapi judges it at load through a view that leaves out what it cannot read.
 */
public final class Contract {
  private final String name;
  private final JsonObject document;
  private final List<Operation> operations;

  private Contract(String name, JsonObject document, List<Operation> operations) {
    this.name = name;
    this.document = document;
    this.operations = operations;
  }

  /** Loads and judges the contract from this place on the class path. */
  public static Future<Contract> load(Vertx vertx, String resource) {
    return Utils.readYamlOrJson(vertx, resource).compose(document -> of(vertx, resource, document));
  }

  static Future<Contract> of(Vertx vertx, String name, JsonObject document) {
    return OpenAPIContract.from(vertx, ContractView.of(document))
        .map(judged -> new Contract(name, document, new OperationReader(document).operations()));
  }

  List<Operation> operations() {
    return operations;
  }

  Optional<Operation> operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  /** Each operation with its verb, path and the authority it asks for, one a line, sorted. */
  public List<String> authorityLines() {
    return operations.stream()
        .map(
            operation ->
                "%-6s %-70s %-22s %s"
                    .formatted(
                        operation.method().name(),
                        operation.path(),
                        operation.id(),
                        operation.authorities()))
        .sorted()
        .toList();
  }

  JsonObject document() {
    return document;
  }

  @Override
  public String toString() {
    return name;
  }
}
