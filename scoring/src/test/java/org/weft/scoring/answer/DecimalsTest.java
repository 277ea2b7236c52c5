package org.weft.scoring.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-12, -12",
    "59.333333333333336, 59.333333333333336",
    "0.1, 0.1",
    "0.00001, 0.00001",
    "1e-7, 0.0000001",
    "1e15, 1000000000000000",
    "1e21, 1000000000000000000000",
    "1.5e300, 15E+299",
    "5e-324, 5E-324",
    "1e-323, 1E-323",
    "1.5e-323, 1.5E-323",
    "123456789012345680, 123456789012345680"
  })
  void aNumberIsWrittenPlainly(double number, String expected) {
    var plain = new java.math.BigDecimal(expected).toPlainString();
    assertThat(Decimals.plain(number)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"5., 5", ".5, 0.5", "-.5e-1, -0.05", "+7, 7", "007, 7", "1E2, 100"})
  void numbersAreRead(String text, double expected) {
    assertThat(Decimals.parse(text)).hasValue(expected);
  }

  @Test
  void whatIsNoNumberIsNotRead() {
    assertThat(Decimals.parse("")).isEmpty();
    assertThat(Decimals.parse("1.2.3")).isEmpty();
    assertThat(Decimals.parse("1e400")).isEmpty();
  }

  @Test
  void attributesAreTextOrNumbers() {
    var leeds = Participant.named("Leeds").with("population", 812000).with("country", "UK");
    assertThat(leeds.number("population")).hasValue(812000);
    assertThat(leeds.attribute("population")).isEqualTo("812000");
    assertThat(leeds.number("country")).isEmpty();
    assertThat(leeds.number("area")).isEmpty();
    assertThat(leeds.with("country", " ").attribute("country")).isNull();
    assertThat(leeds.in("2026").period()).isEqualTo("2026");
    assertThat(leeds.in("2026").attributes()).isEqualTo(leeds.attributes());
  }
}
