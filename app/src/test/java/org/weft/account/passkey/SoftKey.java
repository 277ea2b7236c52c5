package org.weft.account.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A device that keeps one key, of the kind ES256, and can be told to lie.
public final class SoftKey {
  private static final int PRESENT = 1;
  private static final int VERIFIED = 4;
  private static final int NEW = 64;

  private final byte[] id = new byte[32];
  private final KeyPair keys;
  private int flags = PRESENT | VERIFIED;
  private int count = 1;

  String origin;
  String site = "localhost";
  public String handle = "";

  public SoftKey(String origin) throws GeneralSecurityException {
    this.origin = origin;
    new SecureRandom().nextBytes(id);
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    this.keys = generator.generateKeyPair();
  }

  /// Does not make sure any more that its owner uses it.
  void forgetTheOwner() {
    flags = PRESENT;
  }

  /// Counts its signatures from here.
  void countFrom(int next) {
    count = next;
  }

  /// What it answers when it is asked for a new key.
  public String create(String challenge) throws GeneralSecurityException {
    var attestation = new ByteArrayOutputStream();
    // a map of three: fmt “none”, attStmt an empty map, authData bytes
    attestation.writeBytes(hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"));
    var data = data(true);
    attestation.write(0x58);
    attestation.write(data.length);
    attestation.writeBytes(data);
    return """
    {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
    "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}\
    """
        .formatted(
            text(id), text(client("webauthn.create", challenge)), text(attestation.toByteArray()));
  }

  /// What it answers when it is asked to sign in.
  public String sign(String challenge) throws GeneralSecurityException {
    var client = client("webauthn.get", challenge);
    var data = data(false);
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(data);
    signature.update(MessageDigest.getInstance("SHA-256").digest(client));
    return """
    {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
    "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":"%5$s"}}\
    """
        .formatted(text(id), text(client), text(data), text(signature.sign()), handle);
  }

  private byte[] client(String type, String challenge) {
    return """
    {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
    """
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(boolean fresh) throws GeneralSecurityException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        MessageDigest.getInstance("SHA-256").digest(site.getBytes(StandardCharsets.UTF_8)));
    out.write(fresh ? flags | NEW : flags);
    out.writeBytes(ByteBuffer.allocate(4).putInt(count++).array());
    if (fresh) {
      out.writeBytes(new byte[16]);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
      out.writeBytes(id);
      // COSE: kty EC2, alg ES256, crv P-256, x, y
      out.writeBytes(hex("a5010203262001215820"));
      out.writeBytes(coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineX()));
      out.writeBytes(hex("225820"));
      out.writeBytes(coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineY()));
    }
    return out.toByteArray();
  }

  private static byte[] coordinate(BigInteger value) {
    var bytes = value.toByteArray();
    var out = new byte[32];
    var length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
    return out;
  }

  private static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
