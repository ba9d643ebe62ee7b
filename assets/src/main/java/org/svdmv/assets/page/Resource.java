package org.svdmv.assets.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the page is made of. */
final class Resource {
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/three/pom.properties";

    private Resource() {}

    /** A text beside this class. */
    static String text(String name) {
        return text(Resource.class.getResourceAsStream(name), name);
    }

    /** three.js (MIT) as one script that puts its names into {@code exports}. */
    static String three() {
        ClassLoader loader = Resource.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(WEBJAR)) {
            Properties properties = new Properties();
            properties.load(in);
            String name = "META-INF/resources/webjars/three/" + properties.getProperty("version") + "/build/three.cjs";
            return text(loader.getResourceAsStream(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream opened, String name) {
        try (InputStream in = opened) {
            if (in == null) {
                throw new FileNotFoundException("this svdmv lacks its part " + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
