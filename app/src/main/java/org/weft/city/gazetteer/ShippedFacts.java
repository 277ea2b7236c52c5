package org.weft.city.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.city.FactsFile;
import org.weft.site.csv.CsvRefused;

/// Reads the facts that come with the program before the first page is served. What has not changed
/// since the last start is not read again.
///
/// Runs in the demo, and elsewhere where `weft.facts` asks for it.
@Component
class ShippedFacts implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedFacts.class);

  private final List<FactsFile> files;
  private final Imports imports;
  private final TransactionTemplate transactions;
  private final boolean wanted;
  private volatile boolean running;

  ShippedFacts(
      List<FactsFile> files,
      Imports imports,
      TransactionTemplate transactions,
      @Value("${weft.facts:${weft.demo:false}}") boolean wanted) {
    this.files = files.stream().sorted(Comparator.comparingInt(f -> f.table().order())).toList();
    this.imports = imports;
    this.transactions = transactions;
    this.wanted = wanted;
  }

  @Override
  public void start() {
    if (wanted) {
      load();
    }
    running = true;
  }

  /// Reads what has changed. A file is also read again after one that comes before it has changed,
  /// for its names may mean something else then.
  void load() {
    var digest = sha256();
    for (var file : files) {
      var content = content(file.word());
      digest.update(content);
      var hash = HexFormat.of().formatHex(copy(digest));
      if (isNew(file, hash)) {
        transactions.executeWithoutResult(_ -> readAlone(file, content, hash));
      }
    }
  }

  private boolean isNew(FactsFile file, String hash) {
    return imports.findHash(file.word()).filter(hash::equals).isEmpty();
  }

  /// Of several instances that start together one reads; the others wait, and find it read.
  private void readAlone(FactsFile file, byte[] content, String hash) {
    imports.awaitTurn();
    if (isNew(file, hash)) {
      read(file, content, hash);
    }
  }

  private void read(FactsFile file, byte[] content, String hash) {
    try {
      var report = file.read(new ByteArrayInputStream(content));
      imports.record(file.word(), hash, report);
      LOG.info("{}: {}", file.word(), report.sentence());
    } catch (CsvRefused e) {
      throw new IllegalStateException("The shipped file of " + file.word() + " is broken", e);
    }
  }

  private static byte[] content(String word) {
    try (var file = ShippedFacts.class.getResourceAsStream("/data/" + word + ".csv")) {
      return Objects.requireNonNull(file, word).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] copy(MessageDigest digest) {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the web server, which starts in a late phase.
  @Override
  public int getPhase() {
    return 0;
  }
}
