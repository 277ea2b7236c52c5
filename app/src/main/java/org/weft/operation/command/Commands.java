package org.weft.operation.command;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.weft.operation.StartFailures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The words that the program understands: `demo`, `serve`, `import` and `audit`.
///
/// Exit status 0 is success, 1 a refusal or fault, 2 a command that was not understood.
@Command(name = "weft", description = "The open platform that city networks run on.")
public final class Commands implements Runnable {
  private final Class<?> program;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Say what this command does.")
  private boolean help;

  private Commands(Class<?> program) {
    this.program = program;
  }

  /// Runs one command to its end.
  ///
  /// @param program the Spring Boot application
  /// @return the exit status
  public static int run(Class<?> program, String... words) {
    var commands = new Commands(program);
    return new CommandLine(commands)
        .addSubcommand(new Demo(commands))
        .addSubcommand(new Serve(commands))
        .addSubcommand(new Import(commands))
        .addSubcommand(new Audit(commands))
        .addSubcommand(new Rehearsal(commands))
        .setParameterExceptionHandler((mistake, given) -> usage(mistake))
        .setExecutionExceptionHandler((failure, line, result) -> report(failure))
        .execute(words);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /// Starts the program with settings that win over all others, hands it over and stops it.
  void with(
      WebApplicationType type,
      Map<String, Object> settings,
      Consumer<ConfigurableApplicationContext> work) {
    with(type, settings, _ -> {}, work);
  }

  /// The same, asking first whether the program may start with all the settings that it finds.
  void with(
      WebApplicationType type,
      Map<String, Object> settings,
      Consumer<ConfigurableEnvironment> check,
      Consumer<ConfigurableApplicationContext> work) {
    var application = new SpringApplication(program);
    application.setMainApplicationClass(program);
    if (type == WebApplicationType.SERVLET) {
      useWhatTheBuildFound();
    }
    application.setWebApplicationType(type);
    application.addInitializers(context -> check.accept(context.getEnvironment()));
    var arguments =
        settings.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new);
    try (var context = start(application, arguments)) {
      work.accept(context);
    }
  }

  /// The build of the program to ship has written down which beans there are for serving pages, so
  /// that a start need not find out again. Tests and the other commands find it out.
  private void useWhatTheBuildFound() {
    if (ClassUtils.isPresent(program.getName() + "__ApplicationContextInitializer", null)) {
      System.setProperty(AotDetector.AOT_ENABLED, "true");
    }
  }

  private static ConfigurableApplicationContext start(
      SpringApplication application, String... arguments) {
    try {
      return application.run(arguments);
    } catch (RuntimeException e) {
      throw new Reported(e); // Spring or StartFailures has said why
    }
  }

  private static int usage(ParameterException mistake) {
    var line = mistake.getCommandLine();
    var usage = line.getHelp().synopsis(0).replaceAll("\\s+", " ").strip();
    line.getErr().println("weft: " + mistake.getMessage());
    line.getErr().println("Usage: " + usage + "   (more with --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int report(Exception failure) {
    if (!(failure instanceof Reported) && !new StartFailures().reportException(failure)) {
      failure.printStackTrace();
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /// A failed start whose reason has been printed already.
  private static final class Reported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Reported(Throwable cause) {
      super(cause);
    }
  }
}
