package org.weft;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The program: every command of `./weft` that needs the server starts here.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Weft {
  public static void main(String[] args) {
    SpringApplication.run(Weft.class, args);
  }
}
