package org.svdmv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of svdmv, of the engine it was built with, and of the Java it runs on. */
record Version(String svdmv, String engine, String java) implements IVersionProvider {

    Version() {
        this(built());
    }

    private Version(Properties built) {
        this(
                built.getProperty("svdmv"),
                "PyTorch " + built.getProperty("pytorch") + " through DJL " + built.getProperty("djl"),
                Runtime.version().toString());
    }

    private static Properties built() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"svdmv " + svdmv, engine, "Java " + java};
    }
}
