package org.svdmv.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.mesh.MeshException;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.viewer.gl.GlException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where exceptions become words and exit codes. */
record Failures(Terminal terminal) {

    /** The command line could not be understood. */
    int wrongCommand(ParameterException e) {
        CommandLine command = e.getCommandLine();
        complain(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        terminal.err().println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_COMMAND;
    }

    /** The command was understood and failed. */
    int report(Throwable failure, boolean debug) {
        Throwable e = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        if (Thread.interrupted() || e instanceof CancellationException || e instanceof ClosedByInterruptException) {
            complain("interrupted");
            return ExitCode.INTERRUPTED;
        }
        complain(words(e));
        return exitCode(e);
    }

    private void complain(String words) {
        terminal.err().println("svdmv: " + words);
    }

    private static int exitCode(Throwable e) {
        if (e instanceof IllegalArgumentException) {
            return ExitCode.WRONG_COMMAND;
        }
        boolean badInput = e instanceof CheckpointException
                || e instanceof PictureException
                || e instanceof MeshException
                || e instanceof ViewSetException
                || e instanceof GlException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof AccessDeniedException;
        return badInput ? ExitCode.BAD_INPUT : ExitCode.FAILED;
    }

    private static String words(Throwable e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        if (e instanceof OutOfMemoryError) {
            return "Java ran out of memory: give it more, for example SVDMV_JAVA_OPTS=-Xmx8g svdmv ...";
        }
        if (e instanceof LinkageError) {
            return "a native library cannot be loaded (" + e.getMessage() + "); svdmv doctor says what is missing";
        }
        boolean spoken = e instanceof IllegalArgumentException
                || e instanceof IllegalStateException
                || e instanceof CheckpointException
                || e instanceof PictureException
                || e instanceof MeshException
                || e instanceof ViewSetException
                || e instanceof GlException
                || e instanceof FileNotFoundException
                || e instanceof IOException;
        return spoken && e.getMessage() != null
                ? e.getMessage()
                : "unexpected failure: " + e + " (run again with --debug to see where)";
    }
}
