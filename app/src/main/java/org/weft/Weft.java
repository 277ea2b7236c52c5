package org.weft;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.weft.operation.command.Commands;

/// The program: every command of `./weft` that needs the server starts here.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Weft {
  public static void main(String[] args) {
    if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
      SpringApplication.run(Weft.class); // the build looks at the beans; nothing starts
      return;
    }
    System.exit(Commands.run(Weft.class, args));
  }
}
