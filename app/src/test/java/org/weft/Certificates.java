package org.weft;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate that somebody made for themselves, and what a server and those who trust it need.
public final class Certificates {
  private static final char[] PASSWORD = "secret".toCharArray();

  private final KeyStore keys;

  /// @param host for which name of a host it is
  public Certificates(Path folder, String host) throws Exception {
    var file = folder.resolve(host + ".p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host)
            .redirectErrorStream(true)
            .start();
    var said = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
    keys = KeyStore.getInstance("PKCS12");
    try (var stream = Files.newInputStream(file)) {
      keys.load(stream, PASSWORD);
    }
  }

  /// What a server with this certificate, or somebody who trusts it, works with.
  public SSLContext context() throws GeneralSecurityException {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  /// Where `localhost` is for the servers of tests.
  public static InetAddress here() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }
}
