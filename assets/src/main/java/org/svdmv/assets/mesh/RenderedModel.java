package org.svdmv.assets.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.svdmv.assets.viewset.Json;
import org.svdmv.camera.Convention;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;

/**
 * The model that a view set was rendered of, where its views show it.
 *
 * @param azimuthDegrees the side of the object that the input view sees; the lights are turned back by it, with the object
 */
public record RenderedModel(Mesh mesh, double azimuthDegrees) {
    private static final String RUN = "run.json";
    private static final String FORMAT = "svdmv rendering";

    /** Of the directory's run.json, which {@code svdmv render} writes; the model's file must be there and the same as then. */
    public static RenderedModel of(Path directory) {
        JsonNode run = run(directory);
        JsonNode model = run.path("model");
        return model.has("seed")
                ? placed(run, ProceduralObject.of(model.path("seed").asLong()), new Matrix4d())
                : ofFile(directory, Path.of(model.path("path").asText()));
    }

    /** A file of a model: where the views show it if they were rendered of it, else where it says itself. */
    public static RenderedModel ofFile(Path directory, Path file) {
        Mesh mesh = MeshFile.read(file);
        if (!Files.isRegularFile(directory.resolve(RUN), LinkOption.NOFOLLOW_LINKS)) {
            return new RenderedModel(mesh, 0);
        }
        JsonNode run = runIfAny(directory);
        return sha256(file).equals(run.at("/model/sha256").asText())
                ? placed(run, mesh, Convention.GLTF.theirsFromWorld())
                : new RenderedModel(mesh, 0);
    }

    private static RenderedModel placed(JsonNode run, Mesh mesh, Matrix4dc modelFromMesh) {
        Matrix4d worldFromModel = new Matrix4d();
        for (int i = 0; i < 16; i++) {
            worldFromModel.set(
                    i % 4,
                    i / 4,
                    run.at("/rendering/world_from_model/" + i / 4 + "/" + i % 4).asDouble(Double.NaN));
        }
        return new RenderedModel(
                mesh.transformed(worldFromModel.mul(modelFromMesh)),
                run.at("/rendering/azimuth_degrees").asDouble());
    }

    private static JsonNode run(Path directory) {
        JsonNode run = runIfAny(directory);
        if (!FORMAT.equals(run.path("format").asText())) {
            throw new MeshException(
                    directory.resolve(RUN),
                    "does not say what the views were rendered of",
                    "name the file of the mesh");
        }
        return run;
    }

    private static JsonNode runIfAny(Path directory) {
        Path file = directory.resolve(RUN);
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MeshException(file, "cannot be read (" + e.getMessage() + ")", "name the file of the mesh");
        }
    }

    private static String sha256(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new MeshException(file, "could not be read (" + e.getMessage() + ")", "check its permissions");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
