package org.svdmv.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code svdmv} command: one picture of an object in, an orbit of posed views out. */
@Command(
        name = "svdmv",
        description = "Turns one picture of an object into an orbit of posed views.",
        abbreviateSynopsis = true,
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        footerHeading = "%nExamples:%n",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%n",
        footer = {
            "  svdmv orbit --image mug.png --views 21",
            "  svdmv render --model procedural:7 --views 21 --output toy",
            "  svdmv doctor"
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            OrbitCommand.class,
            RenderCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            EvalCommand.class,
            InspectCommand.class,
            ValidateCommand.class,
            CheckCommand.class,
            ReconstructCommand.class,
            ViewCommand.class,
            TrainCommand.class,
            ModelsCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        })
public final class SvdMv implements Runnable {

    /** Help shows the examples before the options. */
    private static final List<String> HELP_ORDER = List.of(
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST);

    private static final int HELP_WIDTH = 100;
    private static final int SECONDS_TO_STOP = 120;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the code a failure happened.")
    private boolean debug;

    /** Runs the command of this process. Ctrl-C interrupts it, and it may tidy up before the process ends. */
    public static void main(String[] args) {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, done), "stop"));
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = run(Terminal.ofProcess(), args);
        } finally {
            done.countDown();
        }
        System.exit(exitCode);
    }

    private static void stop(Thread worker, CountDownLatch done) {
        try {
            if (done.getCount() > 0) {
                worker.interrupt();
                done.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs one command and returns its exit code: 0 done, 1 failed, 2 wrong command, 3 bad file or model, 130 interrupted. */
    public static int run(Terminal terminal, String... args) {
        SvdMv root = new SvdMv();
        Failures failures = new Failures(terminal);
        CommandLine commandLine = root.commandLine(terminal)
                .setParameterExceptionHandler((e, line) -> failures.wrongCommand(e))
                .setExecutionExceptionHandler((e, command, result) -> e instanceof ParameterException wrong
                        ? failures.wrongCommand(wrong)
                        : failures.report(e, root.debug));
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError | LinkageError e) {
            return failures.report(e, root.debug);
        }
    }

    private CommandLine commandLine(Terminal terminal) {
        return new CommandLine(this, new CommandFactory(terminal))
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setHelpSectionKeys(HELP_ORDER)
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: svdmv COMMAND");
    }
}
