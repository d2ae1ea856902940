package id.satuwarga.sample.ground;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class StorageTest {
  @Test
  void failureNamesNoValueOfTheStatement() {
    Jdbi database = Storage.over(TestDatabase.empty());

    assertThatThrownBy(
            () ->
                database.useHandle(
                    db ->
                        db.createUpdate("INSERT INTO nowhere (title) VALUES (:title)")
                            .bind("title", "Lubang di depan rumah saya")
                            .execute()))
        .hasMessageContaining("nowhere")
        .hasMessageNotContaining("Lubang");
  }
}
