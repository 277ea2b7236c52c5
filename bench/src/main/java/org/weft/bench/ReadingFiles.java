package org.weft.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.weft.scoring.model.Framework;

/// Reading a framework file with all its checks, beside the YAML library alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingFiles {
  @Param({"shipped", "large"})
  private String file = "shipped";

  private byte[] bytes = new byte[0];

  @Setup
  public void load() {
    bytes = file.equals("large") ? Frameworks.large() : Frameworks.bytes(Frameworks.INTERCULTURAL);
  }

  /// File to framework, with every fault looked for.
  @Benchmark
  public Framework read() {
    return Frameworks.read(bytes);
  }

  /// File to plain lists and maps.
  @Benchmark
  public Object baseline() {
    var settings = LoadSettings.builder().setCodePointLimit(bytes.length).build();
    return new Load(settings).loadFromString(new String(bytes, StandardCharsets.UTF_8));
  }
}
