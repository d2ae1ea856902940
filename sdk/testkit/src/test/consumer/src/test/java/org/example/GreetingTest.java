package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.satuwarga.sdk.client.NoticeDraft;
import id.satuwarga.sdk.testkit.MiniAppTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void aGreetingIsAnsweredAndTold() {
    List<NoticeDraft> told = new ArrayList<>();

    MiniAppTester.of(new Greeting(told::add))
        .visit("/")
        .fill("Nama", "Siti")
        .pressTwice("Sapa")
        .sees("Halo, Siti")
        .opens("Semua salam")
        .sees("Siti");

    assertEquals(1, told.size());
    assertEquals("greeting-1", told.get(0).reference());
  }
}
